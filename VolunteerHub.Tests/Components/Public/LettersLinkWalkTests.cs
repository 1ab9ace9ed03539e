using System.Net;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Public;

/// <summary>The page of one's seat behind the link of a letter, as a browser without scripts meets it, in the whole program.</summary>
public sealed class LettersLinkWalkTests : SignUpWalk
{
    [Fact]
    public async Task A_letters_link_leaves_a_shift_without_signing_in_and_only_with_its_key()
    {
        var mette = Centre.AddPerson("Mette Lund");
        var signUp = Centre.Confirm(Centre.Shifts[0], mette);
        var path = SignUpKey.Path(Centre.Municipality, mette, signUp.Id);

        using var wrong = await Client.GetAsync(new Uri(path[..^4] + "AAAA", UriKind.Relative));
        using var left = await HubApp.SubmitAsync(Client, path, "leave");

        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        Assert.Equal(path + "?done=left", HubApp.PathOf(left));
        Assert.Equal([SignUpStatus.Withdrawn], await StatusesAsync());
    }

    [Fact]
    public async Task The_first_letters_link_shows_and_leaves_the_seat_that_somebody_took_back_after_leaving()
    {
        var mette = Centre.AddPerson("Mette Lund");
        var path = SignUpKey.Path(Centre.Municipality, mette, Centre.Confirm(Centre.Shifts[0], mette).Id);
        using var hers = await App.SignInAsAsync(mette.Email, mette.Name);
        using var gone = await HubApp.SubmitAsync(hers, $"/randers/shifts/{Id(0)}", "leave");
        using var back = await HubApp.SubmitAsync(hers, HubApp.PathOf(gone), "again");

        var page = await GetAsync(path);
        using var left = await HubApp.SubmitAsync(Client, path, "leave");

        Assert.Contains("Du har en plads på denne vagt", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Du er meldt fra", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{path}.ics\"", page, StringComparison.Ordinal);
        Assert.Equal([SignUpStatus.Withdrawn, SignUpStatus.Withdrawn], await StatusesAsync());
        Assert.Contains("Du er meldt fra", await GetAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_left_by_a_letters_link_takes_it_back_there_with_one_press()
    {
        var mette = Centre.AddPerson("Mette Lund");
        var path = SignUpKey.Path(Centre.Municipality, mette, Centre.Confirm(Centre.Shifts[0], mette).Id);
        using var left = await HubApp.SubmitAsync(Client, path, "leave");

        Assert.Contains("Fortryd", await GetAsync(HubApp.PathOf(left)), StringComparison.Ordinal);
        using var back = await HubApp.SubmitAsync(Client, HubApp.PathOf(left), "again");

        Assert.Equal([SignUpStatus.Confirmed, SignUpStatus.Withdrawn], await StatusesAsync());
        Assert.Contains("Du har en plads på denne vagt", await GetAsync(HubApp.PathOf(back)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_left_a_full_shift_by_a_letters_link_is_offered_the_waiting_list_and_not_again()
    {
        var shift = Centre.AddShift(new DateOnly(2027, 6, 5), new NeedTerms(Centre.Task.Id, 1, 1));
        var mette = Centre.AddPerson("Mette Lund");
        var path = SignUpKey.Path(Centre.Municipality, mette, Centre.Confirm(shift, mette).Id);
        using var left = await HubApp.SubmitAsync(Client, path, "leave");
        Centre.Confirm(shift, Centre.AddPerson("Ole Krog"));

        var page = await GetAsync(path);
        using var back = await HubApp.SubmitAsync(Client, path, "again");

        Assert.Contains("Skriv mig på ventelisten</button>", page, StringComparison.Ordinal);
        Assert.Equal([SignUpStatus.Confirmed, SignUpStatus.Waiting, SignUpStatus.Withdrawn], await StatusesAsync());
        Assert.Contains("Du står på ventelisten", await GetAsync(HubApp.PathOf(back)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letters_link_says_that_the_shift_was_called_off_and_why()
    {
        var mette = Centre.AddPerson("Mette Lund");
        var signUp = Centre.Confirm(Centre.Shifts[0], mette);
        await new Desk(App.Database).CancelShift.RunAsync(Centre.Author, new Cancellation(Centre.Shifts[0].Id, "Der er varslet storm."));

        var page = await GetAsync(SignUpKey.Path(Centre.Municipality, mette, signUp.Id));

        Assert.Contains("Vagten er aflyst", page, StringComparison.Ordinal);
        Assert.Contains("Der er varslet storm.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Du er meldt fra", page, StringComparison.Ordinal);
        Assert.DoesNotContain(".ics", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letters_link_says_of_a_shift_that_was_put_back_that_one_is_not_on_it_and_leads_to_no_draft()
    {
        var mette = Centre.AddPerson("Mette Lund");
        var signUp = Centre.Confirm(Centre.Shifts[0], mette);
        var desk = new Desk(App.Database);
        await desk.CancelShift.RunAsync(Centre.Author, new Cancellation(Centre.Shifts[0].Id, "Der er varslet storm."));
        await desk.PutShiftBack.RunAsync(Centre.Author, Centre.Shifts[0].Id);

        var page = await GetAsync(SignUpKey.Path(Centre.Municipality, mette, signUp.Id));

        Assert.Contains("Du er ikke på vagten længere", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Du er meldt fra", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"/randers/shifts/{Id(0)}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letters_link_leads_back_onto_a_shift_that_was_called_off_and_is_open_again()
    {
        var mette = Centre.AddPerson("Mette Lund");
        var path = SignUpKey.Path(Centre.Municipality, mette, Centre.Confirm(Centre.Shifts[0], mette).Id);
        var desk = new Desk(App.Database);
        await desk.CancelShift.RunAsync(Centre.Author, new Cancellation(Centre.Shifts[0].Id, "Der er varslet storm."));
        var calledOff = await GetAsync($"/randers/shifts/{Id(0)}");
        await desk.PutShiftBack.RunAsync(Centre.Author, Centre.Shifts[0].Id);
        Assert.True((await desk.PublishShifts.ChosenAsync(Centre.Author, [Centre.Shifts[0].Id])).IsSuccess);

        var page = await GetAsync(path);
        using var again = await HubApp.SubmitAsync(Client, path, "again");

        Assert.DoesNotContain("pladser er taget", calledOff, StringComparison.Ordinal);
        Assert.Contains("Vagten er åben igen", page, StringComparison.Ordinal);
        Assert.Contains("Meld mig til</button>", page, StringComparison.Ordinal);
        Assert.Contains("Du har en plads på denne vagt", await GetAsync(HubApp.PathOf(again)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letters_link_says_to_whoever_was_taken_off_that_they_were_and_whom_to_call()
    {
        var mette = Centre.AddPerson("Mette Lund");
        var signUp = Centre.Confirm(Centre.Shifts[0], mette);
        await using (var context = Centre.Open())
        {
            context.SignUps.Single(s => s.Id == signUp.Id).Withdraw(WithdrawnBy.Coordinator, App.Database.Clock.Now);
            await context.SaveChangesAsync();
        }

        var page = await GetAsync(SignUpKey.Path(Centre.Municipality, mette, signUp.Id));

        Assert.Contains("Du er taget af", page, StringComparison.Ordinal);
        Assert.Contains("tal med Karin Holm, tlf. 00 00 00 00", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Du er meldt fra", page, StringComparison.Ordinal);
        Assert.DoesNotContain(".ics", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_a_letters_link_changes_nothing()
    {
        var mette = Centre.AddPerson("Mette Lund");
        var path = SignUpKey.Path(Centre.Municipality, mette, Centre.Confirm(Centre.Shifts[0], mette).Id);

        await GetAsync(path);
        await GetAsync(path);

        Assert.Equal([SignUpStatus.Confirmed], await StatusesAsync());
    }
}
