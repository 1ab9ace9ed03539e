using VolunteerHub.App.Data.Frame;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.Tests.Core.Frame;

/// <summary>What was learned survives being written, and nothing but that is read.</summary>
public class WrittenModelTests
{
    private static readonly List<LabelledTask> Some = [.. LabelledTasks.Shipped.Take(300)];

    [Fact]
    public void A_model_that_was_written_judges_as_the_one_that_was_learned()
    {
        var learned = ScreeningModel.Train(Some);

        var read = ScreeningModel.Read(Written(learned));

        Assert.NotNull(read);
        Assert.True(read.WasRead);
        foreach (var task in LabelledTasks.Shipped.Skip(300).Take(50))
        {
            var (first, second) = (By(learned, task), By(read, task));
            Assert.Equal((first.Verdict, first.Reason), (second.Verdict, second.Reason));
            Assert.Equal(first.Services, second.Services);
            Assert.Equal(first.Findings.SelectMany(f => f.Words), second.Findings.SelectMany(f => f.Words));
        }
    }

    [Fact]
    public void A_model_of_another_program_is_not_read()
    {
        var written = Written(ScreeningModel.Train(Some));
        written.GetBuffer()[0] ^= 1;

        Assert.Null(ScreeningModel.Read(written));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(12)]
    [InlineData(100)]
    [InlineData(1_000_000)]
    public void A_model_that_was_cut_off_is_not_read(int length)
    {
        var written = Written(ScreeningModel.Train(Some));
        written.SetLength(length);

        Assert.Null(ScreeningModel.Read(written));
    }

    [Fact]
    public void What_the_build_has_written_is_what_the_tasks_teach()
    {
        var learned = Written(ScreeningModel.Train(LabelledTasks.Shipped));

        Assert.True(learned.ToArray().AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, LearnedModelFile.Name))));
    }

    private static MemoryStream Written(ScreeningModel model)
    {
        var stream = new MemoryStream();
        model.Write(stream);
        stream.Position = 0;
        return stream;
    }

    private static ScreeningResult By(ScreeningModel model, LabelledTask task) =>
        Screening.Of(Shipped.Catalogue, task.Country, task.Title, task.Description, model);
}
