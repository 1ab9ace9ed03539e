using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using VolunteerHub.App.Data.Demo;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.Browser;

/// <summary>
/// The main job from end to end, as the coordinator at the desk, volunteers with phones and the manager meet it: from describing a task to
/// the report, on a season of Saturdays that is made on the way.
/// </summary>
[Collection(Name)]
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MainWalkTests : IAsyncLifetime
{
    private const string Name = "The main walk has the machine to itself";
    private const string TaskTitle = "Luk op og vis rundt ved søen";
    private const string Season = "Søens lørdage 2027";
    private const string Vera = "vera.vandrer@example.com";

    private static readonly Words Da = new(Language.Da);
    private static readonly string Coordinator = DemoAccounts.AddressOf("randers", Role.Coordinator);

    private readonly HubBrowser _hub = new();

    public Task InitializeAsync() => _hub.InitializeAsync();

    public Task DisposeAsync() => _hub.DisposeAsync();

    [BrowserFact]
    public async Task A_season_of_Saturdays_from_the_described_task_to_the_manager_s_report()
    {
        await using var desk = await _hub.OpenAsync(HubBrowser.Desk, Coordinator);
        var page = await desk.NewPageAsync();
        await DescribeTheTaskAsync(page);
        await BeStoppedWithTheLawAsync(page);
        await MakeAndPublishTheSeasonAsync(page);

        var shifts = await ShiftsAsync();
        Assert.Equal(27, shifts.Count);
        Assert.All(shifts, s => Assert.Equal(ShiftState.Published, s.State));
        Assert.All(shifts, s => Assert.Equal((2, 4, 1), (s.Needs[0].Minimum, s.Needs[0].Maximum, s.Needs[0].SkillMinimum)));

        var board = await desk.NewPageAsync();
        await HubBrowser.GoAsync(board, "/desk/randers/board");
        await board.Locator("#board-place").SelectOptionAsync(new SelectOptionValue { Label = "Randers Naturcenter" });
        await board.Locator("#board-activity").SelectOptionAsync(new SelectOptionValue { Label = "Lørdagsåbent" });
        var season = await board.Locator("#board-season option").Filter(new() { HasText = Season }).GetAttributeAsync("value");
        await board.Locator("#board-season").SelectOptionAsync(season!);
        await Assertions.Expect(board.Locator($"#slot-{shifts[0].Id.Value:N}")).ToBeVisibleAsync();
        await TakeThreeSaturdaysAsync();
        // Nobody has touched the board: it heard of it by itself.
        await Assertions.Expect(board.GetByRole(AriaRole.Button).Filter(new() { HasText = "Vera" })).ToHaveCountAsync(3);

        var hers = await SaturdaysOfVeraAsync(shifts);
        // The last three: the demonstration has Saturdays of its own at the same hours in spring.
        Assert.Equal(shifts.TakeLast(3).Select(s => s.Date), hers.Select(s => s.Date));
        await FillAllButOneSeatAsync(hers[1]);
        await LastSeat.RaceAndOfferAsync(_hub, hers[1], await _hub.AddVolunteerAsync("Ane Hurtig"), await _hub.AddVolunteerAsync("Bo Hurtig"));

        await BeThereOnTheDayAsync(hers[1]);
        await ReadTheReportAsync();
    }

    private static async Task DescribeTheTaskAsync(IPage page)
    {
        await HubBrowser.GoAsync(page, "/desk/randers/tasks/new");
        await page.Locator("#field-Activity").SelectOptionAsync(new SelectOptionValue { Label = "Randers Naturcenter – Lørdagsåbent" });
        await page.Locator("#field-Title").FillAsync(TaskTitle);
        await page.Locator("#field-Description").FillAsync(
            "Du åbner huset om lørdagen, siger goddag til gæsterne, fortæller om naturen ved søen og lukker igen kl. 14. Alle er velkomne.");
        await page.AnswerClearlyAsync(
            nameof(AddedValueKind.OpeningOutsideStaffedHours),
            "Familier kan opleve søen om lørdagen, hvor der ellers er lukket. Vi tæller gæsterne.",
            "Kommer der ingen, holder vi lukket. Karin Holm skriver det på døren fredag.");
        await page.AnswerAsync("Safety", "No");
        await page.Press("FrameDesk.Editor.Save");

        await Assertions.Expect(page.Locator(".verdict-box")).ToContainTextAsync(Da["Frame.Verdict.Allowed"]);
        await Assertions.Expect(page.GetByText(Da["Frame.Explanation.Rules"])).ToBeVisibleAsync();
    }

    private static async Task BeStoppedWithTheLawAsync(IPage page)
    {
        await HubBrowser.GoAsync(page, "/desk/randers/tasks/new");
        await page.Locator("#field-Activity").SelectOptionAsync(new SelectOptionValue { Label = "Plejehjemmet Solgården – Udflugter" });
        await page.Locator("#field-Title").FillAsync("Hjælp beboerne i bad");
        await page.Locator("#field-Description").FillAsync("Efter udflugten hjælper du beboerne i bad, før de skal spise.");
        await page.AnswerAsync("BodyAndHealth", "Yes");
        await page.Press("FrameDesk.Editor.Save");

        await Assertions.Expect(page.Locator(".verdict-box")).ToContainTextAsync(Da["Frame.Verdict.Blocked"]);
        await Assertions.Expect(page.GetByText("Ældreloven").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText(Da["Frame.Explanation.Entitlement"])).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("drik kaffe sammen").First).ToBeVisibleAsync();
    }

    private static async Task MakeAndPublishTheSeasonAsync(IPage page)
    {
        await HubBrowser.GoAsync(page, "/desk/randers/seasons/new");
        await page.Locator("#activity").SelectOptionAsync(new SelectOptionValue { Label = "Lørdagsåbent, Randers Naturcenter" });
        await page.Locator("#name").FillAsync(Season);
        await page.FillAndLeaveAsync("#from", "1-5-2027");
        await page.FillAndLeaveAsync("#to", "31-10-2027");
        await page.Locator("label.weekday").Filter(new() { HasText = "lørdag" }).ClickAsync();
        await page.FillAndLeaveAsync("#start", "10");
        await page.FillAndLeaveAsync("#end", "14");
        await page.Locator("#need-0-task").SelectOptionAsync(new SelectOptionValue { Label = TaskTitle });
        await page.FillAndLeaveAsync("#need-0-minimum", "2");
        await page.FillAndLeaveAsync("#need-0-maximum", "4");
        await page.Locator("#need-0-skill").SelectOptionAsync(new SelectOptionValue { Label = "Kan åbne huset" });
        await page.FillAndLeaveAsync("#need-0-skill-minimum", "1");
        await page.Press("Scheduling.Season.MakeDrafts");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Season);
        await HubBrowser.IsLiveAsync(page);
        var publish = page.GetByRole(AriaRole.Button, new() { Name = Da.Plural("Scheduling.Season.Publish", 27) });
        await publish.ClickAsync();
        await Assertions.Expect(publish).ToHaveCountAsync(0);
    }

    /// <summary>A volunteer opens the link on a phone, picks three Saturdays, gives name and address, confirms, and has them in the calendar.</summary>
    private async Task TakeThreeSaturdaysAsync()
    {
        await using var phone = await _hub.OpenAsync(HubBrowser.Phone);
        var page = await phone.NewPageAsync();
        await page.GotoAsync("/randers/shifts?weekday=Saturday&from=2027-10-16&to=2027-10-30");
        foreach (var box in await page.Locator(".shift-card input[type=checkbox]").AllAsync())
            await box.CheckAsync();
        await page.Press("SignUps.List.Go");
        await page.GetByLabel(Da["SignUps.Form.Name"], new() { Exact = true }).FillAsync("Vera Vandrer");
        await page.GetByLabel(Da["SignUps.Form.Email"]).FillAsync(Vera);
        await page.Press("SignUps.Form.Send");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/sign-up/sent"));
        await page.GotoAsync(await _hub.LinkMailedToAsync(Vera));
        await page.Press("Account.Link.Button.ConfirmSignUp");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/agreed"));

        Assert.Equal(3, await page.Locator(".shift-card").CountAsync());
        var calendar = await page.GetByRole(AriaRole.Link, new() { Name = Da["SignUps.Facts.Calendar"] }).First.GetAttributeAsync("href");
        var answer = await page.APIRequest.GetAsync(calendar!);
        Assert.Contains("DTSTART", await answer.TextAsync(), StringComparison.Ordinal);
    }

    /// <summary>The shifts on which Vera has a seat.</summary>
    private async Task<IReadOnlyList<Shift>> SaturdaysOfVeraAsync(IReadOnlyList<Shift> shifts)
    {
        await using var context = _hub.App.Database.Contexts.For(shifts[0].MunicipalityId);
        var vera = await context.People.SingleAsync(p => p.Email == Vera);
        var hers = await context.SignUps.Where(s => s.PersonId == vera.Id && s.Status == SignUpStatus.Confirmed).Select(s => s.ShiftId).ToListAsync();
        return [.. shifts.Where(s => hers.Contains(s.Id))];
    }

    /// <summary>Puts people on the shift until one seat is left that needs no skill.</summary>
    private async Task FillAllButOneSeatAsync(Shift shift)
    {
        var need = shift.Needs[0];
        await using var context = _hub.App.Database.Contexts.For(shift.MunicipalityId);
        var taken = await context.SignUps.Where(s => s.NeedId == need.Id && s.SeatId != null).Select(s => s.SeatId!.Value).ToListAsync();
        var skilled = await context.People.Where(p => p.Skills.Any()).OrderBy(p => p.Name).FirstAsync();
        var plain = await context.People.Where(p => !p.Skills.Any() && p.Email != Vera).OrderBy(p => p.Name).FirstAsync();
        var seats = need.Seats.Where(s => !taken.Contains(s.Id)).OrderBy(s => s.Number).ToList();
        context.Add(SignUp.Confirmed(need, seats.First(s => s.KeptForSkillId is not null).Id, skilled.Id, YesGiven.ToCoordinator, _hub.App.Database.Clock.Now));
        context.Add(SignUp.Confirmed(need, seats.First(s => s.KeptForSkillId is null).Id, plain.Id, YesGiven.ToCoordinator, _hub.App.Database.Clock.Now));
        await context.SaveChangesAsync();
        Assert.Equal(need.Seats.Count - 1, await context.SignUps.CountAsync(s => s.NeedId == need.Id && s.SeatId != null));
    }

    private async Task BeThereOnTheDayAsync(Shift shift)
    {
        _hub.App.Database.Clock.Set(shift.StartsAt.AddMinutes(5));
        await using var phone = await _hub.OpenAsync(HubBrowser.Phone, Vera);
        var page = await phone.NewPageAsync();
        await page.GotoAsync($"/randers/check-in/{shift.Id.Value}");
        await page.Press("Attendance.CheckIn.Action");
        await Assertions.Expect(page.Button("Attendance.CheckIn.Undo")).ToBeVisibleAsync();

        await using var desk = await _hub.OpenAsync(HubBrowser.Desk, Coordinator);
        var list = await desk.NewPageAsync();
        await HubBrowser.GoAsync(list, $"/desk/randers/day/{shift.Id.Value}");
        var people = list.Locator(".day-person input");
        await Assertions.Expect(people).ToHaveCountAsync(4);
        await Assertions.Expect(list.Locator(".day-person").Filter(new() { HasText = "Vera" }).Locator("input")).ToBeCheckedAsync();
        await list.Locator(".day-person").Filter(new() { HasNotText = "Vera" }).First.Locator("input").CheckAsync();
        await list.Locator("#guests").FillAsync("23");
        await list.Locator("#note").FillAsync("En hel spejdertrop kom forbi.");
        await list.Press("Attendance.Guests.Save");
        await Assertions.Expect(list.GetByText(Da["Attendance.Guests.Saved"])).ToBeVisibleAsync();
    }

    private async Task ReadTheReportAsync()
    {
        _hub.App.Database.Clock.Set(new DateTimeOffset(2027, 5, 17, 8, 0, 0, TimeSpan.Zero));
        await using var desk = await _hub.OpenAsync(HubBrowser.Desk, DemoAccounts.AddressOf("randers", Role.Manager));
        var page = await desk.NewPageAsync();
        await HubBrowser.GoAsync(page, "/desk/randers/report?from=2027-10-01&to=2027-10-31");
        await Assertions.Expect(page.Locator("main table.table").First).ToContainTextAsync("Randers Naturcenter");

        var csv = await page.APIRequest.GetAsync("/desk/randers/report.csv?from=2027-10-01&to=2027-10-31");
        Assert.True(csv.Ok);
        // Two seasons meet on that Saturday; the guests were counted on the one that was walked here.
        var lines = (await csv.TextAsync()).Split('\n').Where(l => l.Contains("2027-10-23", StringComparison.Ordinal)).ToList();
        Assert.Single(lines, l => l.Split(';', ',').Contains("23"));

        await page.GotoAsync("/desk/randers/report/print?from=2027-10-01&to=2027-10-31");
        Assert.Equal("%PDF"u8.ToArray(), (await page.PdfAsync(new() { Format = "A4" }))[..4]);
    }

    private async Task<IReadOnlyList<Shift>> ShiftsAsync()
    {
        var randers = await _hub.MunicipalityAsync("randers");
        await using var context = _hub.App.Database.Contexts.For(randers.Id);
        var task = await context.Tasks.SingleAsync(t => t.Title == TaskTitle);
        var shifts = await context.Shifts.AsNoTracking().OrderBy(s => s.StartsAt).ToListAsync();
        return [.. shifts.Where(s => s.Needs.Any(n => n.TaskId == task.Id))];
    }
}
