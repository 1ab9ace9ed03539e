using System.Net;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;
using VolunteerHub.Tests.UseCases.Proposals;

namespace VolunteerHub.Tests.Components.Pages.Volunteer;

/// <summary>The invitations as a phone without scripts sees them.</summary>
public sealed class InvitationsPageTests : VisitorPages, IAsyncLifetime
{
    private const string Page = "/randers/my/invitations";

    private readonly ProposalDesk _desk;
    private Person _ane = null!;

    public InvitationsPageTests()
        : base(saturdays: 0) => _desk = new ProposalDesk(App.Database, Centre);

    public async Task InitializeAsync()
    {
        await _desk.WithSeasonAsync();
        _ane = await _desk.WishAsync("Ane Key", hasKey: true);
        await _desk.ProposeAndSendAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_letter_s_link_shows_each_shift_and_one_press_is_a_yes_that_is_told_once()
    {
        using var client = App.Client();
        var path = InvitationKey.Path(App.Database.Randers, _ane);
        var html = await HubApp.ReadAsync(client, path);
        Assert.Contains("5 vagter venter på dit svar", html, StringComparison.Ordinal);
        Assert.Contains("Lås op og tag imod gæsterne", html, StringComparison.Ordinal);

        using var answer = await HubApp.SubmitAsync(client, path, $"yes-{_desk.InvitationsOf(_ane)[0].Id.Value:N}");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("Du har en plads", await HubApp.ReadAsync(client, answer.Headers.Location!.ToString()), StringComparison.Ordinal);
        Assert.Equal(SignUpStatus.Confirmed, Assert.Single(_desk.SignUps()).Status);
        Assert.Contains("4 vagter venter på dit svar", await HubApp.ReadAsync(client, path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signed_in_one_says_yes_to_all_or_no_to_one_and_may_say_yes_after_all()
    {
        using var client = await App.SignInAsAsync(_ane.Email);
        Assert.Contains("Du er spurgt om 5 vagter", await HubApp.ReadAsync(client, "/randers/my"), StringComparison.Ordinal);
        var first = _desk.InvitationsOf(_ane)[0].Id.Value;

        (await HubApp.SubmitAsync(client, Page, $"no-{first:N}")).Dispose();
        Assert.Equal(InvitationAnswer.No, _desk.InvitationsOf(_ane)[0].Answer);
        (await HubApp.SubmitAsync(client, Page, "all-yes")).Dispose();
        Assert.Equal(4, _desk.SignUps().Count);
        Assert.DoesNotContain("Du er spurgt om", await HubApp.ReadAsync(client, "/randers/my"), StringComparison.Ordinal);

        (await HubApp.SubmitAsync(client, Page, $"yes-{first:N}")).Dispose();
        Assert.Equal(5, _desk.SignUps().Count);
    }

    [Theory]
    [InlineData(WithdrawnBy.Cancellation, "Du sagde ja. Vagten er aflyst.")]
    [InlineData(WithdrawnBy.Coordinator, "Du sagde ja. Koordinatoren har taget dig af vagten igen.")]
    [InlineData(WithdrawnBy.Volunteer, "Du sagde ja og har meldt fra igen.")]
    public async Task What_became_of_a_yes_is_told_as_it_was(WithdrawnBy by, string says)
    {
        using var client = await App.SignInAsAsync(_ane.Email);
        var first = _desk.InvitationsOf(_ane)[0];
        (await HubApp.SubmitAsync(client, Page, $"yes-{first.Id.Value:N}")).Dispose();

        await EndAsync(first.ShiftId, by);

        Assert.Contains($"<p>{says}</p>", await HubApp.ReadAsync(client, Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shift_that_was_called_off_and_is_open_again_is_not_told_as_called_off()
    {
        using var client = await App.SignInAsAsync(_ane.Email);
        var first = _desk.InvitationsOf(_ane)[0];
        (await HubApp.SubmitAsync(client, Page, $"yes-{first.Id.Value:N}")).Dispose();
        await EndAsync(first.ShiftId, WithdrawnBy.Cancellation);
        await using (var context = Centre.Open())
        {
            var shift = context.Shifts.Single(s => s.Id == first.ShiftId);
            shift.PutBack();
            await context.SaveChangesAsync();
            shift.Publish();
            await context.SaveChangesAsync();
        }

        Assert.Contains("<p>Du sagde ja. Vagten blev aflyst og er nu åben igen.</p>", await HubApp.ReadAsync(client, Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_from_a_page_that_was_open_while_the_shift_was_called_off_is_told_with_the_reason()
    {
        using var client = App.Client();
        var path = InvitationKey.Path(App.Database.Randers, _ane);
        var old = await client.GetStringAsync(new Uri(path, UriKind.Relative));
        var first = _desk.InvitationsOf(_ane)[0];
        await CallOffAsync(first.ShiftId);

        using var answer = await HubApp.SendAsync(client, path, old, $"yes-{first.Id.Value:N}");
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Dit svar er ikke gemt", page, StringComparison.Ordinal);
        Assert.Contains("Vagten er aflyst: Storm.", page, StringComparison.Ordinal);
        Assert.Empty(_desk.SignUps());
    }

    [Fact]
    public async Task A_no_from_an_older_page_after_a_yes_is_told_and_leads_to_where_one_leaves()
    {
        using var client = await App.SignInAsAsync(_ane.Email);
        var old = await client.GetStringAsync(new Uri(Page, UriKind.Relative));
        var first = _desk.InvitationsOf(_ane)[0].Id.Value;
        (await HubApp.SubmitAsync(client, Page, $"yes-{first:N}")).Dispose();

        using var answer = await HubApp.SendAsync(client, Page, old, $"no-{first:N}");
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Contains("Du har allerede sagt ja.", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/randers/my\">Meld fra her, hvis du alligevel ikke kan</a>", page, StringComparison.Ordinal);
        Assert.Equal(SignUpStatus.Confirmed, Assert.Single(_desk.SignUps()).Status);
    }

    [Fact]
    public async Task The_same_yes_pressed_twice_is_told_as_the_yes_it_is()
    {
        using var client = await App.SignInAsAsync(_ane.Email);
        var old = await client.GetStringAsync(new Uri(Page, UriKind.Relative));
        var first = _desk.InvitationsOf(_ane)[0].Id.Value;
        (await HubApp.SubmitAsync(client, Page, $"yes-{first:N}")).Dispose();

        using var again = await HubApp.SendAsync(client, Page, old, $"yes-{first:N}");
        var page = WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync());

        Assert.Contains("notice--success", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Dit svar er ikke gemt", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_yes_to_all_is_a_yes_to_those_still_asked_and_tells_which_was_called_off()
    {
        using var client = await App.SignInAsAsync(_ane.Email);
        var old = await client.GetStringAsync(new Uri(Page, UriKind.Relative));
        await CallOffAsync(_desk.InvitationsOf(_ane)[0].ShiftId);

        using var answer = await HubApp.SendAsync(client, Page, old, "all-yes");
        var page = await HubApp.ReadAsync(client, answer.Headers.Location!.ToString());

        Assert.Equal(4, _desk.SignUps().Count);
        Assert.Contains("Vagten er aflyst: Storm.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seat_that_is_being_offered_is_told_with_its_deadline_and_the_way_to_answer()
    {
        var first = _desk.InvitationsOf(_ane)[0];
        var need = _desk.Shifts()[0].Needs[0];
        await using (var context = Centre.Open())
        {
            context.Invitations.Single(i => i.Id == first.Id).Take(InvitationAnswer.Yes, App.Database.Clock.Now);
            await context.SaveChangesAsync();
        }

        var offered = Centre.Offer(need, need.Seats[0], _ane, App.Database.Clock.Now.AddHours(24));
        var page = await HubApp.ReadAsync(Client, InvitationKey.Path(App.Database.Randers, _ane));

        Assert.Contains("En plads er ledig til dig. Vi holder den til ", page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{SignUpKey.Path(App.Database.Randers, _ane, offered.Id)}\">Svar ja eller nej til pladsen</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Pladserne er blevet taget imens", page, StringComparison.Ordinal);
    }

    private async Task CallOffAsync(ShiftId id)
    {
        await using var context = Centre.Open();
        context.Shifts.Single(s => s.Id == id).Cancel("Storm.");
        await context.SaveChangesAsync();
    }

    /// <summary>Ends the yes to a shift, which is called off where that ended it.</summary>
    private async Task EndAsync(ShiftId id, WithdrawnBy by)
    {
        await using var context = Centre.Open();
        context.SignUps.Single(s => s.ShiftId == id).Withdraw(by, App.Database.Clock.Now);
        if (by == WithdrawnBy.Cancellation)
            context.Shifts.Single(s => s.Id == id).Cancel("Storm.");
        await context.SaveChangesAsync();
    }

    [Fact]
    public async Task The_last_two_are_said_yes_to_as_both()
    {
        using var client = await App.SignInAsAsync(_ane.Email);
        foreach (var invitation in _desk.InvitationsOf(_ane).Take(3))
            (await HubApp.SubmitAsync(client, Page, $"no-{invitation.Id.Value:N}")).Dispose();

        Assert.Contains("Ja til begge</button>", await HubApp.ReadAsync(client, Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_shown_the_way_and_a_wrong_key_is_nowhere()
    {
        using var client = App.Client();

        Assert.Contains("/sign-in?return=%2Franders%2Fmy%2Finvitations", await HubApp.ReadAsync(client, Page), StringComparison.Ordinal);
        using var wrong = await client.GetAsync(new Uri(InvitationKey.Path(App.Database.Randers, _ane)[..^3] + "abc", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
    }
}
