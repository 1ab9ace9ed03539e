using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using Xunit.Abstractions;

namespace VolunteerHub.Tests.Core.Frame;

/// <summary>What a volunteer may do instead: where it leads whoever takes it up.</summary>
public class IdeaTests(ITestOutputHelper output)
{
    /// <summary>They lie close to what only employees do. What is left here is named in docs/frame.md; an idea that leads back to review leads nowhere.</summary>
    [Fact]
    public void All_but_a_few_of_the_tasks_that_ideas_become_are_open_by_their_words()
    {
        var tasks = (from service in Shipped.Catalogue.Services
                     from idea in service.VolunteerMay
                     from language in Languages.All
                     let title = idea.Line.In(language)
                     let verdict = Shipped.Screen(title, idea.Description?.In(language) ?? $"{title}.", service.Country).Verdict
                     select (service.Id, Title: title, Verdict: verdict)).ToList();
        foreach (var (id, title, verdict) in tasks.Where(t => t.Verdict != FrameVerdict.Allowed))
            output.WriteLine($"{verdict} {id}: {title}");

        Assert.Equal(534, tasks.Count);
        Assert.InRange(tasks.Count(t => t.Verdict == FrameVerdict.Blocked), 0, 1);
        Assert.InRange(tasks.Count(t => t.Verdict != FrameVerdict.Allowed), 0, 14);
    }

    [Fact]
    public void An_idea_is_found_with_its_description_by_its_line_in_its_own_country_and_one_that_is_gone_is_its_line()
    {
        var gardenDay = Shipped.Catalogue.Services.SelectMany(s => s.VolunteerMay).Single(i => i.Line.Nb == "Hold hagedag");

        Assert.StartsWith("En lørdag i mai planter vi", Shipped.Catalogue.IdeaOf(Country.NO, gardenDay.Line).Description!.Nb, StringComparison.Ordinal);
        Assert.Null(Shipped.Catalogue.IdeaOf(Country.DK, gardenDay.Line).Description);
        var gone = new LocalizedText("Pust balloner op", "Blås opp ballonger", "Blow up balloons");
        Assert.Equal(new VolunteerIdea(gone), Shipped.Catalogue.IdeaOf(Country.NO, gone));
    }
}
