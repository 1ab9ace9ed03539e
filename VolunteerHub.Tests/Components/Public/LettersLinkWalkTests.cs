using System.Net;
using Microsoft.EntityFrameworkCore;
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
    public async Task A_letters_link_says_to_whoever_was_taken_over_from_that_somebody_else_comes_and_has_nothing_to_undo()
    {
        var mette = Centre.AddPerson("Mette Lund");
        var signUp = Centre.Confirm(Centre.Shifts[0], mette);
        await using (var context = Centre.Open())
        {
            context.SignUps.Single(s => s.Id == signUp.Id).Withdraw(WithdrawnBy.StandIn, App.Database.Clock.Now);
            await context.SaveChangesAsync();
        }

        var page = await GetAsync(SignUpKey.Path(Centre.Municipality, mette, signUp.Id));

        Assert.Contains("En anden har taget din vagt", page, StringComparison.Ordinal);
        Assert.Contains("Du behøver ikke gøre noget.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Du er meldt fra", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"again\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_leaves_a_waiting_list_is_told_so_and_that_the_way_back_is_to_its_end(bool byLetter)
    {
        var shift = Centre.AddShift(new DateOnly(2027, 6, 5), new NeedTerms(Centre.Task.Id, 1, 1));
        Centre.Confirm(shift, Centre.AddPerson("Ole Krog"));
        var mette = Centre.AddPerson("Mette Lund");
        var place = Centre.Wait(shift.Needs[0], mette);
        using var hers = await App.SignInAsAsync(mette.Email, mette.Name);
        var path = byLetter ? SignUpKey.Path(Centre.Municipality, mette, place.Id) : $"/randers/shifts/{shift.Id.Value:N}";

        using var left = await HubApp.SubmitAsync(hers, path, "leave");
        var page = await HubApp.ReadAsync(hers, HubApp.PathOf(left));
        using var again = await HubApp.SubmitAsync(hers, HubApp.PathOf(left), "again");

        Assert.Contains("Du står ikke længere på ventelisten", page, StringComparison.Ordinal);
        Assert.Contains("Fortryder du, kommer du bagest på ventelisten.", page, StringComparison.Ordinal);
        Assert.Contains("Skriv mig på ventelisten igen</button>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Pladsen er gået videre", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Du er meldt fra", page, StringComparison.Ordinal);
        Assert.Equal([SignUpStatus.Confirmed, SignUpStatus.Waiting, SignUpStatus.Withdrawn], await StatusesAsync());
    }

    [Theory]
    [InlineData(false, "Find en afløser under Mine vagter")]
    [InlineData(true, "Kommer du alligevel selv? Sig det under Mine vagter")]
    public async Task Every_page_of_ones_seat_leads_to_where_a_stand_in_is_looked_for(bool looks, string link)
    {
        var mette = Centre.AddPerson("Mette Lund");
        var signUp = Centre.Confirm(Centre.Shifts[0], mette);
        await using (var context = Centre.Open())
        {
            if (looks)
                context.SignUps.Single(s => s.Id == signUp.Id).LookForStandIn(App.Database.Clock.Now);
            await context.SaveChangesAsync();
        }

        using var hers = await App.SignInAsAsync(mette.Email, mette.Name);

        Assert.Contains($"<a href=\"/randers/my\">{link}</a>", await GetAsync(SignUpKey.Path(Centre.Municipality, mette, signUp.Id)), StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/randers/my\">{link}</a>", await HubApp.ReadAsync(hers, $"/randers/shifts/{Id(0)}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_day_a_letters_link_is_enough_to_say_that_one_has_come_and_to_take_it_back()
    {
        var mette = Centre.AddPerson("Mette Lund");
        var path = SignUpKey.Path(Centre.Municipality, mette, Centre.Confirm(Centre.Shifts[0], mette).Id);
        var before = await GetAsync(path);
        SetTime(1, 9, 30);
        var day = await GetAsync(path);

        using var here = await HubApp.SubmitAsync(Client, path, "check-in", ("here", "true"));
        var noted = await GetAsync(HubApp.PathOf(here));
        var came = await CameAsync();
        using var mistake = await HubApp.SubmitAsync(Client, path, "check-in", ("here", "false"));

        Assert.Contains("Vi glæder os til at se dig", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Jeg er her", before, StringComparison.Ordinal);
        Assert.Contains("Jeg er her", day, StringComparison.Ordinal);
        Assert.Contains("Du er noteret som mødt kl. 09.30.", noted, StringComparison.Ordinal);
        Assert.DoesNotContain("Vi glæder os", noted, StringComparison.Ordinal);
        Assert.Equal((true, false), (came, await CameAsync()));
    }

    [Theory]
    [InlineData(1, 14, false, "Vagten er slut. Var du med, så sig det her.")]
    [InlineData(2, 9, false, "Vagten er slut.")]
    [InlineData(2, 9, true, "Tak, fordi du kom.")]
    public async Task When_a_shift_is_over_its_page_says_only_what_is_true_then(int day, int hour, bool came, string told)
    {
        var mette = Centre.AddPerson("Mette Lund");
        var path = SignUpKey.Path(Centre.Municipality, mette, Centre.Confirm(Centre.Shifts[0], mette).Id);
        if (came)
        {
            SetTime(1, 10);
            using var here = await HubApp.SubmitAsync(Client, path, "check-in", ("here", "true"));
        }

        SetTime(day, hour);
        var page = await GetAsync(path);

        Assert.Contains(told, page, StringComparison.Ordinal);
        Assert.Contains("Du havde en plads på denne vagt", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Vi glæder os", page, StringComparison.Ordinal);
        Assert.DoesNotContain("meld fra", page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(day == 1, page.Contains("Jeg er her", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_letters_link_opens_its_page_and_those_after_it_in_the_language_of_the_letter_unless_the_reader_has_chosen_one()
    {
        var mette = Centre.AddPerson("Mette Lund");
        var path = SignUpKey.Path(Centre.Municipality, mette, Centre.Confirm(Centre.Shifts[0], mette).Id);
        using var chose = App.Client();
        await HubApp.ReadAsync(chose, "/randers?lang=nb");

        Assert.Contains("You have a place on this shift", await GetAsync($"{path}?in=en"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("lang=\"en", await GetAsync("/randers/shifts"), StringComparison.Ordinal);
        Assert.Contains("lang=\"nb", await HubApp.ReadAsync(chose, $"{path}?in=en"), StringComparison.Ordinal);
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

    private void SetTime(int day, int hour, int minute = 0) =>
        App.Database.Clock.Set(new DateTimeOffset(2027, 5, day, hour, minute, 0, TimeSpan.FromHours(2)));

    private async Task<bool> CameAsync()
    {
        await using var context = Centre.Open();
        return (await context.SignUps.SingleAsync()).CheckedInAt is not null;
    }
}
