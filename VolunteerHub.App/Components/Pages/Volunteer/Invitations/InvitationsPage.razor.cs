using Microsoft.AspNetCore.Components;
using VolunteerHub.App.UseCases.Proposals;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.Components.Pages.Volunteer.Invitations;

/// <summary>The page on which a volunteer says yes or no to what they are asked. After each answer it is read anew, so that reloading does nothing.</summary>
public sealed partial class InvitationsPage
{
    private MyInvitationsModel? model;
    private IReadOnlyList<MyInvitation> told = [];

    /// <summary>Whose, as it stands in a letter's link; null for whoever is signed in.</summary>
    [Parameter]
    public string? PersonKey { get; set; }

    /// <summary>The key from the letter.</summary>
    [Parameter]
    public string? Key { get; set; }

    /// <summary>The invitations that were answered just now, so that what came of them is told.</summary>
    [SupplyParameterFromQuery(Name = "a")]
    public string[]? JustAnswered { get; set; }

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
        : Words[told.Any(t => t.IsSet(SignUpStatus.Waiting)) ? "Proposals.My.Told.Waiting" : "Proposals.My.Told.Yes"];

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        model = Key is null && ReaderEmail is null ? null : await MyInvitations.RunAsync(Municipality, Who);
        if (Key is not null && model is null)
            return NotFound();
        var ids = JustAnswered?.Select(ReadId).OfType<Guid>().ToHashSet() ?? [];
        told = [.. model?.Answered.Where(a => ids.Contains(a.Invitation.Id.Value)) ?? []];
        return true;
    }

    private string ToldText(MyInvitation mine) => Words[(mine.Invitation.Answer, mine.Standing) switch
    {
        (InvitationAnswer.No, _) => "Proposals.My.SaidNo",
        (_, SignUpStatus.Confirmed) => "Proposals.My.HasSeat",
        (_, SignUpStatus.Waiting or SignUpStatus.Offered) => "Proposals.My.Waits",
        _ => Ended(mine),
    }];

    /// <summary>What became of a yes that no longer stands: who said it did not always take it back.</summary>
    private static string Ended(MyInvitation mine) => mine.EndedBy switch
    {
        WithdrawnBy.Cancellation => mine.Shift.State == ShiftState.Cancelled ? "Proposals.My.CalledOff" : "Proposals.My.OpenAgain",
        WithdrawnBy.Coordinator => "Proposals.My.TakenOff",
        _ => "Proposals.My.LeftAgain",
    };

    private Task AllAsync() => AnswerAsync(model?.Open ?? [], yes: true);

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

        Navigation.NavigateTo($"{Here}?{string.Join('&', invitations.Select(i => $"a={i.Invitation.Id.Value:N}"))}");
    }
}
