using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using VolunteerHub.App.Data.Demo;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Proposals;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Core.Wishes;

namespace VolunteerHub.Tests.Browser;

/// <summary>
/// From a pattern to a roster that people have said yes to: wishes, a search that is stopped, invitations answered on a phone, and a next proposal that
/// respects the answers.
/// </summary>
[Collection(Name)]
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RosterWalkTests : IAsyncLifetime
{
    private const string Name = "The roster's walk has the machine to itself";
    private const string Season = "Hver dag ved søen 2027";
    private const int Volunteers = 120;

    /// <summary>What Playwright waits by itself, in milliseconds.</summary>
    private const float UsualPatience = 5_000;

    /// <summary>A search on a busy machine takes its time.</summary>
    private const float Patience = 60_000;

    private static readonly Words Da = new(Language.Da);
    private static readonly string Coordinator = DemoAccounts.AddressOf("randers", Role.Coordinator);

    private readonly HubBrowser _hub = new();

    public Task InitializeAsync() => _hub.InitializeAsync();

    public Task DisposeAsync()
    {
        Assertions.SetDefaultExpectTimeout(UsualPatience);
        return _hub.DisposeAsync();
    }

    [BrowserFact]
    public async Task A_search_is_stopped_its_best_is_sent_answered_on_a_phone_and_respected_by_the_next_proposal()
    {
        await using var desk = await _hub.OpenAsync(HubBrowser.Desk, Coordinator);
        desk.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        var page = await desk.NewPageAsync();
        await PlanAsync(page);
        await WriteWishesAsync();

        await page.ReloadAsync();
        await HubBrowser.IsLiveAsync(page);
        await HubBrowser.FollowAsync(page, Da["Proposals.Title"], Da["Proposals.Title"]);
        await StopASearchAsync(page);
        await SendAsync(page);

        var (person, shifts) = await WhoIsAskedOftenAsync();
        await AnswerOnAPhoneAsync(person);

        // The next proposal: the no is respected, the yeses stay, and whoever has not answered is not asked again.
        await page.GetByRole(AriaRole.Button, new() { Name = Da["Proposals.Start.Again"] }).ClickAsync();
        await Assertions.Expect(page.Locator("#headline")).ToBeVisibleAsync(new() { Timeout = (float)ProposeRoster.Longest.TotalMilliseconds + Patience });
        for (var i = 0; i < 3; i++)
        {
            var hers = page.Locator($"#shift-{shifts[i].Id.Value:N} .roster-person").Filter(new() { HasText = person.Name });
            if (i == 2)
                await Assertions.Expect(hers).ToHaveCountAsync(0);
            else
                await Assertions.Expect(hers).ToContainTextAsync(Da["Proposals.Standing.Confirmed"]);
        }

        await ReadTheReportAsync(shifts[0]);
    }

    private async Task PlanAsync(IPage page)
    {
        await HubBrowser.GoAsync(page, "/desk/randers/seasons/new");
        await page.Locator("#activity").SelectOptionAsync(new SelectOptionValue { Label = "Lørdagsåbent, Randers Naturcenter" });
        await page.Locator("#name").FillAsync(Season);
        await page.FillAndLeaveAsync("#from", "1-9-2027");
        await page.FillAndLeaveAsync("#to", "30-11-2027");
        foreach (var day in await page.Locator("label.weekday").AllAsync())
            await day.ClickAsync();
        await page.FillAndLeaveAsync("#start", "16");
        await page.FillAndLeaveAsync("#end", "18");
        await page.Locator("#need-0-task").SelectOptionAsync(new SelectOptionValue { Label = await ApprovedTaskAsync() });
        await page.FillAndLeaveAsync("#need-0-minimum", "3");
        await page.FillAndLeaveAsync("#need-0-maximum", "5");
        await page.Press("Scheduling.Season.MakeDrafts");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Season);
    }

    private async Task<string> ApprovedTaskAsync()
    {
        var randers = await _hub.MunicipalityAsync("randers");
        await using var context = _hub.App.Database.Contexts.For(randers.Id);
        return await (from task in context.Tasks
                      join activity in context.Activities on task.ActivityId equals activity.Id
                      where activity.Name == "Lørdagsåbent" && context.Approvals.Any(a => a.TaskId == task.Id && a.EndedAt == null)
                      orderby task.Title
                      select task.Title).FirstAsync();
    }

    /// <summary>So many people with so many who like to be together that no search closes: what is open between roster and bound stays open.</summary>
    private async Task WriteWishesAsync()
    {
        var randers = await _hub.MunicipalityAsync("randers");
        await using var context = _hub.App.Database.Contexts.For(randers.Id);
        var season = await context.Seasons.SingleAsync(s => s.Name == Season);
        var pattern = await context.Patterns.SingleAsync(p => p.SeasonId == season.Id);
        var shifts = await context.Shifts.IgnoreAutoIncludes().Where(s => s.ShiftPatternId == pattern.Id).OrderBy(s => s.StartsAt).ToListAsync();
        var random = new Random(7);
        for (var i = 0; i < Volunteers; i++)
        {
            var person = new Person(randers.Id, NameOf(i), $"v{i}@example.com", Language.Da, Guid.NewGuid().ToString("N"));
            context.AddRange(person, new SeasonWishes(randers.Id, season.Id, person.Id, new WishTerms
            {
                Shifts = shifts.Where(_ => random.Next(3) == 0).ToDictionary(s => s.Id, _ => (Willingness)random.Next(1, 4)),
                MostShifts = random.Next(3, 6),
                NeverThreeWeeksInARow = random.Next(2) == 0,
                Together = i % 5 < 3 ? [NameOf(i + 1), NameOf(i + 2)] : [],
            }, _hub.App.Database.Clock.Now));
        }

        await context.SaveChangesAsync();
    }

    private static string NameOf(int i) => $"Frivillig Nr{i % Volunteers:000}";

    private static async Task StopASearchAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = Da["Proposals.Start.Go"] }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Progressbar)).ToHaveAttributeAsync("aria-valuenow", new Regex("[1-9]"));
        await page.GetByRole(AriaRole.Button, new() { Name = Da["Proposals.Search.Stop"] }).ClickAsync();

        await Assertions.Expect(page.Locator(".roster-headline__proof")).ToContainTextAsync("Stoppet efter");
        await Assertions.Expect(page.Locator(".roster-headline__proof")).ToContainTextAsync("bedre er muligt");
        Assert.Matches("[1-9][0-9]* af [1-9]", await page.Locator("#headline").InnerTextAsync());
        Assert.True(await page.Locator(".roster-person").CountAsync() > Volunteers);
    }

    private async Task SendAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = Da["Proposals.Invite.Go"] }).ClickAsync();
        await Assertions.Expect(page.Locator(".roster-sure")).ToContainTextAsync(Da["Proposals.Invite.NobodyPut"]);
        await page.Locator(".roster-sure .button--primary").ClickAsync();
        await Assertions.Expect(page.Locator(".notice--success")).ToContainTextAsync("er på vej");

        var randers = await _hub.MunicipalityAsync("randers");
        await using var context = _hub.App.Database.Contexts.For(randers.Id);
        Assert.True(await context.Invitations.AnyAsync());
        Assert.False(await context.SignUps.AnyAsync(s => context.Invitations.Any(i => i.PersonId == s.PersonId && i.ShiftId == s.ShiftId)));
    }

    /// <summary>Somebody with at least three invitations, and the first three of the shifts.</summary>
    private async Task<(Person Person, IReadOnlyList<Shift> Shifts)> WhoIsAskedOftenAsync()
    {
        var randers = await _hub.MunicipalityAsync("randers");
        await using var context = _hub.App.Database.Contexts.For(randers.Id);
        var invitations = await context.Invitations.AsNoTracking().ToListAsync();
        var often = invitations.GroupBy(i => i.PersonId).First(g => g.Count() >= 3);
        var ids = often.Select(i => i.ShiftId).ToList();
        return (
            await context.People.AsNoTracking().SingleAsync(p => p.Id == often.Key),
            await context.Shifts.AsNoTracking().Where(s => ids.Contains(s.Id)).OrderBy(s => s.StartsAt).Take(3).ToListAsync());
    }

    /// <summary>Two yeses and a no, from the link in the letter, without scripts.</summary>
    private async Task AnswerOnAPhoneAsync(Person person)
    {
        await using var phone = await _hub.OpenAsync(HubBrowser.Phone, hasScript: false);
        var page = await phone.NewPageAsync();
        await page.GotoAsync(await _hub.LinkMailedToAsync(person.Email));
        await page.Locator(".shift-card").First.GetByRole(AriaRole.Button, new() { Name = Da["Proposals.My.Yes"] }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice--success")).ToContainTextAsync(Da["Proposals.My.HasSeat"]);
        await page.Locator(".shift-card").First.GetByRole(AriaRole.Button, new() { Name = Da["Proposals.My.Yes"] }).ClickAsync();
        await page.Locator(".shift-card").First.GetByRole(AriaRole.Button, new() { Name = Da["Proposals.My.No"] }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice--success")).ToContainTextAsync(Da["Proposals.My.SaidNo"]);

        await using var context = _hub.App.Database.Contexts.For(person.MunicipalityId);
        var answers = await context.Invitations.Where(i => i.PersonId == person.Id && i.Answer != InvitationAnswer.Open).Select(i => i.Answer).ToListAsync();
        Assert.Equal([InvitationAnswer.Yes, InvitationAnswer.Yes, InvitationAnswer.No], answers.Order());
        Assert.Equal(2, await context.SignUps.CountAsync(s => s.PersonId == person.Id && s.Status == SignUpStatus.Confirmed));
    }

    /// <summary>Only a yes is coverage: the shift has one person in the report, not those who are thinking.</summary>
    private async Task ReadTheReportAsync(Shift shift)
    {
        await using var desk = await _hub.OpenAsync(HubBrowser.Desk, DemoAccounts.AddressOf("randers", Role.Manager));
        var page = await desk.NewPageAsync();
        var day = $"{shift.Date:yyyy-MM-dd}";
        await HubBrowser.GoAsync(page, $"/desk/randers/report?from={day}&to={day}");
        await Assertions.Expect(page.Locator("main table.table").First).ToContainTextAsync("Randers Naturcenter");
        var csv = await page.APIRequest.GetAsync($"/desk/randers/report.csv?from={day}&to={day}");
        var lines = (await csv.TextAsync()).Split('\n').Select(l => l.TrimStart('\uFEFF').Split(';')).ToList();
        var line = lines.Single(l => l[0] == day && l[Array.IndexOf(lines[0], Da["Reporting.Csv.Start"])] == "16:00");
        Assert.Equal("1", line[Array.IndexOf(lines[0], Da["Reporting.Csv.Confirmed"])]);
    }
}
