using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using VolunteerHub.App.Components.Pages.Coordinator.Attendance;
using VolunteerHub.App.Components.Pages.Coordinator.People;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

/// <summary>A coordinator corrects or deletes a volunteer who asks for it.</summary>
public sealed class PersonOwnDataTests : DeskPages
{
    private readonly NatureCentre _centre;

    public PersonOwnDataTests() => _centre = new NatureCentre(Database, keys: 0);

    [Fact]
    public async Task A_mistyped_name_and_address_are_corrected_and_a_taken_one_is_refused_with_what_was_typed_kept()
    {
        _centre.AddPerson("Mette Lundd");
        _centre.AddPerson("Ole Krog");
        var page = Open<PeoplePage>();
        await page.FindAll(".link-button").Single(b => b.Text() == "Mette Lundd").ClickAsync();

        await page.Find("#correct-name").ChangeAsync("Mette Lund");
        await page.Find("#correct-email").ChangeAsync("ole.krog@example.com");
        await page.Find("form:has(#correct-name)").SubmitAsync();
        Assert.Contains("Ole Krog har allerede den adresse", page.Find("#correct-email-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("Mette Lund", page.Find("#correct-name").GetAttribute("value"));

        await page.Find("#correct-email").ChangeAsync("mette.lund@example.com");
        await page.Find("form:has(#correct-name)").SubmitAsync();

        Assert.Equal("Mette Lund", page.Find(".panel h2").TextContent);
        Assert.Equal("mailto:mette.lund@example.com", page.Find(".panel a").GetAttribute("href"));
        Assert.Contains("Det er rettet.", page.Find(".panel").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Da)]
    [InlineData(Language.Nb)]
    [InlineData(Language.En)]
    public async Task A_guardians_consent_seen_on_paper_is_noted_and_taken_back_and_nothing_is_said_of_it_where_none_is_asked(Language language)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Cultures.Of(language);
        var words = new Words(language);
        _centre.AskGuardians(GuardianDuty.Under15);
        _centre.AddPerson("Emil Lund", age: AgeBand.Under15);
        _centre.AddPerson("Ole Krog", age: AgeBand.From15To17);
        var page = Open<PeoplePage>();
        await page.FindAll(".link-button").Single(b => b.Text() == "Ole Krog").ClickAsync();
        Assert.Empty(page.FindAll("#guardian-head"));
        await page.FindAll(".link-button").Single(b => b.Text() == "Emil Lund").ClickAsync();
        Assert.Contains(words["Guardian.Desk.None"], page.Find(".panel").TextContent, StringComparison.Ordinal);

        await page.Find("form:has(#guardian-name)").SubmitAsync();
        Assert.Contains(words["People.Refusal.guardian-name-missing"], page.Find("#guardian-name-error").TextContent, StringComparison.Ordinal);
        await page.Find("#guardian-name").ChangeAsync("Bo Lund");
        await page.Find("form:has(#guardian-name)").SubmitAsync();
        Assert.Contains("Bo Lund", page.Find(".panel").TextContent, StringComparison.Ordinal);
        Assert.Contains(words["Guardian.Desk.Change"], page.Find(".panel").TextContent, StringComparison.Ordinal);

        await page.Find("form:has(#guardian-name) button[data-once]").ClickAsync();
        Assert.Contains(words["Guardian.Desk.None"], page.Find(".panel").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_volunteer_is_deleted_by_a_press_that_is_there_once_it_is_said_to_be_meant()
    {
        var mette = _centre.AddPerson("Mette Lund");
        _centre.AddPerson("Ole Krog");
        _centre.Confirm(_centre.Shifts[0], mette);
        var page = Open<PeoplePage>();
        await page.FindAll(".link-button").Single(b => b.Text() == "Mette Lund").ClickAsync();
        var part = page.Find("details:has(#delete-sure)");
        Assert.Contains("Personen bliver meldt fra den kommende vagt", part.TextContent, StringComparison.Ordinal);
        Assert.True(part.QuerySelector("button")!.HasAttribute("disabled"));

        await page.Find("#delete-sure").ChangeAsync(true);
        await page.Find("details:has(#delete-sure) button").ClickAsync();

        Assert.Contains("Den frivillige er slettet", page.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Ole Krog"], page.FindAll(".desk-grid .link-button").Select(b => b.Text()));
        Assert.Empty(page.FindAll(".panel h2"));
    }

    [Fact]
    public async Task Who_will_be_deleted_as_long_away_is_found_in_the_list_and_kept_by_a_press()
    {
        var mette = _centre.AddPerson("Mette Lund", hasEmail: false);
        _centre.AddPerson("Ole Krog");
        await using (var context = _centre.Open())
        {
            var noted = new PersonRetention(_centre.Municipality.Id, mette.Id);
            noted.Tell(new DateOnly(2027, 3, 20), Database.Clock.Now);
            context.Add(noted);
            await context.SaveChangesAsync();
        }

        var page = Open<PeoplePage>();
        await page.Find("#long-away").ChangeAsync(true);
        Assert.Equal(["Mette Lund"], page.FindAll(".desk-grid .link-button").Select(b => b.Text()));
        Assert.Contains("Slettes 20. marts 2027", page.Find(".desk-grid").TextContent, StringComparison.Ordinal);
        await page.FindAll(".link-button").Single(b => b.Text() == "Mette Lund").ClickAsync();
        Assert.Contains("ingen mailadresse", page.Find(".panel .notice--warn").TextContent, StringComparison.Ordinal);

        await page.Find(".panel .notice--warn button").ClickAsync();

        Assert.Empty(page.FindAll(".panel .notice--warn"));
        Assert.Empty(page.FindAll("#long-away"));
        Assert.Equal(["Mette Lund", "Ole Krog"], page.FindAll(".desk-grid .link-button").Select(b => b.Text()));
        await using var after = _centre.Open();
        Assert.Equal("people.kept", after.Decisions.Single().Action);
    }

    [Fact]
    public async Task On_the_list_of_a_past_day_a_word_stands_in_place_of_the_name()
    {
        var mette = _centre.AddPerson("Mette Lund");
        _centre.Confirm(_centre.Shifts[0], mette);
        Database.Clock.Set(new DateTimeOffset(2027, 5, 1, 10, 30, 0, TimeSpan.FromHours(2)));
        await using (var context = _centre.Open())
        {
            context.People.Single().Delete("another-token", Database.Clock.Now);
            await context.SaveChangesAsync();
        }

        var page = Open<DayPage>(route: ("ShiftKey", _centre.Shifts[0].Id.Value.ToString()));

        Assert.Equal("Slettet frivillig", page.Find(".day-person__name").TextContent);
        Assert.DoesNotContain("Ingen e-mail", page.Find(".day-list").TextContent, StringComparison.Ordinal);
    }
}
