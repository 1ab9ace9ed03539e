using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Demo;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.People;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.Browser;

/// <summary>A page to look at.</summary>
/// <param name="Name">What its picture is called.</param>
/// <param name="Template">The route it stands for, as in the component.</param>
/// <param name="Path">Where it is in the demonstration.</param>
/// <param name="Account">Who looks, or null for a visitor.</param>
/// <param name="Status">What it answers.</param>
public sealed record ListedPage(string Name, string Template, string Path, string? Account = null, int Status = 200);

/// <summary>Every page of the program at Randers, with something on it.</summary>
public static class PageList
{
    private const string Desk = "/desk/{MunicipalitySlug}";

    /// <summary>Routes, each with what stands for its holes; a test holds the list against the components.</summary>
    public static async Task<IReadOnlyList<ListedPage>> OfAsync(HubBrowser hub)
    {
        var randers = await hub.MunicipalityAsync("randers");
        await using var context = hub.App.Database.Contexts.For(randers.Id);
        var now = hub.App.Database.Clock.Now;
        var shifts = await context.Shifts.AsNoTracking().OrderBy(s => s.StartsAt).ToListAsync();
        var taken = (await context.SignUps.AsNoTracking().Where(s => s.Status == SignUpStatus.Confirmed).ToListAsync()).ToLookup(s => s.ShiftId);
        var open = shifts.First(s => s.State == ShiftState.Published && s.StartsAt > now && taken[s.Id].Count() < s.Needs[0].Maximum);
        var full = shifts.First(s => s.State == ShiftState.Published && s.StartsAt > now && taken[s.Id].Count() == s.Needs[0].Maximum);
        var running = shifts.First(s => s.State == ShiftState.Published && s.Date == PlaceTime.DateAt(now, randers.Zone));
        var onDutyId = taken[running.Id].First().PersonId;
        var onDuty = await context.People.AsNoTracking().SingleAsync(p => p.Id == onDutyId);
        var assessments = await context.Assessments.AsNoTracking().ToListAsync();
        var reviewed = await context.Reviews.AsNoTracking().Select(r => r.AssessmentId).ToListAsync();
        var waiting = assessments.First(a => a.Verdict == FrameVerdict.NeedsReview && !reviewed.Contains(a.Id));
        var season = await context.Seasons.AsNoTracking().OrderBy(s => s.From).FirstAsync();
        var place = await context.Places.AsNoTracking().OrderBy(p => p.Name).FirstAsync();
        var activity = await context.Activities.AsNoTracking().OrderBy(p => p.Name).FirstAsync();
        var offered = await context.SignUps.AsNoTracking().FirstAsync(s => s.Status == SignUpStatus.Offered);
        var offeredTo = await context.People.AsNoTracking().SingleAsync(p => p.Id == offered.PersonId);
        var block = await context.SeatBlocks.AsNoTracking().FirstAsync();
        var guardian = await AskGuardianAsync(context, randers, open, now);

        var wished = await context.Seasons.AsNoTracking().FirstAsync(s => s.WishesUntil != null);
        var answered = await context.People.AsNoTracking().FirstAsync(p => context.Wishes.Any(w => w.PersonId == p.Id && w.SeasonId == wished.Id));
        var invited = await context.People.AsNoTracking().SingleAsync(p => p.Email == DemoAccounts.VolunteerAddressOf("randers"));
        await InviteAsync(context, invited, shifts.Where(s => s.State == ShiftState.Published && s.StartsAt > now), now);

        var coordinator = DemoAccounts.AddressOf("randers", Role.Coordinator);
        var reviewer = DemoAccounts.AddressOf("randers", Role.Reviewer);
        var manager = DemoAccounts.AddressOf("randers", Role.Manager);
        var administrator = DemoAccounts.AddressOf("randers", Role.Administrator);
        var volunteer = DemoAccounts.VolunteerAddressOf("randers");
        var task = (FrameVerdict verdict) => assessments.First(a => a.Verdict == verdict).TaskId.Value;

        return
        [
            new("front", "/", "/"),
            new("municipality", "/{MunicipalitySlug}", "/randers"),
            new("shifts", "/{MunicipalitySlug}/shifts", "/randers/shifts"),
            new("shifts-as-volunteer", "/{MunicipalitySlug}/shifts", "/randers/shifts", volunteer),
            new("shift", "/{MunicipalitySlug}/shifts/{ShiftId}", $"/randers/shifts/{open.Id.Value:N}"),
            new("shift-full", "/{MunicipalitySlug}/shifts/{ShiftId}", $"/randers/shifts/{full.Id.Value:N}"),
            new("poster", "/{MunicipalitySlug}/poster", "/randers/poster"),
            new("poster-of-a-place", "/{MunicipalitySlug}/poster", $"/randers/poster?place={place.Id.Value:N}"),
            new("sign-up", "/{MunicipalitySlug}/sign-up", $"/randers/sign-up?s={open.Id.Value:N}"),
            new("sign-up-sent", "/{MunicipalitySlug}/sign-up/sent", "/randers/sign-up/sent"),
            new("sign-up-guardian", "/{MunicipalitySlug}/sign-up/guardian", $"/randers/sign-up/guardian?s={open.Id.Value:N}", guardian.Young),
            new("guardian", "/{MunicipalitySlug}/guardian/{Secret}", guardian.Question),
            new("guardian-unknown", "/{MunicipalitySlug}/guardian/{Secret}", "/randers/guardian/no-such-link"),
            new("guardian-consent", "/{MunicipalitySlug}/guardian-consent/{PersonKey}/{Key}", guardian.TakeBack),
            new("agreed", "/{MunicipalitySlug}/agreed", $"/randers/agreed?s={open.Id.Value:N}", volunteer),
            new("my", "/{MunicipalitySlug}/my", "/randers/my", volunteer),
            new("about-me", "/{MunicipalitySlug}/my/about", "/randers/my/about", volunteer),
            new("about-me-delete", "/{MunicipalitySlug}/my/about/delete", "/randers/my/about/delete", volunteer),
            new("wishes", "/{MunicipalitySlug}/my/wishes/{Season}", $"/randers/my/wishes/{wished.Id.Value:N}", volunteer),
            new("wishes-answered", "/{MunicipalitySlug}/my/wishes/{Season}", $"/randers/my/wishes/{wished.Id.Value:N}?saved=yes", answered.Email),
            new("wishes-as-visitor", "/{MunicipalitySlug}/my/wishes/{Season}", $"/randers/my/wishes/{wished.Id.Value:N}"),
            new("seat-offered", "/{MunicipalitySlug}/seat/{SignUpId}/{Key}", SignUpKey.Path(randers, offeredTo, offered.Id)),
            new("group-form", "/{MunicipalitySlug}/shifts/{ShiftId}/group", $"/randers/shifts/{block.ShiftId.Value:N}/group"),
            new("group", "/{MunicipalitySlug}/groups/{Key}", SeatBlockLinks.Path(randers, block)),
            new("group-seat", "/{MunicipalitySlug}/group-seat/{Named}/{Key}", SeatBlockLinks.Path(randers, block, block.Names[0].Id)),
            new("invitations", "/{MunicipalitySlug}/my/invitations", "/randers/my/invitations", volunteer),
            new("invitations-by-letter", "/{MunicipalitySlug}/invitations/{PersonKey}/{Key}", InvitationKey.Path(randers, invited)),
            new("stay", "/{MunicipalitySlug}/stay/{PersonKey}/{Key}", StayKey.Path(randers, invited)),
            new("check-in", "/{MunicipalitySlug}/check-in/{ShiftKey}", $"/randers/check-in/{running.Id.Value}", onDuty.Email),
            new("frame-allowed", "/{MunicipalitySlug}/frame/{TaskId:guid}", $"/randers/frame/{task(FrameVerdict.Allowed)}"),
            new("frame-blocked", "/{MunicipalitySlug}/frame/{TaskId:guid}", $"/randers/frame/{task(FrameVerdict.Blocked)}"),
            new("frame-blocked-as-coordinator", "/{MunicipalitySlug}/frame/{TaskId:guid}", $"/randers/frame/{task(FrameVerdict.Blocked)}", coordinator),
            new("frame-print", "/{MunicipalitySlug}/frame/{TaskId:guid}/print", $"/randers/frame/{task(FrameVerdict.Blocked)}/print"),
            new("frame-register", "/{MunicipalitySlug}/frame/register", "/randers/frame/register"),
            new("frame-register-narrowed", "/{MunicipalitySlug}/frame/register", "/randers/frame/register?words=zzz"),
            new("contact", "/{MunicipalitySlug}/contact", "/randers/contact"),
            new("accessibility", "/{MunicipalitySlug}/accessibility", "/randers/accessibility"),
            new("accessibility-of-all", "/accessibility", "/accessibility"),
            new("privacy", "/{MunicipalitySlug}/privacy", "/randers/privacy"),
            new("privacy-of-all", "/privacy", "/privacy"),
            new("not-found", "/not-found", "/randers/no-such-page", Status: 404),
            new("problem", "/problem/{Code:int}", "/problem/500", Status: 500),
            new("mails", "/dev/mails", "/dev/mails"),
            new("sign-in", "/sign-in", "/sign-in"),
            new("sign-in-sent", "/sign-in/sent", "/sign-in/sent"),
            new("not-allowed", "/sign-in/not-allowed", "/sign-in/not-allowed?return=/desk/randers/reviews", volunteer),
            new("link-used", "/link/{Secret}", "/link/no-such-link"),
            new("desk", "/desk", "/desk", coordinator),
            new("desk-start", Desk, "/desk/randers", coordinator),
            new("places", $"{Desk}/places", "/desk/randers/places", coordinator),
            new("place-new", $"{Desk}/places/new", "/desk/randers/places/new", coordinator),
            new("place", $"{Desk}/places/{{Id:guid}}", $"/desk/randers/places/{place.Id.Value}", coordinator),
            new("activity-new", $"{Desk}/activities/new", $"/desk/randers/activities/new?place={place.Id.Value}", coordinator),
            new("activity", $"{Desk}/activities/{{Id:guid}}", $"/desk/randers/activities/{activity.Id.Value}", coordinator),
            new("tasks", $"{Desk}/tasks", "/desk/randers/tasks", coordinator),
            new("task-new", $"{Desk}/tasks/new", "/desk/randers/tasks/new", coordinator),
            new("task-allowed", $"{Desk}/tasks/{{Id:guid}}", $"/desk/randers/tasks/{task(FrameVerdict.Allowed)}", coordinator),
            new("task-review", $"{Desk}/tasks/{{Id:guid}}", $"/desk/randers/tasks/{task(FrameVerdict.NeedsReview)}", coordinator),
            new("task-blocked", $"{Desk}/tasks/{{Id:guid}}", $"/desk/randers/tasks/{task(FrameVerdict.Blocked)}", coordinator),
            new("task-edit", $"{Desk}/tasks/{{Id:guid}}/edit", $"/desk/randers/tasks/{task(FrameVerdict.Allowed)}/edit", coordinator),
            new("reviews", $"{Desk}/reviews", "/desk/randers/reviews", reviewer),
            new("review", $"{Desk}/reviews/{{AssessmentId:guid}}", $"/desk/randers/reviews/{waiting.Id.Value}", reviewer),
            new("seasons", $"{Desk}/seasons", "/desk/randers/seasons", coordinator),
            new("season-new", $"{Desk}/seasons/new", "/desk/randers/seasons/new", coordinator),
            new("season", $"{Desk}/seasons/{{Id:guid}}", $"/desk/randers/seasons/{season.Id.Value}", coordinator),
            new("season-asked", $"{Desk}/seasons/{{Id:guid}}", $"/desk/randers/seasons/{wished.Id.Value}", coordinator),
            new("season-change", $"{Desk}/seasons/{{Id:guid}}/change", $"/desk/randers/seasons/{season.Id.Value}/change", coordinator),
            new("season-pattern-new", $"{Desk}/seasons/{{Id:guid}}/patterns/new", $"/desk/randers/seasons/{season.Id.Value}/patterns/new", coordinator),
            new("season-copy", $"{Desk}/seasons/{{Id:guid}}/copy", $"/desk/randers/seasons/{season.Id.Value}/copy", coordinator),
            new("season-roster", $"{Desk}/seasons/{{Id:guid}}/roster", $"/desk/randers/seasons/{wished.Id.Value}/roster", coordinator),
            new("desk-shift", $"{Desk}/shifts/{{Id:guid}}", $"/desk/randers/shifts/{open.Id.Value}", coordinator),
            new("desk-shift-new", $"{Desk}/shifts/new", "/desk/randers/shifts/new", coordinator),
            new("import", $"{Desk}/import", "/desk/randers/import", coordinator),
            new("people", $"{Desk}/people", "/desk/randers/people", coordinator),
            new("settings", $"{Desk}/settings", "/desk/randers/settings", administrator),
            new("catalogue", $"{Desk}/catalogue", "/desk/randers/catalogue", administrator),
            new("catalogue-entry", $"{Desk}/catalogue/{{Entry}}", "/desk/randers/catalogue/dk-library", administrator),
            new("catalogue-add", $"{Desk}/catalogue/change/{{What}}", "/desk/randers/catalogue/change/add", administrator),
            new("catalogue-retire", $"{Desk}/catalogue/change/{{What}}/{{Entry}}", "/desk/randers/catalogue/change/retire/dk-library", administrator),
            new("board", $"{Desk}/board", "/desk/randers/board", coordinator),
            new("today", $"{Desk}/today", "/desk/randers/today", coordinator),
            new("day", $"{Desk}/day/{{ShiftKey}}", $"/desk/randers/day/{running.Id.Value}", coordinator),
            new("day-today", $"{Desk}/today/{{ShiftKey}}", $"/desk/randers/today/{running.Id.Value}", coordinator),
            new("report", $"{Desk}/report", "/desk/randers/report", manager),
            new("report-place", $"{Desk}/report/places/{{Id:guid}}", $"/desk/randers/report/places/{place.Id.Value}", manager),
            new("report-print", $"{Desk}/report/print", "/desk/randers/report/print", manager),
            new("record", $"{Desk}/record", "/desk/randers/record", manager),
        ];
    }

