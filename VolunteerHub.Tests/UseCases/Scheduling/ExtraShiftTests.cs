using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Scheduling;

/// <summary>One shift outside every pattern.</summary>
public sealed class ExtraShiftTests : ShiftByHand
{
    [Fact]
    public async Task An_extra_shift_is_a_draft_of_its_own_and_open_pages_are_told()
    {
        var input = new ExtraShiftInput(
            _centre.Activity.Id, new(2027, 6, 23), new(19, 0), new(23, 0), "Sankthans", [new NeedInput(_centre.Task.Id, 2, 5, null, null, default)]);

        List<ShiftId> told = [];
        using var listening = _desk.Changes.Listen(_centre.Municipality.Id, told.AddRange);
        var made = await _desk.ExtraShift.RunAsync(_centre.Author, input);

        Assert.Equal([made.Value], told);
        await using var context = _centre.Open();
        var shift = context.Shifts.Single(s => s.Id == made.Value);
        Assert.Equal((ShiftState.Draft, null, "Sankthans", 5), (shift.State, shift.ShiftPatternId, shift.Note, shift.Needs[0].Seats.Count));
    }

    [Fact]
    public async Task An_extra_shift_in_the_past_or_without_needs_is_refused_for_both_at_once()
    {
        var input = new ExtraShiftInput(_centre.Activity.Id, new(2027, 1, 1), new(19, 0), new(23, 0), "", []);

        Assert.Equal(["Date: scheduling.shift-in-past", "Needs: scheduling.needs-missing"], Desk.Told(await _desk.ExtraShift.RunAsync(_centre.Author, input)));
        Assert.Equal(
            ["Date: scheduling.shift-in-past"],
            Desk.Told(await _desk.ExtraShift.RunAsync(_centre.Author, input with { Needs = [new NeedInput(_centre.Task.Id, 2, 5, null, null, default)] })));
    }

    [Fact]
    public async Task A_word_that_asks_for_the_employees_work_is_refused_together_with_all_else_that_is_wrong()
    {
        var input = new ExtraShiftInput(
            _centre.Activity.Id, new(2027, 1, 1), new(19, 0), new(23, 0), "Hjælp Jens på toilettet, når han beder om det.",
            [new NeedInput(_centre.Task.Id, 2, 5, null, null, default)]);

        Assert.Equal(["Date: scheduling.shift-in-past", "Note: frame.note-employees-work"], Desk.Told(await _desk.ExtraShift.RunAsync(_centre.Author, input)));
        Assert.Equal(["Note: frame.note-employees-work"], Desk.Told(await _desk.ExtraShift.RunAsync(_centre.Author, input with { Date = new(2027, 6, 23) })));
    }

    [Fact]
    public async Task An_extra_shift_without_an_activity_is_told_all_else_that_is_wrong_with_it()
    {
        var input = new ExtraShiftInput(default, null, new(19, 0), new(23, 0), "", []);

        Assert.Equal(
            ["Activity: scheduling.activity-not-found", "Date: scheduling.date-missing", "Needs: scheduling.needs-missing"],
            Desk.Told(await _desk.ExtraShift.RunAsync(_centre.Author, input)));
    }
}
