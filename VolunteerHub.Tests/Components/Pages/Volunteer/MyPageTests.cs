using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Pages.Volunteer;

/// <summary>The page of somebody's own shifts, on the morning of 1 May 2027.</summary>
public sealed class MyPageTests : VisitorPages
{
    public MyPageTests()
        : base(seats: 4) => App.Database.Clock.Set(new DateTimeOffset(2027, 5, 1, 9, 30, 0, TimeSpan.FromHours(2)));

    private string CheckIn => $"/randers/check-in/{Centre.Shifts[0].Id.Value}";

    [Fact]
    public async Task One_press_looks_for_a_stand_in_and_another_takes_it_back_and_all_pages_say_how_it_stands()
    {
        var mette = Centre.AddPerson("Mette Lund");
        var mine = Centre.Confirm(Centre.Shifts[1], mette);
        var (shiftPage, seatPage, id) = ($"/randers/shifts/{Id(1)}", SignUpKey.Path(Centre.Municipality, mette, mine.Id), mine.Id.Value.ToString("N"));
        const string on = "Du er på vagten, til en anden tager over";
        using var client = await App.SignInAsAsync(mette.Email);
        Assert.Contains("Find en afløser<span", await GetAsync(client), StringComparison.Ordinal);

        using var look = await HubApp.SubmitAsync(client, "/randers/my", $"look-{id}");

        Assert.Equal("/randers/my", look.Headers.Location!.PathAndQuery);
        var page = await GetAsync(client);
        Assert.Contains(on, page, StringComparison.Ordinal);
        Assert.Contains("Meld fra<span", page, StringComparison.Ordinal);
        Assert.Contains(on, await GetAsync(client, shiftPage), StringComparison.Ordinal);
        Assert.Contains(on, await GetAsync(client, seatPage), StringComparison.Ordinal);
        Assert.Contains("leder efter en afløser siden ", await GetAsync(client, "/randers/my/about"), StringComparison.Ordinal);
        Assert.Contains("1 leder efter en afløser.", await GetAsync(shiftPage), StringComparison.Ordinal);
        Assert.Contains("1 leder efter en afløser.", await GetAsync("/randers/shifts"), StringComparison.Ordinal);

        using var stop = await HubApp.SubmitAsync(client, "/randers/my", $"stop-{id}");

        Assert.DoesNotContain(on, await GetAsync(client), StringComparison.Ordinal);
        Assert.DoesNotContain("leder efter en afløser", await GetAsync(shiftPage), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_looks_on_a_seat_that_is_kept_for_a_skill_looks_for_somebody_with_it_and_all_pages_say_so()
    {
        var ida = Centre.AddPerson("Ida Friis", hasKey: true);
        var shift = Centre.AddShift(new DateOnly(2027, 7, 3), new NeedTerms(Centre.Task.Id, 1, 1, Centre.Skill.Id, 1));
        var mine = Centre.Confirm(shift, ida);
        using var client = await App.SignInAsAsync(ida.Email);

        using var look = await HubApp.SubmitAsync(client, "/randers/my", $"look-{mine.Id.Value:N}");

        var page = await GetAsync($"/randers/shifts/{shift.Id.Value:N}");
        Assert.Contains("1 leder efter en afløser, der har færdigheden »Kan åbne huset«.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("1 leder efter en afløser.", page, StringComparison.Ordinal);
        var list = await GetAsync("/randers/shifts");
        Assert.Contains("1 leder efter en afløser med særlig færdighed.", list, StringComparison.Ordinal);
        Assert.DoesNotContain("1 leder efter en afløser.", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_are_enough_without_the_reader_it_is_said_beside_the_button_that_leaves()
    {
        var mette = Centre.AddPerson("Mette Lund");
        var mine = Centre.Confirm(Centre.Shifts[1], mette);
        Centre.Confirm(Centre.Shifts[1], Centre.AddPerson("Ole Krog"));
        using var client = await App.SignInAsAsync(mette.Email);

        using var answer = await HubApp.SubmitAsync(client, "/randers/my", $"look-{mine.Id.Value:N}");
        var page = await answer.Content.ReadAsStringAsync();

        var said = page.IndexOf("Der er nok p", StringComparison.Ordinal);
        Assert.InRange(said, 0, page.IndexOf("Meld fra<span", StringComparison.Ordinal));
        Assert.DoesNotContain("Find en afl", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_to_call_stands_before_the_telephone_on_the_list_and_where_one_checks_in()
    {
        var mette = Centre.AddPerson("Mette Lund");
        Centre.Confirm(Centre.Shifts[0], mette);
        using var client = await App.SignInAsAsync(mette.Email);

        Assert.Contains("Karin Holm <a class=\"shift-card__own call\"", await GetAsync(client), StringComparison.Ordinal);
        Assert.Contains("Karin Holm <a class=\"call\"", await GetAsync(client, CheckIn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_telephone_is_told_also_where_the_place_names_nobody_to_call()
    {
        Centre.NameNobody();
        var mette = Centre.AddPerson("Mette Lund");
        var seat = SignUpKey.Path(Centre.Municipality, mette, Centre.Confirm(Centre.Shifts[0], mette).Id);
        using var client = await App.SignInAsAsync(mette.Email);

        foreach (var page in new[] { "/randers/my", CheckIn, seat, $"/randers/shifts/{Id(0)}" })
            Assert.Contains("href=\"tel:00000000\">00 00 00 00</a>", await GetAsync(client, page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_came_to_a_shift_that_has_begun_is_offered_no_leaving()
    {
        var mette = Centre.AddPerson("Mette Lund");
        Centre.Confirm(Centre.Shifts[0], mette);
        using var client = await App.SignInAsAsync(mette.Email);
        using var answer = await HubApp.SubmitAsync(client, CheckIn, "check-in");
        Assert.Contains("Meld fra<span", await GetAsync(client), StringComparison.Ordinal);

        App.Database.Clock.Advance(TimeSpan.FromHours(1));

        Assert.DoesNotContain("Meld fra<span", await GetAsync(client), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_shift_of_which_somebody_looks_for_a_stand_in_is_open_for_one_more()
    {
        var shift = Centre.AddShift(new DateOnly(2027, 6, 5), new NeedTerms(Centre.Task.Id, 1, 1));
        var mine = Centre.Confirm(shift, Centre.AddPerson("Mette Lund"));
        var ole = Centre.AddPerson("Ole Krog");
        using var client = await App.SignInAsAsync(ole.Email);
        var path = $"/randers/shifts/{shift.Id.Value:N}";
        Assert.Contains("Skriv mig på ventelisten", await GetAsync(client, path), StringComparison.Ordinal);
        await using (var context = Centre.Open())
        {
            context.SignUps.Single(s => s.Id == mine.Id).LookForStandIn(App.Database.Clock.Now);
            await context.SaveChangesAsync();
        }

        Assert.Contains("Tag en plads", await GetAsync(client, path), StringComparison.Ordinal);
        using var take = await HubApp.SubmitAsync(client, path, "take");

        await using var after = Centre.Open();
        Assert.Equal(ole.Id, after.SignUps.Single(s => s.ShiftId == shift.Id && s.SeatId != null).PersonId);
    }

    [Fact]
    public async Task Who_is_signed_in_is_said_and_one_can_sign_out()
    {
        using var client = await App.SignInAsAsync(Centre.AddPerson("Mette Lund").Email);

        var page = await GetAsync(client);
        using var answer = await HubApp.SubmitAsync(client, "/randers/my", "/sign-out");

        Assert.Contains("Logget ind som mette.lund@example.com", page, StringComparison.Ordinal);
        Assert.Contains("Log ud", page, StringComparison.Ordinal);
        Assert.Equal("/randers/my", answer.Headers.Location!.ToString());
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), c => c.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal));
        using var stranger = App.Client();
        Assert.DoesNotContain("Log ud", await GetAsync(stranger), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_coordinators_word_to_whoever_comes_stands_on_the_card_of_ones_own_shift()
    {
        var mette = Centre.AddPerson("Mette Lund");
        var shift = Centre.Shifts[1];
        Centre.Confirm(shift, mette);
        await new Desk(App.Database).EditShift.RunAsync(
            Centre.Author, new ShiftEdit(shift.Id, shift.Date, shift.Start, shift.End, "Tag støvler med.", []));
        using var client = await App.SignInAsAsync(mette.Email);

        Assert.Contains("Godt at vide: Tag støvler med.", await GetAsync(client), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_checked_in_reads_when_and_is_not_asked_to_do_it_again()
    {
        var mette = Centre.AddPerson("Mette Lund");
        Centre.Confirm(Centre.Shifts[0], mette);
        using var client = await App.SignInAsAsync(mette.Email);
        var before = await GetAsync(client);
        using var answer = await HubApp.SubmitAsync(client, $"/randers/check-in/{Centre.Shifts[0].Id.Value}", "check-in");

        var page = await GetAsync(client);

        Assert.Contains("Jeg er her", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Jeg er her", page, StringComparison.Ordinal);
        Assert.Contains("Du er noteret som mødt kl. 09.30", page, StringComparison.Ordinal);
        Assert.Matches($"button--quiet[^>]*href=\"/randers/check-in/{Centre.Shifts[0].Id.Value:N}\"", page);
    }

    [Fact]
    public async Task A_phone_subscribes_with_one_press_and_each_coming_shift_goes_into_the_calendar_by_itself()
    {
        var mette = Centre.AddPerson("Mette Lund");
        var mine = Centre.Confirm(Centre.Shifts[1], mette);
        using var client = await App.SignInAsAsync(mette.Email);

        var page = await GetAsync(client);

        Assert.Matches($"href=\"webcal://[^\"/]+/randers/my/{mette.FeedToken}.ics\"", page);
        Assert.Matches($"value=\"https?://[^\"/]+/randers/my/{mette.FeedToken}.ics\"", page);
        Assert.Contains($"href=\"{SignUpKey.CalendarPath(Centre.Municipality, mette, mine.Id)}\" download", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("da", "Vi holder den til søndag den 2. maj kl.\u00A009.30.")]
    [InlineData("nb", "Vi holder den av til søndag 2. mai kl.\u00A009:30.")]
    [InlineData("en", "We keep it until Sunday 2 May, 09:30.")]
    public async Task Until_when_an_offered_seat_is_kept_is_said_on_both_pages_in_each_language(string language, string sentence)
    {
        var mette = Centre.AddPerson("Mette Lund");
        var need = Centre.Shifts[1].Needs[0];
        var offered = Centre.Offer(need, need.Seats[^1], mette, App.Database.Clock.Now.AddHours(24));
        using var client = await App.SignInAsAsync(mette.Email);

        Assert.Contains(sentence, await GetAsync(client, $"/randers/my?lang={language}"), StringComparison.Ordinal);
        Assert.Contains(
            sentence, await GetAsync(client, $"{SignUpKey.Path(Centre.Municipality, mette, offered.Id)}?lang={language}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_to_an_offered_seat_is_called_that_wherever_it_is_said()
    {
        var need = Centre.Shifts[1].Needs[0];
        foreach (var (name, number) in new[] { ("Mette Lund", 0), ("Ole Krog", 1), ("Rita Bak", 2) })
        {
            var person = Centre.AddPerson(name);
            var offered = Centre.Offer(need, need.Seats[number + 1], person, App.Database.Clock.Now.AddHours(24));
            using var client = await App.SignInAsAsync(person.Email);
            var (page, form) = number switch
            {
                0 => ("/randers/my", $"leave-{offered.Id.Value:N}"),
                1 => ($"/randers/shifts/{Centre.Shifts[1].Id.Value:N}", "leave"),
                _ => (SignUpKey.Path(Centre.Municipality, person, offered.Id), "leave"),
            };
            using var no = await HubApp.SubmitAsync(client, page, form);
            var after = await GetAsync(client, no.Headers.Location!.PathAndQuery);

            Assert.Contains("Du har sagt nej til pladsen", after, StringComparison.Ordinal);
            Assert.DoesNotContain("Du er meldt fra", after, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(true, "Skriv mig på ventelisten</button>")]
    [InlineData(false, "Skriv mig på ventelisten igen</button>")]
    public async Task Only_who_stood_on_the_waiting_list_is_put_back_on_it(bool hadSeat, string button)
    {
        var shift = Centre.AddShift(new DateOnly(2027, 6, 5), new NeedTerms(Centre.Task.Id, 1, 1));
        var (mette, ole) = (Centre.AddPerson("Mette Lund"), Centre.AddPerson("Ole Krog"));
        var (seated, waits) = hadSeat ? (mette, ole) : (ole, mette);
        var (seat, place) = (Centre.Confirm(shift, seated), Centre.Wait(shift.Needs[0], waits));
        using var client = await App.SignInAsAsync(mette.Email);

        using var left = await HubApp.SubmitAsync(client, "/randers/my", $"leave-{(hadSeat ? seat : place).Id.Value:N}");

        Assert.Contains(button, await GetAsync(client, left.Headers.Location!.PathAndQuery), StringComparison.Ordinal);
    }

    private static Task<string> GetAsync(HttpClient client, string path = "/randers/my") => HubApp.ReadAsync(client, path);
}
