using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Proposals;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.Components.Pages.Volunteer.Invitations;

/// <summary>The page on which a volunteer says yes or no to what they are asked. After each answer it is read anew, so that reloading does nothing.</summary>
public sealed partial class InvitationsPage
{
    private const string AllYes = "all-yes";

    private MyInvitationsModel? model;
    private IReadOnlyList<MyInvitation> told = [];
    private IReadOnlyList<MyInvitation> late = [];
    private HashSet<Guid> asked = [];
    private string? sent;
    private bool isLate;

    /// <summary>Whose, as it stands in a letter's link; null for whoever is signed in.</summary>
    [Parameter]
    public string? PersonKey { get; set; }

    /// <summary>The key from the letter.</summary>
    [Parameter]
    public string? Key { get; set; }

    /// <summary>The invitations that were answered just now, so that what came of them is told.</summary>
    [SupplyParameterFromQuery(Name = "a")]
    public string[]? JustAnswered { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    [Inject]
    private MyInvitations MyInvitations { get; set; } = null!;

    [Inject]
    private AnswerInvitation AnswerInvitation { get; set; } = null!;

    private Invited Who => Key is null
        ? new Invited(ReaderEmail)
        : new Invited(Person: ReadId(PersonKey) is { } id ? new PersonId(id) : null, Key: Key);

    private string Here => Path(Key is null ? "my/invitations" : $"invitations/{PersonKey}/{Key}");

    private string ToldTitle => told.All(t => t.Invitation.Answer == InvitationAnswer.No)
        ? Words["Proposals.My.Told.No"]
        : Words[told.Any(t => t.IsWithoutSeat) ? "Proposals.My.Told.Waiting" : "Proposals.My.Told.Yes"];

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        model = Key is null && ReaderEmail is null ? null : await MyInvitations.RunAsync(Municipality, Who);
        if (Key is not null && model is null)
            return NotFound();
        if (HttpMethods.IsPost(Http.Request.Method) && Http.Request.HasFormContentType)
        {
            await ReadSentAsync();
            return true;
        }

        asked = JustAnswered?.Select(ReadId).OfType<Guid>().ToHashSet() ?? [];
        told = Among(model?.Answered);
        late = Among(model?.Closed);
        return true;
    }

    /// <summary>
    /// Looks at what an answer is to before it is carried out: it may come from a page that was open while the shift was called off, or while its reader
    /// answered elsewhere. What cannot be carried out any more is told.
    /// </summary>
    private async Task ReadSentAsync()
    {
        var form = await Http.Request.ReadFormAsync();
        sent = form["_handler"].FirstOrDefault();
        string[] ids = sent switch
        {
            AllYes => form["asked"].ToString().Split(','),
            { } one when one.StartsWith("yes-", StringComparison.Ordinal) || one.StartsWith("no-", StringComparison.Ordinal) => [one[(one.IndexOf('-', StringComparison.Ordinal) + 1)..]],
            _ => [],
        };
        asked = ids.Select(ReadId).OfType<Guid>().ToHashSet();
        if (sent is null || asked.Count == 0)
            return;

        var yes = !sent.StartsWith("no-", StringComparison.Ordinal);
        bool CanBe(MyInvitation mine) => mine.IsOpen || (yes && sent != AllYes && mine.MaySayYesAfterAll);
        var all = Among([.. model?.Open ?? [], .. model?.Answered ?? [], .. model?.Closed ?? []]);
        isLate = !all.Any(CanBe) && (sent != AllYes || model is not { Open.Count: > 0 });
        told = [.. all.Where(m => !CanBe(m) && m.SaidSo(yes))];
        late = [.. all.Where(m => !CanBe(m) && !m.SaidSo(yes))];
        if (all.Count < asked.Count)
            Refusals = [Refusal.Of("proposals.invitation-unknown")];
    }

    private List<MyInvitation> Among(IReadOnlyList<MyInvitation>? invitations) => [.. invitations?.Where(i => asked.Contains(i.Invitation.Id.Value)) ?? []];

    private string ToldText(MyInvitation mine) => mine is { Invitation.Answer: InvitationAnswer.Yes, OfferedUntil: { } until }
        ? Words.Format("Proposals.My.Offered", ("until", MomentText(PlaceTime.ToLocal(until, Zone))))
        : Words[(mine.Invitation.Answer, mine.Standing) switch
        {
            (InvitationAnswer.No, _) => "Proposals.My.SaidNo",
            (_, SignUpStatus.Confirmed) => "Proposals.My.HasSeat",
            (_, SignUpStatus.Waiting) => "Proposals.My.Waits",
            _ => Ended(mine),
        }];

    private string MomentText(DateTime local) => Words.Format(
        "SignUps.Shift.When", ("date", Dates.LongDay(DateOnly.FromDateTime(local))), ("time", Dates.Time(TimeOnly.FromDateTime(local))));

    /// <summary>Why an answer came too late.</summary>
    private string LateText(MyInvitation mine) => mine switch
    {
        { Shift: { State: ShiftState.Cancelled, CancelledBecause: { Length: > 0 } because } } => Words.Format("Proposals.My.LateOffBecause", ("reason", because)),
        { Shift.State: ShiftState.Cancelled } => Words["Proposals.My.LateOff"],
        { Stands: true } => Words["Proposals.My.LateYes"],
        _ => ToldText(mine),
    };

    /// <summary>Where one answers an offered seat or leaves: without signing in for whoever came by a letter's link.</summary>
    private string StandingPath(MyInvitation mine) => Key is null ? Path("my") : SignUpKey.Path(Municipality, model!.Person, mine.SignUp!.Value);

    /// <summary>What became of a yes that no longer stands: who said it did not always take it back.</summary>
    private static string Ended(MyInvitation mine) => mine.EndedBy switch
    {
        WithdrawnBy.Cancellation => mine.Shift.State == ShiftState.Cancelled ? "Proposals.My.CalledOff" : "Proposals.My.OpenAgain",
        WithdrawnBy.Coordinator => "Proposals.My.TakenOff",
        WithdrawnBy.StandIn => "Proposals.My.TakenOver",
        _ => "Proposals.My.LeftAgain",
    };

    /// <summary>Yes to those that the reader saw and that are still asked, and to no other that has come since.</summary>
    private Task AllAsync() => Among(model?.Open) is { Count: > 0 } open ? AnswerAsync(open, yes: true) : Task.CompletedTask;

    private async Task AnswerAsync(IReadOnlyList<MyInvitation> invitations, bool yes)
    {
        var outcome = await AnswerInvitation.RunAsync(Municipality, Who, [.. invitations.Select(i => i.Invitation.Id)], yes);
        Refusals = outcome.IsSuccess ? [.. outcome.Value.SelectMany(r => r.Refusals).Distinct()] : outcome.Refusals;
        if (Refusals.Count > 0)
        {
            // Some may have been answered all the same: shown as they stand now, with what stands in the way of the others.
            var answered = outcome.IsSuccess ? outcome.Value.Where(r => r.Answer != InvitationAnswer.Open).Select(r => r.Invitation).ToHashSet() : [];
            model = await MyInvitations.RunAsync(Municipality, Who);
            told = [.. model?.Answered.Where(a => answered.Contains(a.Invitation.Id)) ?? []];
            return;
        }

        Navigation.NavigateTo($"{Here}?{string.Join('&', asked.Select(id => $"a={id:N}"))}");
    }
}
