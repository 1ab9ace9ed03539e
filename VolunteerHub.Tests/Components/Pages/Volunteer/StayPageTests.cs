using System.Net;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.People;
using VolunteerHub.Core.People;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Pages.Volunteer;

/// <summary>Where the mail leads that tells somebody that they will be deleted, as a phone without scripts meets it in the whole program.</summary>
public sealed class StayPageTests : VisitorPages
{
    private static readonly DateOnly Day = new(2027, 4, 2);

    [Fact]
    public async Task One_press_keeps_whoever_comes_by_the_mail_without_signing_in()
    {
        var mette = await ToldAsync();
        var path = StayKey.Path(App.Database.Randers, mette);
        Assert.Contains("bliver slettet fredag den 2. april 2027, medmindre du trykker her", await GetAsync(path), StringComparison.Ordinal);

        using var answer = await HubApp.SubmitAsync(Client, path, "stay");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var after = await GetAsync(HubApp.PathOf(answer));
        Assert.Contains("Du bliver", after, StringComparison.Ordinal);
        Assert.DoesNotContain("medmindre", after, StringComparison.Ordinal);
        await using var context = Centre.Open();
        Assert.Null((await context.PersonRetentions.SingleAsync()).DeletesOn);
    }

    [Fact]
    public async Task A_second_press_on_the_same_page_reads_that_they_stay()
    {
        var path = StayKey.Path(App.Database.Randers, await ToldAsync());
        var page = await Client.GetStringAsync(new Uri(path, UriKind.Relative));
        using var first = await HubApp.SendAsync(Client, path, page, "stay");

        using var second = await HubApp.SendAsync(Client, path, page, "stay");

        Assert.Contains("Du bliver", await GetAsync(HubApp.PathOf(second)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_is_nobody_s_leads_nowhere_and_tells_no_name()
    {
        var mette = await ToldAsync();
        var ole = Centre.AddPerson("Ole Krog");

        using var wrong = await Client.GetAsync(new Uri($"/randers/stay/{mette.Id.Value:N}/{StayKey.Of(ole)}", UriKind.Relative));
        using var elsewhere = await Client.GetAsync(new Uri(StayKey.Path(App.Database.Asker, mette), UriKind.Relative));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (wrong.StatusCode, elsewhere.StatusCode));
        Assert.DoesNotContain("Mette", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task About_me_says_on_which_day_and_leads_to_the_press_and_the_file_says_so_too()
    {
        var mette = await ToldAsync();
        using var client = await App.SignInAsAsync(mette.Email);

        var page = await HubApp.ReadAsync(client, "/randers/my/about");
        var file = await HubApp.ReadAsync(client, "/randers/my/about.json");

        Assert.Contains("bliver slettet fredag den 2. april 2027", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{StayKey.Path(App.Database.Randers, mette)}\"", page, StringComparison.Ordinal);
        Assert.Contains("\"keptUntil\": \"2027-04-02\"", file, StringComparison.Ordinal);
    }

    /// <summary>Mette Lund, who was told that she will be deleted.</summary>
    private async Task<Person> ToldAsync()
    {
        var mette = Centre.AddPerson("Mette Lund");
        await using var context = Centre.Open();
        var noted = new PersonRetention(Centre.Municipality.Id, mette.Id);
        noted.See(App.Database.Clock.Now.AddYears(-2));
        noted.Tell(Day, App.Database.Clock.Now);
        var settings = new RetentionSettings(Centre.Municipality.Id);
        settings.Choose(2);
        context.AddRange(noted, settings);
        await context.SaveChangesAsync();
        return mette;
    }
}
