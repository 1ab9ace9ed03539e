using VolunteerHub.App.Data.Frame;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.Tests.Core.Frame;

/// <summary>The same tasks teach the same; what was learned survives being written, and nothing but that is read.</summary>
public class WrittenModelTests
{
    private static readonly List<LabelledTask> Some = [.. LabelledTasks.Shipped.Take(300)];

    [Fact]
    public void The_same_tasks_give_the_same_model() => AssertJudgeAlike(ScreeningModel.Train(Some), ScreeningModel.Train(Some));

    [Fact]
    public void A_model_that_was_written_judges_as_the_one_that_was_learned()
    {
        var learned = ScreeningModel.Train(Some);

        var read = ScreeningModel.Read(Written(learned));

        Assert.NotNull(read);
        Assert.True(read.WasRead);
        AssertJudgeAlike(learned, read);
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
    [InlineData(32)]
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

    /// <summary>On tasks that neither has learned.</summary>
    private static void AssertJudgeAlike(ScreeningModel a, ScreeningModel b)
    {
        var tasks = LabelledTasks.Shipped.Skip(Some.Count).Take(50).ToList();
        foreach (var (first, second) in Labelled.By(a, Shipped.Catalogue, tasks).Zip(Labelled.By(b, Shipped.Catalogue, tasks), (x, y) => (x.Result, y.Result)))
        {
            Assert.Equal((first.Verdict, first.Reason), (second.Verdict, second.Reason));
            Assert.Equal(first.Services, second.Services);
            Assert.Equal(first.Findings.SelectMany(f => f.Words), second.Findings.SelectMany(f => f.Words));
        }
    }
}
