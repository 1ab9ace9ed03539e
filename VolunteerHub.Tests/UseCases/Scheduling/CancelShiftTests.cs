using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Scheduling;

/// <summary>A shift is called off.</summary>
public sealed class CancelShiftTests : ShiftByHand
{
    [Fact]
    public async Task Called_off_everybody_is_told_why_and_the_seats_are_free()
    {
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));
        Wait(_centre.AddPerson("Aage"));

        var told = await _desk.CancelShift.RunAsync(_centre.Author, new Cancellation(First.Id, "Der er varslet storm."));

        Assert.Equal(2, told.Value.ByLetter);
        await using var context = _centre.Open();
        Assert.Equal((ShiftState.Cancelled, "Der er varslet storm."), context.Shifts.Where(s => s.Id == First.Id).AsEnumerable().Select(s => (s.State, s.CancelledBecause)).Single());
        Assert.All(context.SignUps.ToList(), s => Assert.Equal((SignUpStatus.Withdrawn, WithdrawnBy.Cancellation), (s.Status, s.WithdrawnBy)));
        Assert.All(context.Outbox.ToList(), m => Assert.Contains("Der er varslet storm.", m.Text, StringComparison.Ordinal));
        Assert.All(context.Outbox.ToList(), m => Assert.Contains("/randers/shifts?in=da", m.Text, StringComparison.Ordinal));
        Assert.Contains("STATUS:CANCELLED", context.Outbox.Single(m => m.To == "mette@example.com").Calendar, StringComparison.Ordinal);
        Assert.Contains(context.Decisions.ToList(), d => d.Action == "scheduling.cancelled" && d.Because == "Der er varslet storm.");
    }

    [Fact]
    public async Task Whoever_has_no_address_is_named_to_the_coordinator_and_counts_among_nobody_who_is_told()
    {
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));
        _centre.Confirm(First, _centre.AddPerson("Inger Bak", hasEmail: false));
        _centre.Confirm(First, _centre.AddPerson("Bent Holm", hasEmail: false));

        var told = await _desk.CancelShift.RunAsync(_centre.Author, new Cancellation(First.Id, "Der er varslet storm."));

        Assert.Equal(1, told.Value.ByLetter);
        Assert.Equal(["Bent Holm", "Inger Bak"], told.Value.Untold);
        await using var context = _centre.Open();
        Assert.Equal(["mette@example.com"], context.Outbox.Select(m => m.To));
        Assert.All(context.SignUps.ToList(), s => Assert.Equal(SignUpStatus.Withdrawn, s.Status));
    }

    [Fact]
    public async Task Calling_off_needs_a_reason_without_personal_numbers()
    {
        Assert.Equal(["Reason: scheduling.reason-missing"], Desk.Told(await _desk.CancelShift.RunAsync(_centre.Author, new Cancellation(First.Id, " "))));
        Assert.Equal(
            ["Reason: people.personal-number"],
            Desk.Told(await _desk.CancelShift.RunAsync(_centre.Author, new Cancellation(First.Id, "010180-1234 er syg"))));
    }
}
