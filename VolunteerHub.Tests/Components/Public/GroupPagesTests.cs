using System.Net;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Public;

/// <summary>An association's seats on 1 May 2027, as its own people meet them.</summary>
public sealed class GroupPagesTests() : VisitorPages(saturdays: 1, seats: 4)
{
    [Fact]
    public async Task Whoever_was_asked_before_is_named_as_such_and_no_letter_is_said_to_be_on_its_way()
    {
        var block = Keep();
        var group = SeatBlockLinks.Path(Centre.Municipality, block);
        using var first = await HubApp.SubmitAsync(Client, group, "name-one", ("name", "Lise Lotte"), ("email", "lise@example.org"));

        using var again = await HubApp.SubmitAsync(Client, group, "name-one", ("name", "Lise Igen"), ("email", "LISE@example.org"));

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Contains("Lise Lotte er allerede spurgt.", WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_association_reads_the_last_day_on_which_its_seats_are_kept_also_when_the_shift_was_moved()
    {
        var block = Keep();
        await using (var context = Centre.Open())
        {
            (await context.Shifts.SingleAsync()).Move(ShiftTime.At(new DateOnly(2027, 5, 29), new TimeOnly(10, 0), new TimeOnly(14, 0), Centre.Zone));
            await context.SaveChangesAsync();
        }

        Assert.Contains("lørdag den 22. maj", await GetAsync(SeatBlockLinks.Path(Centre.Municipality, block)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_association_reads_that_its_shift_was_called_off_and_is_led_to_it_again_only_once_it_is_open()
    {
        var group = SeatBlockLinks.Path(Centre.Municipality, Keep());
        var shift = Centre.Shifts[0].Id;
        var (desk, link) = (new Desk(App.Database), $"href=\"/randers/shifts/{shift.Value:N}\"");
        await desk.CancelShift.RunAsync(Centre.Author, new Cancellation(shift, "Storm."));
        var off = await GetAsync(group);
        await desk.PutShiftBack.RunAsync(Centre.Author, shift);
        var draft = await GetAsync(group);
        await desk.PublishShifts.ChosenAsync(Centre.Author, [shift]);
        var open = await GetAsync(group);

        Assert.Contains("Vagten er aflyst.", off, StringComparison.Ordinal);
        Assert.Contains("Vagten blev aflyst, og der kan ikke tages pladser på den nu.", draft, StringComparison.Ordinal);
        Assert.DoesNotContain(link, draft, StringComparison.Ordinal);
        Assert.Contains("Vagten blev aflyst, men er åben igen.", open, StringComparison.Ordinal);
        Assert.Contains(link, open, StringComparison.Ordinal);
        Assert.All([off, draft, open], page => Assert.DoesNotContain("alle kan tage dem nu", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_name_that_is_refused_is_not_said_to_be_asked_because_the_first_was()
    {
        var group = SeatBlockLinks.Path(Centre.Municipality, Keep());
        using var first = await HubApp.SubmitAsync(Client, group, "name-one", ("name", "Lise Lotte"), ("email", "lise@example.org"));
        var done = first.Headers.Location!.PathAndQuery;
        var asked = await GetAsync(done);

        using var again = await HubApp.SubmitAsync(Client, done, "name-one", ("name", ""), ("email", ""));
        var page = WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync());

        Assert.Contains("notice--success", asked, StringComparison.Ordinal);
        Assert.Contains("notice--problem", page, StringComparison.Ordinal);
        Assert.DoesNotContain("notice--success", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_asked_for_seats_that_were_given_back_is_told_and_led_to_the_shift()
    {
        var path = Name(Keep(), out var block);
        using var back = await HubApp.SubmitAsync(Client, $"{SeatBlockLinks.Path(Centre.Municipality, block)}?ask=back", "give-back");

        var page = await GetAsync(path);

        Assert.Contains("Pladserne er givet tilbage", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/randers/shifts/{Centre.Shifts[0].Id.Value:N}\"", page, StringComparison.Ordinal);
        using var wrong = await Client.GetAsync(new Uri(path[..^4] + "AAAA", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
    }

    [Fact]
    public async Task A_second_press_and_the_same_letter_on_another_day_lead_to_the_seat()
    {
        var path = Name(Keep(), out _);
        var form = await Client.GetStringAsync(new Uri(path, UriKind.Relative));

        using var first = await HubApp.SendAsync(Client, path, form, "group-seat");
        using var second = await HubApp.SendAsync(Client, path, form, "group-seat");
        using var later = await Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Contains("/randers/seat/", first.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal($"{later.Headers.Location}?done=yes", first.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_leaves_a_seat_of_their_association_undoes_it_on_every_page_that_says_they_left(bool ofOwnShifts)
    {
        var shift = Centre.AddShift(new DateOnly(2027, 6, 5), new NeedTerms(Centre.Task.Id, 1, 2));
        var path = Name(Keep(shift), out _);
        using var yes = await HubApp.SubmitAsync(Client, path, "group-seat");
        using var client = await App.SignInAsAsync("rita@example.org", "Rita Bak");
        await using var context = Centre.Open();
        var page = ofOwnShifts ? "/randers/my" : $"/randers/shifts/{shift.Id.Value:N}";
        using var left = await HubApp.SubmitAsync(client, page, ofOwnShifts ? $"leave-{context.SignUps.Single().Id.Value:N}" : "leave");

        var told = await HubApp.ReadAsync(client, left.Headers.Location!.PathAndQuery);
        using var again = await HubApp.SubmitAsync(client, left.Headers.Location!.PathAndQuery, "again");

        Assert.Contains("Fortryd", told, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal([SignUpStatus.Confirmed, SignUpStatus.Withdrawn], (await context.SignUps.AsNoTracking().ToListAsync()).Select(s => s.Status).Order());
    }

    [Fact]
    public async Task Whoever_is_asked_reads_which_employee_has_the_task()
    {
        var shift = Centre.AddShift(new DateOnly(2027, 6, 5), new NeedTerms(Centre.AddApprovedTask("Jens Vang", "11 11 11 11"), 1, 4));

        Assert.Contains("Jens Vang, tlf. 11 11 11 11", await GetAsync(Name(Keep(shift), out _)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_asked_reads_the_task_before_their_yes() =>
        Assert.Contains($"Opgave: {Centre.Task.Title}", await GetAsync(Name(Keep(), out _)), StringComparison.Ordinal);

    [Fact]
    public async Task Whoever_keeps_too_many_seats_without_a_yes_reads_why_and_everything_typed_is_kept()
    {
        var first = Centre.AddShift(new DateOnly(2027, 6, 5), new NeedTerms(Centre.Task.Id, 1, SeatBlock.Most));
        var second = Centre.AddShift(new DateOnly(2027, 6, 12), new NeedTerms(Centre.Task.Id, 1, SeatBlock.Most));
        var anna = Centre.Hold(first.Needs[0], first.Date, SeatBlock.Most);
        using var client = await App.SignInAsAsync(anna.ContactEmail, anna.ContactName);

        var form = $"/randers/shifts/{second.Id.Value:N}/group";
        using var answer = await HubApp.SubmitAsync(
            client, form, "group", ("association", "Gudenåens <b> Venner"), ("seats", "7"), ("name", "Anna Holt"), ("email", anna.ContactEmail));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        var afterLink = await HubApp.ReadAsync(client, $"{form}?many=1");

        Assert.Contains($"<a href=\"{form}#seats\">Der holdes pladser til jer, som ingen har sagt ja til endnu, og med disse ville det blive mere end 26", page, StringComparison.Ordinal);
        Assert.Contains("Sæt navn på de første", page, StringComparison.Ordinal);
        Assert.All(["Gudenåens <b> Venner", "7", "Anna Holt", anna.ContactEmail], typed => Assert.Contains($"value=\"{typed}\"", page, StringComparison.Ordinal));
        Assert.Contains("Sæt navn på de første", afterLink, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_in_the_form_of_a_group_is_said_of_the_group()
    {
        using var answer = await HubApp.SubmitAsync(
            Client, $"/randers/shifts/{Centre.Shifts[0].Id.Value:N}/group", "group", ("association", ""), ("seats", "2"), ("name", ""), ("email", ""));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.All(
            ["Skriv, hvad foreningen eller gruppen hedder.", "Skriv dit navn, så vi ved, hvem vi kan spørge om gruppen.", "når du trykker på det, holder vi pladserne."],
            said => Assert.Contains(said, page, StringComparison.Ordinal));
        Assert.DoesNotContain("hvem der kommer", page, StringComparison.Ordinal);
        Assert.DoesNotContain("bekræfter tilmeldingen", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_type_the_address_again_leads_back_to_the_form_of_the_group()
    {
        var form = $"/randers/shifts/{Centre.Shifts[0].Id.Value:N}/group";
        using var sent = await HubApp.SubmitAsync(
            Client, form, "group", ("association", "Gudenåens Venner"), ("seats", "2"), ("name", "Anna Holt"), ("email", "anna@venner.example"));

        Assert.Contains($"href=\"{form}\"", await GetAsync(sent.Headers.Location!.PathAndQuery), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Naming_somebody_speaks_of_the_person_who_is_named()
    {
        using var empty = await HubApp.SubmitAsync(
            Client, SeatBlockLinks.Path(Centre.Municipality, Keep()), "name-one", ("name", ""), ("email", ""));
        var page = WebUtility.HtmlDecode(await empty.Content.ReadAsStringAsync());

        Assert.Contains("Skriv personens navn.", page, StringComparison.Ordinal);
        Assert.Contains("Skriv personens e-mailadresse. Så får personen en mail.", page, StringComparison.Ordinal);
        Assert.Contains("skrive om personens vagter", page, StringComparison.Ordinal);
        Assert.DoesNotContain("dine vagter", page, StringComparison.Ordinal);
        Assert.DoesNotContain("autocomplete=\"email\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_asked_has_nothing_for_the_calendar_before_their_yes() =>
        Assert.DoesNotContain(".ics", await GetAsync(Name(Keep(), out _)), StringComparison.Ordinal);

    [Fact]
    public async Task Seats_are_given_back_only_after_a_question_and_then_everybody_with_the_link_reads_that_they_were()
    {
        var group = SeatBlockLinks.Path(Centre.Municipality, Keep());
        var before = await GetAsync(group);
        var question = await GetAsync($"{group}?ask=back");

        using var back = await HubApp.SubmitAsync(Client, $"{group}?ask=back", "give-back");

        Assert.DoesNotContain("value=\"give-back\"", before, StringComparison.Ordinal);
        Assert.Contains($"href=\"{group}?ask=back\"", before, StringComparison.Ordinal);
        Assert.Contains("Giv de ledige pladser tilbage?", question, StringComparison.Ordinal);
        Assert.Contains($"href=\"{group}\">Nej, behold dem", question, StringComparison.Ordinal);
        Assert.Contains("De ledige pladser, der blev holdt til Gudenåens Venner, er givet tilbage.", await GetAsync(group), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seats_that_nobody_gave_back_are_not_said_to_be_given_back()
    {
        var block = Keep();
        await using (var context = Centre.Open())
        {
            App.Database.Clock.Set(new DateTimeOffset(2027, 4, 25, 12, 0, 0, TimeSpan.FromHours(2)));
            (await context.SeatBlocks.SingleAsync()).End(App.Database.Clock.Now);
            await context.SaveChangesAsync();
        }

        Assert.Contains("Pladserne holdes ikke længere: alle kan tage dem nu.", await GetAsync(SeatBlockLinks.Path(Centre.Municipality, block)), StringComparison.Ordinal);
    }

    private SeatBlock Keep(Shift? wanted = null)
    {
        var shift = wanted ?? Centre.Shifts[0];
        return Centre.Hold(shift.Needs[0], shift.Date, 2);
    }

    private string Name(SeatBlock kept, out SeatBlock block)
    {
        using var context = Centre.Open();
        block = context.SeatBlocks.Single(b => b.Id == kept.Id);
        var named = block.Name("Rita Bak", "rita@example.org", App.Database.Clock.Now);
        context.Add(named);
        context.SaveChanges();
        return SeatBlockLinks.Path(Centre.Municipality, block, named.Id);
    }
}
