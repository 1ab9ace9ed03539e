using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Demo;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.Browser;

/// <summary>
/// The frame as people meet it: a blocked task becomes an allowed one with one tap and is published; a grey one is allowed by a second person
/// with conditions; and a change of the catalogue ends that approval while a phone is open on the shift.
/// </summary>
[Collection(Name)]
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class FrameWalkTests : IAsyncLifetime
{
    private const string Name = "The walk through the frame has the machine to itself";
    private const string Bonfire = "Lav bål og bag pandekager";
    private const string FallBackPlan = "Kommer der ingen, er det en dag som alle andre. Karin Holm siger det til dem, der venter.";
    private const string Condition = "Karin Holm er med ved bålet, og der står en spand vand.";

    private static readonly Words Da = new(Language.Da);
    private static readonly string Coordinator = DemoAccounts.AddressOf("randers", Role.Coordinator);

    private readonly HubBrowser _hub = new();

    public Task InitializeAsync() => _hub.InitializeAsync();

    public Task DisposeAsync() => _hub.DisposeAsync();

    [BrowserFact]
    public async Task A_blocked_task_becomes_an_allowed_one_a_grey_one_is_allowed_with_conditions_and_a_change_of_the_law_reaches_an_open_phone()
    {
        await using var desk = await _hub.OpenAsync(HubBrowser.Desk, Coordinator);
        var page = await desk.NewPageAsync();
        await TakeUpAnIdeaAsync(page);
        await PublishAsync(page);

        var bonfire = await AskForTheBonfireAsync(page);
        await AllowWithConditionsAsync();
        await ReadTheConditionsAsync(page, bonfire);

        await ChangeTheLawUnderAnOpenPhoneAsync(page, bonfire);
    }

    /// <summary>Stopped with the law and the citizen's right, the coordinator taps one of the ideas, and that task is allowed.</summary>
    private static async Task TakeUpAnIdeaAsync(IPage page)
    {
        await HubBrowser.GoAsync(page, "/desk/randers/tasks/new");
        await page.Locator("#field-Activity").SelectOptionAsync(new SelectOptionValue { Label = "Plejehjemmet Solgården – Udflugter" });
        await page.Locator("#field-Title").FillAsync("Giv beboerne bad");
        await page.Locator("#field-Description").FillAsync("Efter udflugten hjælper du beboerne i bad, før de skal spise.");
        await page.AnswerAsync("BodyAndHealth", "Yes");
        await page.Press("FrameDesk.Editor.Save");
        await Assertions.Expect(page.Locator(".verdict-box")).ToContainTextAsync(Da["Frame.Verdict.Blocked"]);
        await Assertions.Expect(page.GetByText("Ældreloven").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText(Da["Frame.Explanation.Entitlement"])).ToBeVisibleAsync();

        await page.Locator(".idea").Filter(new() { HasText = "Læs højt" }).GetByRole(AriaRole.Link).ClickAsync();

        await Assertions.Expect(page.Locator("#field-Title")).ToHaveValueAsync(new Regex("^Læs højt"));
        await HubBrowser.IsLiveAsync(page);
        await page.AnswerClearlyAsync(nameof(AddedValueKind.MoreCompany), "Beboerne hører historier, som de ellers ikke ville høre. Vi spørger dem bagefter.", FallBackPlan);
        await page.AnswerAsync("Safety", "No");
        await page.Press("FrameDesk.Editor.Save");
        await Assertions.Expect(page.Locator(".verdict-box")).ToContainTextAsync(Da["Frame.Verdict.Allowed"]);
    }

    private async Task PublishAsync(IPage page)
    {
        var title = await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();
        await HubBrowser.GoAsync(page, "/desk/randers/seasons/new");
        await page.Locator("#activity").SelectOptionAsync(new SelectOptionValue { Label = "Udflugter, Plejehjemmet Solgården" });
        await page.Locator("#name").FillAsync("Læselørdage");
        await page.FillAndLeaveAsync("#from", "5-6-2027");
        await page.FillAndLeaveAsync("#to", "12-6-2027");
        await page.Locator("label.weekday").Filter(new() { HasText = "lørdag" }).ClickAsync();
        await page.FillAndLeaveAsync("#start", "14");
        await page.FillAndLeaveAsync("#end", "15");
        await page.Locator("#need-0-task").SelectOptionAsync(new SelectOptionValue { Label = title });
        await page.Press("Scheduling.Season.MakeDrafts");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Læselørdage");
        await HubBrowser.IsLiveAsync(page);
        var publish = page.GetByRole(AriaRole.Button, new() { Name = Da.Plural("Scheduling.Season.Publish", 2) });
        await publish.ClickAsync();
        await Assertions.Expect(publish).ToHaveCountAsync(0);

        await using var phone = await _hub.OpenAsync(HubBrowser.Phone);
        var list = await phone.NewPageAsync();
        await list.GotoAsync("/randers/shifts?weekday=Saturday&from=2027-06-05&to=2027-06-12");
        await Assertions.Expect(list.Locator(".shift-card").Filter(new() { HasText = "Udflugter" })).ToHaveCountAsync(2);
    }

    /// <summary>A task that is neither allowed nor blocked waits in the hands of a named reviewer.</summary>
    private async Task<VolunteerTaskId> AskForTheBonfireAsync(IPage page)
    {
        await HubBrowser.GoAsync(page, "/desk/randers/tasks/new");
        await page.Locator("#field-Activity").SelectOptionAsync(new SelectOptionValue { Label = "Randers Naturcenter – Lørdagsåbent" });
        await page.Locator("#field-Title").FillAsync(Bonfire);
        await page.Locator("#field-Description").FillAsync("Du laver bål ved naturcentret og bager pandekager med familierne om lørdagen. Alle er velkomne.");
        await page.AnswerClearlyAsync(nameof(AddedValueKind.NewActivity), "Familierne får noget at samles om, som der ellers ikke er. Vi tæller dem.", FallBackPlan);
        await page.AnswerAsync("Safety", "Yes");
        await page.Locator("#field-SafetyInstruction").FillAsync("Bålpladsens instruktion hænger på skuret.");
        await page.Press("FrameDesk.Editor.Save");

        await Assertions.Expect(page.Locator(".verdict-box")).ToContainTextAsync(Da["Frame.Verdict.NeedsReview"]);
        await Assertions.Expect(page.Locator(".in-hands")).ToContainTextAsync("Jens Mølgaard");
        await using var context = await OpenDatabaseAsync();
        return (await context.Tasks.SingleAsync(t => t.Title == Bonfire)).Id;
    }

    private async Task AllowWithConditionsAsync()
    {
        await using var desk = await _hub.OpenAsync(HubBrowser.Desk, DemoAccounts.AddressOf("randers", Role.Reviewer));
        var page = await desk.NewPageAsync();
        await HubBrowser.GoAsync(page, "/desk/randers/reviews");
        var card = page.Locator(".task-card").Filter(new() { HasText = Bonfire });
        await Assertions.Expect(card).ToContainTextAsync(Da["FrameDesk.Case.Mine"]);
        await card.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Bonfire);
        await HubBrowser.IsLiveAsync(page);
        await page.GetByText(Da["FrameDesk.Review.Allow"]).ClickAsync();
        await page.Locator("#field-Conditions").FillAsync(Condition);
        await page.GetByText(Da["FrameDesk.Review.NoneFits"]).ClickAsync();
        await page.Locator("#field-Reason").FillAsync("Et bål er hygge, og ingen har krav på det.");
        await page.Press("FrameDesk.Review.Save");
        await Assertions.Expect(page.GetByText(Da["FrameDesk.Review.DoneAllowed"])).ToBeVisibleAsync();
    }

    private static async Task ReadTheConditionsAsync(IPage page, VolunteerTaskId task)
    {
        await HubBrowser.GoAsync(page, $"/desk/randers/tasks/{task.Value}");
        await Assertions.Expect(page.Locator(".verdict-box")).ToContainTextAsync(Da["Frame.Verdict.Allowed"]);
        await Assertions.Expect(page.Locator(".verdict-box")).ToContainTextAsync(Condition);
    }

    /// <summary>One has a seat, another is about to tap; the administrator corrects the entry; the tap is refused kindly and the seat is kept.</summary>
    private async Task ChangeTheLawUnderAnOpenPhoneAsync(IPage desk, VolunteerTaskId task)
    {
        var shift = await _hub.AddShiftAsync(seats: 3, daysAhead: 9, task);
        var seated = await _hub.AddVolunteerAsync("Sine Siddende");
        await using var first = await _hub.OpenAsync(HubBrowser.Phone, seated.Email);
        var hers = await first.NewPageAsync();
        await hers.GotoAsync($"/randers/shifts/{shift.Id.Value:N}");
        await hers.Press("SignUps.Shift.Take");
        await Assertions.Expect(hers).ToHaveURLAsync(new Regex("/randers/agreed"));
        await using var second = await _hub.OpenAsync(HubBrowser.Phone, (await _hub.AddVolunteerAsync("Tore Tapper")).Email);
        var phone = await second.NewPageAsync();
        await phone.GotoAsync($"/randers/shifts/{shift.Id.Value:N}");
        await Assertions.Expect(phone.Button("SignUps.Shift.Take")).ToBeVisibleAsync();

        await CorrectTheEntryAsync(await CitedAsync(task));

        await phone.Press("SignUps.Shift.Take");
        await Assertions.Expect(phone.GetByText(Da["SignUps.Shift.Closed"])).ToBeVisibleAsync();
        await Assertions.Expect(phone.GetByText(Da["SignUps.Refusal.task-not-approved"])).ToBeVisibleAsync();
        await using var context = await OpenDatabaseAsync();
        var standing = await context.SignUps.AsNoTracking().SingleAsync(s => s.ShiftId == shift.Id);
        Assert.Equal((seated.Id, SignUpStatus.Confirmed), (standing.PersonId, standing.Status));

        await HubBrowser.GoAsync(desk, $"/desk/randers/tasks/{task.Value}");
        await Assertions.Expect(desk.GetByText(Da["FrameDesk.Task.NobodyThrownOff"])).ToBeVisibleAsync();
        await Assertions.Expect(desk.Locator(".what-changed")).ToContainTextAsync("§ 99");
    }

    private async Task CorrectTheEntryAsync(string entry)
    {
        await using var desk = await _hub.OpenAsync(HubBrowser.Desk, DemoAccounts.AddressOf("randers", Role.Administrator));
        var page = await desk.NewPageAsync();
        await HubBrowser.GoAsync(page, $"/desk/randers/catalogue/change/correct/{entry}");
        await page.FillAndLeaveAsync("#entry-Section", "§ 99");
        await page.FillAndLeaveAsync("#entry-Reason", "Loven er ændret.");
        await page.Press("Catalogue.Look");
        await page.Press("Catalogue.Take");
        await Assertions.Expect(page.GetByText(new Regex(Regex.Escape(Da.Format("Catalogue.Taken", ("version", "2026.14+1")))))).ToBeVisibleAsync();
    }

    private async Task<string> CitedAsync(VolunteerTaskId task)
    {
        await using var context = await OpenDatabaseAsync();
        var assessment = await context.Assessments.SingleAsync(a => a.TaskId == task);
        return StoredFrame.Read<StoredExplanation>(assessment.WrittenExplanation).Facts.Citations[0].Service.Code;
    }

    private async Task<HubDbContext> OpenDatabaseAsync() => _hub.App.Database.Contexts.For((await _hub.MunicipalityAsync("randers")).Id);
}
