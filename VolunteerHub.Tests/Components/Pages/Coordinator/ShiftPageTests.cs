using Bunit;
using VolunteerHub.App.Components.Pages.Coordinator.Shifts;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

/// <summary>The page of one shift at the desk: moved, and filled otherwise.</summary>
public sealed class ShiftPageTests : DeskPages
{
    [Fact]
    public async Task A_word_that_asks_for_the_employees_work_is_told_with_its_words_and_the_way_to_the_task_and_stays_typed()
    {
        const string Bath = "Efter kaffen hjælper I beboerne i bad og giver dem deres medicin.";
        var centre = new NatureCentre(Database);
        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));

        await page.Find("#start").ChangeAsync("11");
        await page.Find("#note").ChangeAsync(Bath);
        await page.Find("form").SubmitAsync();

        Assert.Contains("»i bad, medicin«", page.Find("#note-error").TextContent, StringComparison.Ordinal);
        Assert.Contains($"skriv det i opgaven »{centre.Task.Title}«", page.Find("#note-error").TextContent, StringComparison.Ordinal);
        Assert.EndsWith($"/{centre.Task.Id.Value}", page.FindAll(".notice--problem a")[^1].GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(("11.00", Bath), (page.Find("#start").GetAttribute("value"), page.Find("#note").GetAttribute("value")));
    }

    [Fact]
    public async Task A_shift_outside_the_announced_hours_tells_with_which_hours_the_frame_looked_at_its_tasks()
    {
        var centre = new NatureCentre(Database);
        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));
        Assert.Empty(page.FindAll("form .notice"));

        await page.Find("#start").ChangeAsync("12");
        await page.Find("#end").ChangeAsync("16");
        await page.Find("form").SubmitAsync();

        Assert.Contains("uden for stedets annoncerede åbningstider", page.Find("form .notice").TextContent, StringComparison.Ordinal);
        Assert.Contains("10.00–14.00", page.Find("form .notice").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_no_address_is_named_after_a_shift_is_moved_or_called_off_for_the_coordinator_to_tell()
    {
        var centre = new NatureCentre(Database);
        centre.Confirm(centre.Shifts[0], centre.AddPerson("Mette", hasKey: true));
        centre.Confirm(centre.Shifts[0], centre.AddPerson("Aage Holm", hasEmail: false));
        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));
        Assert.Empty(page.FindAll(".notice--warn"));
        Assert.Contains("Ingen e-mail: giv selv besked", page.Find(".person-list").TextContent, StringComparison.Ordinal);
        Assert.Contains("giv én person besked", page.Find("details form").TextContent, StringComparison.Ordinal);

        await page.Find("#date").ChangeAsync("2.5.2027");
        await page.Find("form").SubmitAsync();
        Assert.Contains("Ingen e-mail: giv selv besked", page.Find(".notice--warn").TextContent, StringComparison.Ordinal);
        Assert.Contains("Aage Holm", page.Find(".notice--warn").TextContent, StringComparison.Ordinal);

        await page.Find("#need-0-maximum").ChangeAsync("5");
        await page.Find("form").SubmitAsync();
        Assert.Empty(page.FindAll(".notice--warn"));

        await page.Find("#reason").ChangeAsync("Der er varslet storm.");
        await page.Find("details form").SubmitAsync();
        Assert.Contains("Én person får besked", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        Assert.Contains("Aage Holm", page.Find(".notice--warn").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_that_is_none_is_said_at_its_field_at_once_and_stays_there()
    {
        var centre = new NatureCentre(Database);
        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));
        Assert.Equal("10.00", page.Find("#start").GetAttribute("value"));

        await page.Find("#start").ChangeAsync("middag");

        Assert.Equal("Skriv et klokkeslæt, f.eks. 10.00.", page.Find("#start-unreadable").TextContent);
        Assert.Equal(("middag", "true"), (page.Find("#start").GetAttribute("value"), page.Find("#start").GetAttribute("aria-invalid")));
        Assert.Contains("start-unreadable", page.Find("#start").GetAttribute("aria-describedby")!.Split(' '));

        await page.Find("form").SubmitAsync();
        Assert.NotNull(page.Find("#start-error"));
        Assert.Empty(page.FindAll("#start-unreadable"));
        Assert.Equal("middag", page.Find("#start").GetAttribute("value"));

        await page.Find("#start").ChangeAsync("11");
        Assert.Equal("11.00", page.Find("#start").GetAttribute("value"));
        await page.Find("form").SubmitAsync();
        Assert.Empty(page.FindAll(".field__error"));
    }

    [Fact]
    public async Task A_new_time_that_puts_somebody_on_two_shifts_is_saved_on_a_second_press_and_another_one_is_asked_about_anew()
    {
        var centre = new NatureCentre(Database);
        var mette = centre.AddPerson("Mette Lund", hasKey: true);
        centre.Confirm(centre.Shifts[0], mette);
        centre.Confirm(centre.Shifts[1], mette);
        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));

        await page.Find("#date").ChangeAsync("8.5.2027");
        await page.Find("form").SubmitAsync();
        var asked = page.Find(".notice--problem").TextContent;
        await page.Find("#start").ChangeAsync("11.00");
        await page.Find("form").SubmitAsync();

        Assert.Contains("Mette Lund har også en vagt lørdag den 8. maj kl. 10.00–14.00 (Naturcentret)", asked, StringComparison.Ordinal);
        Assert.Contains("Skal den nye tid gælde alligevel, så gem igen.", asked, StringComparison.Ordinal);
        Assert.NotNull(page.Find(".notice--problem"));
        await using (var context = centre.Open())
            Assert.Equal(centre.Shifts[0].Date, context.Shifts.Single(s => s.Id == centre.Shifts[0].Id).Date);

        await page.Find("form").SubmitAsync();
        Assert.Contains("Én person får den nye tid i en mail.", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        await using var after = centre.Open();
        Assert.Equal((new DateOnly(2027, 5, 8), new TimeOnly(11, 0)), after.Shifts.Where(s => s.Id == centre.Shifts[0].Id).AsEnumerable().Select(s => (s.Date, s.Start)).Single());
    }

    [Fact]
    public async Task Whoever_lacks_the_certificate_is_named_before_a_shift_comes_to_be_with_children_and_it_does_on_a_second_press()
    {
        var centre = new NatureCentre(Database);
        centre.Confirm(centre.Shifts[0], centre.AddPerson("Mette Lund", hasKey: true));
        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));

        await page.Find("#need-0-children").ChangeAsync(true);
        await page.Find("form").SubmitAsync();
        var asked = page.Find(".notice--problem").TextContent;
        await using (var context = centre.Open())
            Assert.False(context.Shifts.Single(s => s.Id == centre.Shifts[0].Id).Needs[0].WithChildren);
        await page.Find("form").SubmitAsync();

        Assert.Contains("Mette Lund har ingen børneattest, som en medarbejder har set, og som gælder lørdag den 1. maj.", asked, StringComparison.Ordinal);
        Assert.Contains("De, der er nævnt her, beholder pladsen", asked, StringComparison.Ordinal);
        await using var after = centre.Open();
        Assert.True(after.Shifts.Single(s => s.Id == centre.Shifts[0].Id).Needs[0].WithChildren);
        Assert.Single(after.SignUps.Where(s => s.SeatId != null).ToList());
    }

    [Fact]
    public async Task Another_word_to_whoever_comes_is_mailed_to_them_unless_the_coordinator_says_no()
    {
        var centre = new NatureCentre(Database);
        centre.Confirm(centre.Shifts[0], centre.AddPerson("Mette", hasKey: true));
        Assert.Empty(Open<ShiftPage>(route: ("Id", centre.Shifts[1].Id.Value)).FindAll("#sends-note"));
        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));

        await page.Find("#note").ChangeAsync("Døren er låst, ring på");
        await page.Find("form").SubmitAsync();
        var sent = page.Find(".notice--success").TextContent;
        await page.Find("#note").ChangeAsync("Døren er åben");
        await page.Find("#sends-note").ChangeAsync(false);
        await page.Find("form").SubmitAsync();

        Assert.Contains("Én person får den nye besked i en mail.", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("mail", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        await using var context = centre.Open();
        Assert.Contains("Døren er låst, ring på", context.Outbox.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_occurrence_is_moved_by_hand()
    {
        var centre = new NatureCentre(Database);
        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));

        await page.Find("#date").ChangeAsync("2.5.2027");
        await page.Find("#need-0-maximum").ChangeAsync("6");
        await page.Find("form").SubmitAsync();

        await using var context = centre.Open();
        var shift = context.Shifts.Single(s => s.Id == centre.Shifts[0].Id);
        Assert.Equal((new DateOnly(2027, 5, 2), 6), (shift.Date, shift.Needs[0].Maximum));
        Assert.Contains("søndag den 2. maj 2027", page.Find("h1").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mange", "Skriv et tal.")]
    [InlineData("2,5", "Skriv et tal.")]
    [InlineData("-5", "fra 1 til 200")]
    [InlineData("99999999999999999999", "fra 1 til 200")]
    public async Task A_number_that_is_none_is_refused_and_stays_as_it_was_typed(string typed, string sentence)
    {
        var centre = new NatureCentre(Database);
        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));

        await page.Find("#need-0-maximum").ChangeAsync(typed);
        await page.Find("form").SubmitAsync();

        Assert.Contains(sentence, page.Find("#need-0-maximum-error").TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, page.Find("#need-0-maximum").GetAttribute("value"));
        Assert.Equal("true", page.Find("#need-0-maximum").GetAttribute("aria-invalid"));
        Assert.Equal("need-0-maximum-error", page.Find("#need-0-maximum").GetAttribute("aria-describedby"));
        await using var context = centre.Open();
        Assert.Equal(4, context.Shifts.Single(s => s.Id == centre.Shifts[0].Id).Needs[0].Maximum);
    }

    [Fact]
    public async Task After_a_refusal_the_reader_is_led_to_what_stands_in_the_way_once_each_time()
    {
        var centre = new NatureCentre(Database);
        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));

        await page.Find("#date").ChangeAsync("31-02-2027");
        JSInterop.VerifyNotInvoke("Blazor._internal.domWrapper.focus");
        await page.Find("form").SubmitAsync();
        await page.Find("#note").ChangeAsync("Tag støvler med");
        JSInterop.VerifyInvoke("Blazor._internal.domWrapper.focus", 1);
        await page.Find("form").SubmitAsync();

        JSInterop.VerifyInvoke("Blazor._internal.domWrapper.focus", 2);
        Assert.Equal("-1", page.Find(".problems").GetAttribute("tabindex"));
        Assert.Equal("31-02-2027", page.Find("#date").GetAttribute("value"));
    }

    [Fact]
    public async Task The_list_of_what_is_wrong_says_which_field_and_which_task_each_sentence_is_about()
    {
        var centre = new NatureCentre(Database);
        var guides = centre.AddTask("Fortæl om fugle");
        var shift = centre.AddShiftOf(centre.Shifts[0].Date.AddDays(1), new NeedTerms(centre.Task.Id, 1, 2), new NeedTerms(guides, 1, 2));
        var page = Open<ShiftPage>(route: ("Id", shift.Id.Value));

        await page.Find("#date").ChangeAsync("31-02-2027");
        await page.Find("#start").ChangeAsync("middag");
        await page.Find("form").SubmitAsync();

        Assert.Equal(["Dato", "Begynder"], page.FindAll(".notice--problem li a").Select(a => a.TextContent));
        await page.Find("#date").ChangeAsync("9-5-2027");
        await page.Find("#start").ChangeAsync("10");
        await page.Find("#need-1-maximum").ChangeAsync("mange");
        await page.Find("form").SubmitAsync();
        Assert.Equal(["Pladser (Fortæl om fugle)"], page.FindAll(".notice--problem li a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task A_shift_that_a_colleague_changed_is_saved_over_only_on_a_second_press()
    {
        var centre = new NatureCentre(Database);
        var mine = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));
        var theirs = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));
        await theirs.Find("#note").ChangeAsync("Tag støvler med");
        await theirs.Find("form").SubmitAsync();

        await mine.Find("#note").ChangeAsync("Tag nøglen med");
        await mine.Find("form").SubmitAsync();
        var refused = mine.Find(".notice--problem").TextContent;
        await using (var context = centre.Open())
            Assert.Equal("Tag støvler med", context.Shifts.Single(s => s.Id == centre.Shifts[0].Id).Note);
        await mine.Find("form").SubmitAsync();

        Assert.Contains("En kollega har ændret det her", refused, StringComparison.Ordinal);
        await using var after = centre.Open();
        Assert.Equal("Tag nøglen med", after.Shifts.Single(s => s.Id == centre.Shifts[0].Id).Note);
    }

    [Fact]
    public void A_shift_says_how_many_seats_an_association_keeps_beside_its_people_and_where_its_seats_are_made_fewer()
    {
        var centre = new NatureCentre(Database);
        centre.Hold(centre.Shifts[0].Needs[0], centre.Shifts[0].Date, 2);

        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));

        Assert.All(
            [".panel", "form"],
            part => Assert.Contains("2 pladser holdes til Gudenåens Venner til og med", page.Find(part).TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_shift_names_whoever_is_asked_to_it_and_has_not_answered()
    {
        var centre = new NatureCentre(Database);
        using (var context = centre.Open())
        {
            context.Add(new Invitation(centre.Shifts[0].Needs[0], centre.AddPerson("Birthe Skov").Id, Database.Clock.Now));
            context.Add(new Invitation(centre.Shifts[0].Needs[0], centre.AddPerson("Poul Erik Dam").Id, Database.Clock.Now));
            context.SaveChanges();
        }

        var people = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value)).Find(".panel").TextContent;

        Assert.Contains("Spurgt: Birthe Skov, Poul Erik Dam – intet svar endnu", people, StringComparison.Ordinal);
        Assert.DoesNotContain("Ingen endnu", people, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_of_seats_that_are_taken_reads_well_also_where_it_is_one()
    {
        var centre = new NatureCentre(Database);
        centre.Confirm(centre.Shifts[0], centre.AddPerson("Mette", hasKey: true));
        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));

        await page.Find("#need-0-maximum").ChangeAsync("0");
        await page.Find("form").SubmitAsync();

        Assert.Contains("Én plads er allerede taget.", page.Find("#need-0-maximum-error").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_asked_about_what_was_saved_and_whoever_was_refused_still_is()
    {
        var centre = new NatureCentre(Database);
        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));
        page.Find("#note").Input("Tag støvler med");
        await page.Find("#note").ChangeAsync("Tag støvler med");

        await page.Find("#need-0-maximum").ChangeAsync("mange");
        await page.Find("form").SubmitAsync();
        Assert.True(page.Find("form").HasAttribute("data-unsaved"));

        await page.Find("#need-0-maximum").ChangeAsync("4");
        await page.Find("form").SubmitAsync();
        Assert.Empty(page.FindAll("[data-unsaved]"));
    }
}
