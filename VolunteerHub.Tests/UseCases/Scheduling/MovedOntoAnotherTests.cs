using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Scheduling;

/// <summary>A shift is moved to where somebody on it has another shift already.</summary>
public sealed class MovedOntoAnotherTests : ShiftByHand
{
    private static readonly DateOnly Sunday = new(2027, 5, 2);

    [Fact]
    public async Task Whoever_would_be_on_two_shifts_at_once_is_named_before_the_shift_is_moved_and_nothing_is_saved()
    {
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));
        var aage = _centre.AddPerson("Aage Holm");
        _centre.Confirm(First, aage);
        _centre.Confirm(Other(12, 16), aage);

        var asked = await _desk.EditShift.RunAsync(_centre.Author, OnSunday());

        Assert.Equal(["scheduling.on-another-shift", "scheduling.save-again-to-move"], Desk.Told(asked));
        Assert.Equal(
            Refusal.Of(
                "scheduling.on-another-shift",
                ("name", "Aage Holm"), ("place", "Naturcentret"), ("date", Sunday), ("time", new ShiftHours(new(12, 0), new(16, 0)))),
            asked.Refusals[0]);
        await using var context = _centre.Open();
        Assert.Equal(First.Date, context.Shifts.Single(s => s.Id == First.Id).Date);
        Assert.Empty(context.Outbox.ToList());
    }

    [Fact]
    public async Task Moved_all_the_same_the_letter_of_whoever_is_on_both_tells_of_the_other_and_nobody_elses_does()
    {
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));
        var aage = _centre.AddPerson("Aage Holm");
        _centre.Confirm(First, aage);
        _centre.Confirm(Other(12, 16), aage);

        var moved = await _desk.EditShift.RunAsync(_centre.Author, OnSunday() with { DespiteClashes = true });

        Assert.Equal(2, moved.Value.ByLetter);
        await using var context = _centre.Open();
        Assert.Equal(Sunday, context.Shifts.Single(s => s.Id == First.Id).Date);
        var his = context.Outbox.Single(m => m.To == aage.Email).Text;
        Assert.Contains("du også har en vagt søndag den 2. maj kl. 12.00–16.00 (Naturcentret), og de to ligger nu oven i hinanden.\nSig til", his, StringComparison.Ordinal);
        Assert.Contains("/randers/my?in=da", his, StringComparison.Ordinal);
        Assert.DoesNotContain("du også har en vagt", context.Outbox.Single(m => m.To == "mette@example.com").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_little_rest_after_a_late_shift_is_asked_about_and_told_too()
    {
        var aage = _centre.AddPerson("Aage Holm");
        _centre.Confirm(First, aage);
        _centre.Confirm(Other(6, 9), aage);
        var late = Same() with { Start = new(19, 0), End = new(23, 30) };

        var asked = await _desk.EditShift.RunAsync(_centre.Author, late);
        var moved = await _desk.EditShift.RunAsync(_centre.Author, late with { DespiteClashes = true });

        Assert.Equal(["scheduling.save-again-to-move", "scheduling.too-little-rest"], Desk.Told(asked));
        Assert.True(moved.IsSuccess);
        await using var context = _centre.Open();
        Assert.Contains("der er nu under 8 timers hvile imellem", context.Outbox.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_only_waits_on_one_of_the_two_is_not_in_two_places_and_nobody_is_asked()
    {
        var (aage, ole) = (_centre.AddPerson("Aage Holm"), _centre.AddPerson("Ole Krog"));
        var other = Other(12, 16);
        _centre.Confirm(First, aage);
        _centre.Wait(other.Needs[0], aage);
        Wait(ole);
        _centre.Confirm(other, ole);

        Assert.True((await _desk.EditShift.RunAsync(_centre.Author, OnSunday())).IsSuccess);
    }

    [Fact]
    public async Task What_else_is_wrong_is_told_together_with_who_would_be_on_two_shifts()
    {
        var aage = _centre.AddPerson("Aage Holm");
        _centre.Confirm(First, aage);
        _centre.Confirm(Other(12, 16), aage);

        Assert.Equal(
            ["Note: scheduling.text-too-long", "scheduling.on-another-shift", "scheduling.save-again-to-move"],
            Desk.Told(await _desk.EditShift.RunAsync(_centre.Author, OnSunday() with { Note = new string('x', 501) })));
    }

    private ShiftEdit OnSunday() => Same() with { Date = Sunday, Start = new(11, 0), End = new(15, 0) };

    private Shift Other(int start, int end) => _centre.AddShift(Sunday, new NeedTerms(_centre.Task.Id, 1, 2), new(start, 0), new(end, 0));
}
