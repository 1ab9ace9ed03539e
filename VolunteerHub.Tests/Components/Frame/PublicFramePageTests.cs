using System.Net;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Frame;

/// <summary>What anybody reads of a judgement, through the whole program.</summary>
public sealed class PublicFramePageTests : IDisposable
{
    private readonly HubApp _app = new();

    [Fact]
    public async Task Anybody_reads_the_reasons_in_their_language_and_no_employee_is_named()
    {
        var task = Judged();
        using var client = _app.Client();

        var danish = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri($"/randers/frame/{task}?lang=da", UriKind.Relative)));
        var english = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri($"/randers/frame/{task}?lang=en", UriKind.Relative)));

        Assert.Contains("De ansattes opgave", danish, StringComparison.Ordinal);
        Assert.Contains("Ældreloven", english, StringComparison.Ordinal);
        Assert.DoesNotContain("Karin Holm", danish, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", danish, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Another_municipality_s_address_and_an_unknown_task_are_not_found()
    {
        var task = Judged();
        using var client = _app.Client();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri($"/asker/frame/{task}", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri($"/randers/frame/{Guid.NewGuid()}", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/randers/frame/1%27%20OR%201=1", UriKind.Relative))).StatusCode);
    }

    public void Dispose() => _app.Dispose();

    private Guid Judged()
    {
        var municipality = _app.Database.Randers;
        using var context = _app.Database.Contexts.For(municipality.Id);
        var place = new Place(municipality.Id, new PlaceDescription("Plejehjemmet", "Vej 1", "Karin Holm", "00", OpeningHours.None, OpeningHours.None));
        var activity = new Activity(municipality.Id, place.Id, "Udflugt", "En tur.");
        var author = VolunteerHub.Core.Common.AccountId.New();
        var task = new VolunteerTask(activity, "Hjælp beboerne i bad", "Hjælp beboerne i bad.", new FrameAnswers { BodyAndHealth = Answer.Yes }, author);
        var judge = new Judge(municipality, author, "Karin Holm", _app.Database.Clock.Now);
        var draft = Judging.Draft(FrameOffice.Catalogue.Current, judge, task.Title, task.Description, task.Answers);
        context.AddRange(place, activity, task, Judging.Record(FrameOffice.Catalogue.Current, judge, draft, task, activity, place));
        context.SaveChanges();
        return task.Id.Value;
    }
}
