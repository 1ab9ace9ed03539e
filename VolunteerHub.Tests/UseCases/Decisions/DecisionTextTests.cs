using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Decisions;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.App.UseCases.Reporting;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Decisions;

public sealed class DecisionTextTests
{
    /// <summary>A line of each kind of detail, as its use case writes it, with what a Danish reader reads of it.</summary>
    public static TheoryData<string, string, string, string> Lines => new()
    {
        { "scheduling.cancelled", "Der er varslet storm.", "", "Der er varslet storm." },
        { "frame.task-written", "Allowed, 12, 2026.14", "Vurdering: Kan udføres af frivillige. Række 12 i tabellen, kataloget 2026.14.", "" },
        { "frame.task-judged-anew", "Allowed, NeedsReview, 2026.15", "Før: Kan udføres af frivillige. Nu: Skal ses på. Kataloget 2026.15.", "" },
        { "frame.catalogue-changed", "Correct, dk-library, 2026.14-3: Ny lov: se § 2, stk. 1", "Rettede »dk-library«. Kataloget er nu 2026.14-3.", "Ny lov: se § 2, stk. 1" },
        { "frame.duties-chosen", "Reviewer: Bente Friis; Deputy: -; CatalogueOwner: Ole Krogh; Leader: -", "Afgør: Bente Friis. Stedfortræder: -. Katalogets ejer: Ole Krogh. Leder: -.", "" },
        { "scheduling.published", "12", "12 vagter", "" },
        { "scheduling.place-saved", "Tænd bål; Gåtur", "Godkendelsen ophørte for: Tænd bål; Gåtur", "" },
        { "wishes.asked", "2027-04-01, 1", "Svar senest 1. april 2027. 1 frivillig fik en mail.", "" },
        { "proposals.invited", "6", "6 invitationer", "" },
        { "messages.written", "4: Porten: kom bagom", "4 mails: Porten: kom bagom", "" },
        { "imports.taken-in", "Volunteers: 3", "3 nye frivillige", "" },
        { "reporting.dependence-commented", "Yellow", "Lederen kommenterer", "" },
        { "reporting.short-day-answered", "StaffCalledIn", "En ansat blev kaldt ind", "" },
        { "reporting.employee-hours-entered", "2027-01-01/2027-01-31: 120", "120 timer, 1. januar – 31. januar 2027", "" },
        { "account.role-given", "Reviewer", "Rammevurderer", "" },
        { "people.retention-chosen", "0, 2", "Før: Aldrig. Nu: 2 år.", "" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void What_stands_in_codes_is_said_in_words_and_a_reason_in_its_own(string action, string because, string detail, string reason)
    {
        var text = Danish();
        var line = Line(action, because);

        Assert.Equal((detail, reason), (text.Detail(line), text.Reason(line)));
    }

    [Fact]
    public void Every_kind_of_detail_is_tried_here() =>
        Assert.Equal(Enum.GetValues<DecisionDetail>(), Lines.Select(l => DecisionKind.Find((string)l[0])!.Holds).Distinct().Order());

    [Fact]
    public void What_nobody_pressed_is_the_municipality_s_own_rule_and_all_else_somebody_s() => Assert.Equal(
        ("Kommunens egen regel", "Karin Holm"),
        (Danish().Who(Line("people.deleted-by-rule", "") with { ByName = "" }), Danish().Who(Line("people.deleted", "") with { ByName = "Karin Holm" })));

    [Theory]
    [InlineData("people.retention-chosen", "never, 2")]
    [InlineData("frame.task-written", "Perhaps, 12")]
    [InlineData("reporting.employee-hours-entered", "2027-02-01/2027-01-01: 7")]
    [InlineData("frame.catalogue-changed", "Something else")]
    [InlineData("account.role-given", "Mayor")]
    [InlineData("wishes.asked", "soon, 3")]
    public void What_cannot_be_read_is_shown_as_it_stands_and_not_left_out(string action, string because)
    {
        var line = Line(action, because);

        Assert.Equal(("", because), (Danish().Detail(line), Danish().Reason(line)));
    }

    [Fact]
    public void A_decision_of_another_version_of_the_program_is_told_by_its_code()
    {
        var line = Line("hearings.opened", "Fordi");

        Assert.Contains("(hearings.opened)", Danish().What(line), StringComparison.Ordinal);
        Assert.Equal(("", "", "Fordi"), (Danish().Group(line), Danish().Detail(line), Danish().Reason(line)));
    }

    [Fact]
    public void A_shift_is_told_by_activity_day_and_hours_as_each_language_writes_them()
    {
        var line = Line("scheduling.cancelled", "") with
        {
            About = new DecisionAbout(AboutKind.Shift, Guid.NewGuid(), "Lørdagsåbent", new DateOnly(2027, 5, 1), new ShiftHours(new TimeOnly(10, 0), new TimeOnly(14, 0))),
        };

        Assert.Equal("Lørdagsåbent, 1. maj 2027, kl. 10.00–14.00", Danish().About(line));
        Assert.Equal("Lørdagsåbent, 1 May 2027, 10:00–14:00", Of(Language.En).About(line));
        Assert.Equal("Aflyste en vagt", Danish().What(line));
        Assert.Equal("Avlyste en vakt", Of(Language.Nb).What(line));
    }

    [Fact]
    public async Task What_the_use_cases_write_today_is_read_in_words()
    {
        using var office = new FrameOffice();
        await office.JudgeAsync(office.Host);
        await office.ChooseAsync(office.Reviewer, office.Second);
        await office.GiveAsync(office.Coordinator, Role.Coordinator, Role.Reviewer, Role.Manager);
        var hours = new EnterEmployeeHours(office.Database.Contexts, new Municipalities(office.Database.Contexts), office.Database.Clock);
        Assert.True((await hours.RunAsync(office.Manager, new HoursInput(office.Centre.Id, new DateOnly(2027, 1, 1), new DateOnly(2027, 1, 31), 120))).IsSuccess);

        var show = new ShowRecord(office.Database.Contexts, new Municipalities(office.Database.Contexts));
        var lines = (await show.RunAsync(office.Manager, new RecordInput(), 50)).Value.Lines;

        Assert.Equal(
            [
                "120 timer, 1. januar – 31. januar 2027", "Leder", "Afgør: Bente Friis. Stedfortræder: Ole Krogh. Katalogets ejer: -. Leder: -.",
                $"Vurdering: Kan udføres af frivillige. Række 12 i tabellen, kataloget {FrameOffice.Shipped.Version}.",
            ],
            lines.Select(Danish().Detail));
        Assert.All(lines, l => Assert.Equal("", Danish().Reason(l)));
        Assert.Equal(["Naturcentret", "Karin Holm", "Opsætning", office.Host.Title], lines.Select(Danish().About));
    }

    [Fact]
    public async Task An_entry_of_the_catalogue_is_called_by_its_name_in_the_reader_s_language()
    {
        using var office = new FrameOffice();
        var library = FrameOffice.Shipped.Read().Find(new StatutoryServiceId("dk-library"))!;
        var input = new CatalogueInput(CatalogueAct.Retire, "dk-library", null, "", "Loven er afløst.");
        var seen = (await office.ChangeCatalogue.PreviewAsync(office.Owner, input)).Value;
        Assert.True((await office.ChangeCatalogue.TakeIntoUseAsync(office.Owner, input, seen)).IsSuccess);

        var show = new ShowRecord(office.Database.Contexts, new Municipalities(office.Database.Contexts));
        var line = (await show.RunAsync(office.Manager, new RecordInput(), 50)).Value.Lines.Single(l => l.Action == "frame.catalogue-changed");

        Assert.StartsWith($"Tog »{library.Name.Da}« ud af brug.", Danish().Detail(line), StringComparison.Ordinal);
        Assert.StartsWith($"Took “{library.Name.En}” out of use.", Of(Language.En).Detail(line), StringComparison.Ordinal);
        Assert.Equal("Loven er afløst.", Danish().Reason(line));
    }

    private static DecisionText Danish() => Of(Language.Da);

    private static DecisionText Of(Language language) => new(new Words(language), Cultures.Of(language));

    private static RecordLine Line(string action, string because) => new(1, new DateOnly(2027, 5, 1), new TimeOnly(10, 0), "Karin Holm", action, because, null);
}
