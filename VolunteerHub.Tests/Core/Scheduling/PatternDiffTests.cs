using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.Core.Scheduling;

public class PatternDiffTests
{
    private static readonly DateOnly First = new(2026, 5, 2);
    private static readonly DateOnly Second = new(2026, 5, 9);
    private static readonly DateOnly Third = new(2026, 5, 16);

    [Fact]
    public void A_new_pattern_adds_all_its_dates_in_order()
    {
        var diff = PatternDiff.Between([], [Third, First, Second, First]);
        Assert.Equal([First, Second, Third], diff.Add);
    }

    [Fact]
    public void The_same_pattern_again_changes_nothing()
    {
        var diff = PatternDiff.Between([On(First), On(Second)], [First, Second]);
        AssertNothingChanges(diff);
        Assert.Equal(2, diff.Keep.Count);
    }

    [Fact]
    public void A_shift_that_the_pattern_no_longer_makes_is_dropped()
    {
        var gone = On(Second);
        var diff = PatternDiff.Between([On(First), gone], [First, Third]);
        Assert.Equal([gone], diff.Drop);
        Assert.Equal([Third], diff.Add);
    }

    [Fact]
    public void A_shift_with_people_is_never_dropped_in_silence()
    {
        var gone = On(Second) with { HasPeople = true };
        var diff = PatternDiff.Between([gone], [First]);
        Assert.Empty(diff.Drop);
        Assert.Equal([gone], diff.DropWithPeople);
    }

    [Fact]
    public void A_shift_edited_by_hand_is_not_touched_and_its_date_not_made_again()
    {
        var edited = On(First) with { IsDetached = true, HasPeople = true };
        Assert.Equal([edited], PatternDiff.Between([edited], []).Untouched);
        AssertNothingChanges(PatternDiff.Between([edited], []));
        AssertNothingChanges(PatternDiff.Between([edited], [First]));
    }

    [Fact]
    public void A_cancelled_shift_is_not_touched_and_its_date_not_made_again()
    {
        var cancelled = On(First) with { IsCancelled = true, HasPeople = true };
        Assert.Equal([cancelled], PatternDiff.Between([cancelled], []).Untouched);
        AssertNothingChanges(PatternDiff.Between([cancelled], []));
        AssertNothingChanges(PatternDiff.Between([cancelled], [First]));
    }

    [Fact]
    public void Every_shift_ends_in_exactly_one_list_and_every_date_in_exactly_one_shift()
    {
        var random = new Random(42);
        for (var i = 0; i < 500; i++)
        {
            var existing = Enumerable.Range(0, 30).Where(_ => random.Next(2) == 0)
                .Select(n => On(First.AddDays(n)) with
                {
                    IsDetached = random.Next(4) == 0,
                    IsCancelled = random.Next(4) == 0,
                    HasPeople = random.Next(2) == 0,
                })
                .ToList();
            var dates = Enumerable.Range(0, 30).Where(_ => random.Next(2) == 0).Select(n => First.AddDays(n)).ToList();

            var diff = PatternDiff.Between(existing, dates);

            List<ExistingOccurrence> sorted = [.. diff.Keep, .. diff.Drop, .. diff.DropWithPeople, .. diff.Untouched];
            Assert.Equal(existing.OrderBy(o => o.Id.Value), sorted.OrderBy(o => o.Id.Value));
            Assert.Empty(diff.Add.Intersect(existing.Select(o => o.Date)));
            var taken = diff.Untouched.Select(o => o.Date).Intersect(dates);
            Assert.Equal(dates.Order(), diff.Add.Concat(diff.Keep.Select(o => o.Date)).Concat(taken).Order());
            Assert.All(diff.Untouched, o => Assert.True(o.IsDetached || o.IsCancelled));
            Assert.DoesNotContain(diff.Drop, o => o.HasPeople || o.IsDetached || o.IsCancelled);
        }
    }

    private static void AssertNothingChanges(PatternDiff diff)
    {
        Assert.Empty(diff.Add);
        Assert.Empty(diff.Drop);
        Assert.Empty(diff.DropWithPeople);
    }

    private static ExistingOccurrence On(DateOnly date) =>
        new(ShiftId.New(), date, IsDetached: false, IsCancelled: false, HasPeople: false);
}
