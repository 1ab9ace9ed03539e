using VolunteerHub.App.Components.Pages.Coordinator.Board;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;

namespace VolunteerHub.Tests.Text;

/// <summary>One is told as one, wherever a number stands in a sentence.</summary>
public sealed class CountTests
{
    private static readonly Words Danish = new(Language.Da);

    [Theory]
    [InlineData("frame.task-in-use", "Én kommende vagt bruger opgaven, og 3 har sagt ja til den.", "2 kommende vagter bruger opgaven, og 3 har sagt ja til dem.")]
    [InlineData("signups.no-seat-left", "Den eneste plads er taget.", "Alle 2 pladser er taget.")]
    [InlineData("scheduling.seats-taken", "Én plads er allerede taget.", "2 pladser er allerede taget.")]
    [InlineData("scheduling.people-on-dropped-shifts", "om en af de vagter, der falder bort. Vælg, hvad der skal ske med den.", "om 2 af de vagter, der falder bort.")]
    [InlineData("rostering.and-more", "og én fejl mere.", "og 2 fejl mere.")]
    public void A_refusal_that_counts_tells_of_one_as_one_and_of_more_with_their_number(string code, string one, string more)
    {
        Assert.Contains(one, Danish.Of(Refusal.Of(code, ("count", 1), ("people", 3))), StringComparison.Ordinal);
        Assert.Contains(more, Danish.Of(Refusal.Of(code, ("count", 2), ("people", 3))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "1. december og én mere")]
    [InlineData(6, "1. december og 6 flere")]
    public void Further_days_are_one_more_or_several_more(int more, string told) =>
        Assert.Equal(told, Danish.Plural("People.NextAndMore", more, ("day", "1. december")));

    [Fact]
    public void A_coordinator_is_told_of_the_only_seat_that_it_is_taken() => Assert.StartsWith(
        "Den eneste plads er taget eller tilbudt.", Danish.OfAdding(Refusal.Of("signups.no-seat-left", ("count", 1))), StringComparison.Ordinal);

    [Theory]
    [InlineData("1", "1 time om ugen")]
    [InlineData("0,5", "0,5 timer om ugen")]
    [InlineData("11", "11 timer om ugen")]
    public void One_hour_is_one_and_a_part_of_one_is_not(string hours, string told) =>
        Assert.Equal(told, Danish.OfHours("Scheduling.Place.HoursAWeek", hours));

    [Theory]
    [InlineData("+1", "+1 time")]
    [InlineData("−1", "−1 time")]
    [InlineData("+21", "+21 timer")]
    public void An_hour_more_or_less_is_one_too(string hours, string told) => Assert.Equal(told, Danish.OfHours("Reporting.Dependence.Hours", hours));
}