    /// <summary>A young person whose guardian has agreed and is asked about one shift more: where the letters lead, and whose they are.</summary>
    private static async Task<(string Question, string TakeBack, string Young)> AskGuardianAsync(HubDbContext context, Municipality randers, Shift shift, DateTime now)
    {
        const string secret = "of-the-list-of-pages";
        const string guardian = "bo@example.com";
        var young = await context.People.OrderBy(p => p.Name).FirstAsync(p => p.AgeBand == AgeBand.From15To17);
        if (young.GuardianConsent is null)
        {
            young.NoteGuardianConsent(new GuardianConsent(PlaceTime.DateAt(now, randers.Zone), "Bo Lund", guardian, SeenBy: ""));
            context.Add(new MailedLink(
                Secrets.Hash(secret), guardian, randers.Id, LinkPurpose.AskGuardian, new GuardianQuestion(young.Id, Language.Da, [new SeatWish(shift.Id)]).Written(), now));
            await context.SaveChangesAsync();
        }

        return ($"/randers/guardian/{secret}", GuardianKey.Path(randers, young, young.GuardianConsent!), young.Email);
    }

    /// <summary>Two shifts that the volunteer is asked to and has not taken, so that there is something to answer.</summary>
    private static async Task InviteAsync(HubDbContext context, Person person, IEnumerable<Shift> ahead, DateTime now)
    {
        if (await context.Invitations.AnyAsync(i => i.PersonId == person.Id))
            return;
        var on = await context.SignUps.Where(s => s.PersonId == person.Id).Select(s => s.ShiftId).ToListAsync();
        context.AddRange(ahead.Where(s => !on.Contains(s.Id)).Take(2).Select(s => new Invitation(s.Needs[0], person.Id, now)));
        await context.SaveChangesAsync();
    }
}
