using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Public;

/// <summary>A shift of one's own, of somebody who is signed in, as a browser without scripts meets it, in the whole program.</summary>
public sealed class OwnShiftWalkTests : SignUpWalk
{
    [Fact]
    public async Task Signed_in_one_tap_takes_a_seat_one_leaves_and_one_undoes()
    {
        var mette = Centre.AddPerson("Mette Lund");
        using var client = await App.SignInAsAsync(mette.Email, mette.Name);
        var page = $"/randers/shifts/{Id(0)}";

        using var taken = await HubApp.SubmitAsync(client, page, "take");
        using var left = await HubApp.SubmitAsync(client, page, "leave");
        var after = await HubApp.ReadAsync(client, HubApp.PathOf(left));
        using var again = await HubApp.SubmitAsync(client, HubApp.PathOf(left), "again");

        Assert.StartsWith("/randers/agreed?s=", HubApp.PathOf(taken), StringComparison.Ordinal);
        Assert.Contains("Du er meldt fra", after, StringComparison.Ordinal);
        Assert.StartsWith("/randers/agreed?s=", HubApp.PathOf(again), StringComparison.Ordinal);
        Assert.Equal([SignUpStatus.Confirmed, SignUpStatus.Withdrawn], await StatusesAsync());
    }

    [Fact]
    public async Task Signed_in_a_waiting_list_is_not_told_as_a_seat()
    {
        var full = Centre.AddShift(new DateOnly(2027, 6, 5), new NeedTerms(Centre.Task.Id, 1, 1));
        Centre.Confirm(full, Centre.AddPerson("Ole Krog"));
        var mette = Centre.AddPerson("Mette Lund");
        using var client = await App.SignInAsAsync(mette.Email, mette.Name);
        var id = full.Id.Value.ToString("N");

        var own = await HubApp.ReadAsync(client, $"/randers/shifts/{id}");
        var one = await HubApp.ReadAsync(client, $"/randers/sign-up?s={id}");
        var both = await HubApp.ReadAsync(client, $"/randers/sign-up?s={id}&s={Id(0)}");
        using var taken = await HubApp.SubmitAsync(client, $"/randers/sign-up?s={id}", "take");
        var agreed = await HubApp.ReadAsync(client, HubApp.PathOf(taken));

        foreach (var page in new[] { own, one })
        {
            Assert.Contains("Skriv mig på ventelisten</button>", page, StringComparison.Ordinal);
            Assert.Contains("Du får en mail, hvis en plads bliver ledig", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Det er aftalt med det samme", page, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Din vagt", one, StringComparison.Ordinal);
        Assert.Contains("Tag de ledige, og skriv mig på venteliste til resten</button>", both, StringComparison.Ordinal);
        Assert.Contains("Hvor der er plads, er det aftalt med det samme", both, StringComparison.Ordinal);
        Assert.Contains("Vil du ikke vente længere", agreed, StringComparison.Ordinal);
        Assert.DoesNotContain("Kan du alligevel ikke komme", agreed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_undo_leaving_leads_back_to_the_task_that_was_left()
    {
        var shift = Centre.AddShiftOfTwoNeeds(new DateOnly(2027, 6, 5));
        var mette = Centre.AddPerson("Mette Lund");
        var hers = Centre.Confirm(shift.Needs[1], shift.Needs[1].Seats[0], mette);
        using var client = await App.SignInAsAsync(mette.Email, mette.Name);

        using var left = await HubApp.SubmitAsync(client, $"/randers/shifts/{shift.Id.Value:N}", "leave");
        using var again = await HubApp.SubmitAsync(client, HubApp.PathOf(left), "again");

        var back = await StandingAsync();
        Assert.Equal(hers.NeedId, back.NeedId);

        using var leftMine = await HubApp.SubmitAsync(client, "/randers/my", $"leave-{back.Id.Value:N}");
        using var againMine = await HubApp.SubmitAsync(client, HubApp.PathOf(leftMine), "again");

        Assert.Equal(hers.NeedId, (await StandingAsync()).NeedId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_waits_is_offered_the_button_only_when_a_seat_of_their_task_is_free_for_them(bool isFree)
    {
        var shift = Centre.AddShiftOfTwoNeeds(new DateOnly(2027, 6, 5));
        var mette = Centre.AddPerson("Mette Lund");
        if (!isFree)
            Centre.Confirm(shift, Centre.AddPerson("Ole Krog"));
        var hers = Centre.Wait(shift.Needs[0], mette);
        using var client = await App.SignInAsAsync(mette.Email, mette.Name);

        var seat = await GetAsync(SignUpKey.Path(Centre.Municipality, mette, hers.Id));
        var page = await HubApp.ReadAsync(client, $"/randers/shifts/{shift.Id.Value:N}");

        Assert.Equal((isFree, isFree), (seat.Contains("Ja, jeg kommer", StringComparison.Ordinal), page.Contains("Ja, jeg kommer", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_waits_is_offered_a_kept_seat_only_with_the_skill(bool hasKey)
    {
        var shift = Centre.AddShift(new DateOnly(2027, 6, 5), new NeedTerms(Centre.Task.Id, 1, 2, Centre.Skill.Id, 1));
        Centre.Confirm(shift, Centre.AddPerson("Ole Krog"));
        var mette = Centre.AddPerson("Mette Lund", hasKey);

        var seat = await GetAsync(SignUpKey.Path(Centre.Municipality, mette, Centre.Wait(shift.Needs[0], mette).Id));

        Assert.Equal(hasKey, seat.Contains("Ja, jeg kommer", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(SignUpStatus.Confirmed)]
    [InlineData(SignUpStatus.Waiting)]
    public async Task Wherever_a_shift_is_ones_own_its_task_is_named(SignUpStatus status)
    {
        var fire = Centre.AddTask("Tænd bål og bag snobrød");
        var shift = Centre.AddShiftOf(new DateOnly(2027, 6, 5), new NeedTerms(Centre.Task.Id, 1, 2), new NeedTerms(fire, 1, 1));
        var (need, mette) = (shift.Needs[1], Centre.AddPerson("Mette Lund"));
        var hers = status == SignUpStatus.Confirmed ? Centre.Confirm(need, need.Seats[0], mette) : Centre.Wait(need, mette);
        using var client = await App.SignInAsAsync(mette.Email, mette.Name);
        var id = shift.Id.Value.ToString("N");
        List<string> paths = [$"/randers/agreed?s={id}", "/randers/my", $"/randers/shifts/{id}", SignUpKey.Path(Centre.Municipality, mette, hers.Id)];
        if (status == SignUpStatus.Confirmed)
            paths.AddRange([$"/randers/shifts/{id}.ics", $"/randers/check-in/{id}"]);

        foreach (var path in paths)
        {
            var page = await HubApp.ReadAsync(client, path);
            Assert.Contains("Opgave: Tænd bål og bag snobrød", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Only_a_seat_of_ones_own_is_offered_for_the_calendar()
    {
        var mette = Centre.AddPerson("Mette Lund");
        var mine = Centre.Confirm(Centre.Shifts[0], mette);
        var need = Centre.Shifts[1].Needs[0];
        var offered = Centre.Offer(need, need.Seats[0], mette, App.Database.Clock.Now.AddDays(1));
        await new Desk(App.Database).CancelShift.RunAsync(Centre.Author, new Cancellation(Centre.Shifts[2].Id, "Der er varslet storm."));
        using var hers = await App.SignInAsAsync(mette.Email, mette.Name);

        Assert.False(await OffersAsync(Client, ShiftOf(0)), "an open shift");
        Assert.True(await OffersAsync(hers, ShiftOf(0)), "her own shift");
        Assert.True(await OffersAsync(Client, SignUpKey.Path(Centre.Municipality, mette, mine.Id)), "her own seat");
        Assert.False(await OffersAsync(hers, ShiftOf(1)), "the shift of an offer");
        Assert.False(await OffersAsync(Client, SignUpKey.Path(Centre.Municipality, mette, offered.Id)), "an offer");
        Assert.False(await OffersAsync(Client, ShiftOf(2)), "a shift that was called off");
        using var left = await HubApp.SubmitAsync(hers, ShiftOf(0), "leave");
        Assert.False(await OffersAsync(hers, HubApp.PathOf(left)), "a shift that was just left");
        Assert.False(await OffersAsync(Client, SignUpKey.Path(Centre.Municipality, mette, mine.Id)), "a seat that was left");

        string ShiftOf(int shift) => $"/randers/shifts/{Id(shift)}";

        static async Task<bool> OffersAsync(HttpClient reader, string path) =>
            (await reader.GetStringAsync(new Uri(path, UriKind.Relative))).Contains(".ics\" download", StringComparison.Ordinal);
    }

    private async Task<SignUp> StandingAsync()
    {
        await using var context = Centre.Open();
        return await context.SignUps.AsNoTracking().SingleAsync(s => s.Status != SignUpStatus.Withdrawn);
    }
}
