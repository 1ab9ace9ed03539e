using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.Tests.UseCases.Frame;

public sealed class CheckTasksFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly CheckTasksFile _check = new(CatalogueFile.Load(CatalogueFile.ShippedFolder).Value, new Words(Language.En));

    private string Out => Path.Combine(_folder, "verdicts.csv");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Outcome<CheckedTasks> Check(string csv)
    {
        var path = Path.Combine(_folder, "tasks.csv");
        File.WriteAllText(path, csv);
        return _check.Check(path, Out);
    }

    [Fact]
    public void Each_task_gets_a_verdict_its_services_and_an_explanation()
    {
        var outcome = Check("""
            lang,id,country,title,description
            da,t1,DK,Hjælp beboerne i bad,"To morgener om ugen, på Lindevænget"
            da,t2,DK,Kaffe og sang,"Vi synger ""gamle"" sange
            og drikker kaffe i forsamlingshuset."
            en,t3,NO,Help,
            """);
        Assert.Equal(new CheckedTasks(1, 1, 1), outcome.Value);
        var lines = File.ReadAllLines(Out);
        Assert.Equal("id,verdict,services,explanation", lines[0]);
        Assert.StartsWith("t1,blocked,dk-elder-holistic-care", lines[1], StringComparison.Ordinal);
        Assert.Contains("Ældreloven", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("t2,allowed,", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("t3,review,,", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_law_without_a_section_is_told_without_one()
    {
        var catalogue = CatalogueFile.Load(CatalogueFile.ShippedFolder).Value;
        var without = catalogue.In(Country.DK).First(s => s.Section == "-");
        var with = catalogue.In(Country.DK).First(s => s.Section != "-");

        Assert.Equal($"{without.Cited()}.", Last(without));
        Assert.DoesNotContain("-.", Last(without), StringComparison.Ordinal);
        Assert.EndsWith($" {with.Section}.", Last(with), StringComparison.Ordinal);

        string Last(StatutoryService service) => TextVerdict.Sentences(
            catalogue, new ScreeningResult(FrameVerdict.NeedsReview, ScreeningReason.InDoubt, [service.Id], []), new Words(Language.Da)).Last();
    }

    [Fact]
    public void A_file_with_semicolons_as_Danish_spreadsheets_save_it_is_judged_like_one_with_commas()
    {
        Assert.Equal(new CheckedTasks(1, 0, 1), Check("""
            id;country;title;description
            t1;DK;Hjælp beboerne i bad;To morgener om ugen, på Lindevænget
            t2;DK;Kaffe og sang;"Vi synger gamle sange; og drikker kaffe i forsamlingshuset."
            """).Value);
        Assert.StartsWith("t1,blocked,dk-elder-holistic-care", File.ReadAllLines(Out)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_bad_line_is_told_with_its_number_and_nothing_is_written()
    {
        var outcome = Check("id,country,title,description\na,DK,x,y\na,DK,x,y\n,SE,x,\"y\nz\"\nb,DK\n");
        Assert.Equal(
            [("frame.tasks-double-id", 3), ("frame.tasks-no-id", 4), ("frame.tasks-unknown-country", 4), ("frame.tasks-bad-line", 6)],
            outcome.Refusals.Select(r => (r.Code, (int)r.Values["line"]!)));
        Assert.False(File.Exists(Out));
    }

    [Fact]
    public void A_line_with_a_separator_in_its_text_is_refused_for_half_of_it_would_be_judged_and_empty_cells_at_the_end_are_none()
    {
        var outcome = Check("id,country,title,description,note\na,DK,Kaffe,Sang,\nb,DK,Kaffe,Vi synger,og hjælper i bad, hver dag\nc,DK,Kaffe,Sang,Egen,,\n");

        Assert.Equal([("frame.tasks-bad-line", 3)], outcome.Refusals.Select(r => (r.Code, (int)r.Values["line"]!)));
        Assert.False(File.Exists(Out));
    }

    [Fact]
    public void An_earlier_file_stays_as_it_was_when_the_new_one_is_refused()
    {
        File.WriteAllText(Out, "before");
        Assert.False(Check("id,country,title,description\na,SE,x,y\n").IsSuccess);
        Assert.Equal("before", File.ReadAllText(Out));
    }

    [Fact]
    public void An_earlier_file_is_replaced_whole_and_nothing_else_is_left_behind()
    {
        File.WriteAllText(Out, new string('x', 10_000));
        Assert.True(Check("id,country,title,description\na,DK,Kaffe,Sang\n").IsSuccess);
        Assert.Equal(2, File.ReadAllLines(Out).Length);
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public void Missing_columns_are_told_all_at_once() =>
        Assert.Equal(["country", "description"], Check("id,title\na,b\n").Refusals.Select(r => (string)r.Values["column"]!));

    [Fact]
    public void An_empty_file_lacks_every_column() =>
        Assert.Equal(4, Check("").Refusals.Count(r => r.Code == "frame.tasks-no-column"));

    [Theory]
    [InlineData("a,DK,12\" rør,z\nb,DK,Kaffe,Sang\nc,DK, \"Te\",y\n", "quote-inside 2, quote-inside 4")]
    [InlineData("a,DK,\"x\"y,z\nb,DK,Kaffe,\"Vi synger \"Kom, maj\" sammen\"\n", "quote-closed-early 2, quote-closed-early 3")]
    [InlineData("a,DK,Kaffe,Sang\nb,DK,\"Kaffe,Sang\nc,SE,Te,Sang\n", "quote-not-closed 3")]
    [InlineData("a,DK,\"Kaffe,Sang\nb,DK,\"Te\",Sang\nc,SE,Te,Sang\n", "quote-not-closed 2, unknown-country 4")]
    [InlineData("a,DK,\"x\r\ny \"\"z\"\"\",Sang\r\n\r\nb,DK,x\"y,z\r\nc,DK,Te\r\n", "quote-inside 5, bad-line 6")]
    public void A_stray_quotation_mark_is_told_with_its_line_and_what_is_wrong_with_it_and_the_other_lines_are_still_looked_at(string lines, string told)
    {
        var outcome = Check($"id,country,title,description\n{lines}");

        Assert.Equal(told, string.Join(", ", outcome.Refusals.Select(r => $"{r.Code["frame.tasks-".Length..]} {r.Values["line"]}")));
        Assert.All(Languages.All, l => Assert.All(outcome.Refusals, r => Assert.DoesNotContain('{', new Words(l).Of(r))));
        Assert.False(File.Exists(Out));
    }

    [Fact]
    public void Heads_that_a_quotation_mark_swallows_are_not_told_as_missing()
    {
        var refusal = Assert.Single(Check("id,\"country,title,description\na,DK,x,y\n").Refusals);

        Assert.Equal(("frame.tasks-quote-not-closed", 1), (refusal.Code, (int)refusal.Values["line"]!));
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_refused()
    {
        var path = Path.Combine(_folder, "latin1.csv");
        File.WriteAllBytes(path, [.. "id,country,title,description\na,DK,b"u8, 0xE6, .. ",c\n"u8]);
        Assert.Equal("frame.tasks-not-utf8", Assert.Single(_check.Check(path, Out).Refusals).Code);
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        Assert.Equal("frame.tasks-unreadable", Assert.Single(_check.Check(Path.Combine(_folder, "no.csv"), Out).Refusals).Code);

    [Fact]
    public void A_place_that_cannot_be_written_is_refused() =>
        Assert.Equal("frame.tasks-unwritable", Assert.Single(CheckInto(Path.Combine(_folder, "missing", "v.csv")).Refusals).Code);

    [Fact]
    public void Every_refusal_has_its_sentence_in_every_language()
    {
        var refusals = Check("id,country,title,description\na,DK,x,y\na,DK,x,y\n,SE,x,y\nb,DK\n").Refusals;
        Assert.All(Languages.All, l => Assert.All(refusals, r => Assert.DoesNotContain('{', new Words(l).Of(r))));
    }

    private Outcome<CheckedTasks> CheckInto(string target)
    {
        var path = Path.Combine(_folder, "tasks.csv");
        File.WriteAllText(path, "id,country,title,description\na,DK,Kaffe,Sang\n");
        return _check.Check(path, target);
    }
}
