using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Scheduling;

/// <summary>A season gets hours in which somebody on its shifts has another shift already.</summary>
public sealed class SeasonOntoAnotherTests : SeasonToChange
{
    [Fact]
    public async Task Whoever_would_be_on_two_shifts_at_once_is_named_before_the_season_is_changed_and_reads_of_the_other_where_it_is_changed_all_the_same()
    {
        var season = await PublishedAsync();
        var aage = Sit("Aage", new(2027, 5, 8)).PersonId;
        Sit("Mette", new(2027, 5, 8));
        var evening = _centre.AddShift(new(2027, 5, 8), new NeedTerms(_centre.Task.Id, 1, 2), new(14, 0), new(17, 0));
        await using (var context = _centre.Open())
            _centre.Confirm(evening, context.People.Single(p => p.Id == aage));
        var longer = new SeasonChange(season, Saturdays with { End = new(15, 0) });

        var asked = await _desk.ChangeSeason.RunAsync(_centre.Author, longer);
        var (ends, letters) = (Shifts().Where(s => s.Start == new TimeOnly(10, 0)).Select(s => s.End).Distinct().ToList(), Letters().Count);
        var changed = await _desk.ChangeSeason.RunAsync(_centre.Author, longer with { DespiteClashes = true });

        Assert.Equal(["scheduling.on-another-shift", "scheduling.save-again-to-move"], Desk.Told(asked));
        Assert.Equal("Aage", asked.Refusals[0].Values["name"]);
        Assert.Equal([new TimeOnly(14, 0)], ends);
        Assert.Equal(0, letters);
        Assert.True(changed.IsSuccess);
        Assert.Contains("kl. 14.00–17.00 (Naturcentret), og de to ligger nu oven i hinanden.", LetterTo("aage@example.com"), StringComparison.Ordinal);
        Assert.DoesNotContain("du også har en vagt", LetterTo("mette@example.com"), StringComparison.Ordinal);
    }

    private string LetterTo(string address) => Letters().Single(l => l.To == address).Text;
}
