using Bunit;
using VolunteerHub.App.Components.Pages.Coordinator.Shifts;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

/// <summary>The page of one shift at the desk: called off, what it says then, and put back.</summary>
public sealed class ShiftCallOffPageTests : DeskPages
{
    [Fact]
    public async Task A_shift_is_called_off_with_a_reason_and_says_how_many_are_told()
    {
        var centre = new NatureCentre(Database);
        centre.Confirm(centre.Shifts[0], centre.AddPerson("Mette", hasKey: true));
        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));

        await page.Find("details form").SubmitAsync();
        Assert.NotNull(page.Find("#reason-error"));

        await page.Find("#reason").ChangeAsync("Der er varslet storm.");
        await page.Find("details form").SubmitAsync();

        Assert.Contains("Én person får besked", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        Assert.Contains("Der er varslet storm.", page.Find(".notice--info").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public async Task A_shift_called_off_tells_who_had_said_yes_and_asks_what_happened_from_its_start_on()
    {
        var centre = new NatureCentre(Database);
        centre.Confirm(centre.Shifts[0], centre.AddPerson("Mette Lund", hasKey: true));
        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));
        await page.Find("#reason").ChangeAsync("Der er varslet storm.");

        await page.Find("details form").SubmitAsync();

        Assert.Contains("Hvem havde sagt ja", page.Find(".panel").TextContent, StringComparison.Ordinal);
        Assert.Contains("Mette Lund", page.Find(".panel").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".short-day"));
        Database.Clock.Set(new DateTimeOffset(2027, 5, 1, 10, 0, 0, TimeSpan.FromHours(2)));
        Assert.Single(Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value)).FindAll(".short-day"));
    }

    [Fact]
    public async Task A_shift_called_off_says_of_whoever_only_waited_that_they_did()
    {
        var centre = new NatureCentre(Database);
        centre.Wait(centre.Shifts[0].Needs[0], centre.AddPerson("Aage Holm"));
        await new Desk(Database).CancelShift.RunAsync(centre.Author, new Cancellation(centre.Shifts[0].Id, "Storm."));

        var panel = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value)).Find(".panel").TextContent;

        Assert.Contains("Ingen havde sagt ja.", panel, StringComparison.Ordinal);
        Assert.Contains("Stod på ventelisten eller var blevet tilbudt en plads", panel, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_button_that_calls_off_counts_whoever_speaks_for_an_association_and_the_page_names_it_afterwards()
    {
        var centre = new NatureCentre(Database);
        centre.Confirm(centre.Shifts[0], centre.AddPerson("Mette", hasKey: true));
        centre.Hold(centre.Shifts[0].Needs[0], centre.Shifts[0].Date, 2);
        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));
        Assert.Contains("giv 2 personer besked", page.Find("details form").TextContent, StringComparison.Ordinal);

        await page.Find("#reason").ChangeAsync("Storm.");
        await page.Find("details form").SubmitAsync();
        Assert.Contains("2 personer får besked", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        await page.Find(".notice--info button").ClickAsync();

        Assert.Contains(
            "2 pladser blev holdt til Gudenåens Venner, da vagten blev aflyst. Kontakt: Anna Holt, anna@venner.example",
            page.Find(".panel").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shift_called_off_that_nobody_was_on_says_so()
    {
        var centre = new NatureCentre(Database);
        using (var context = centre.Open())
        {
            context.Shifts.Single(s => s.Id == centre.Shifts[0].Id).Cancel("Storm.");
            context.SaveChanges();
        }

        Assert.Contains(
            "Ingen havde sagt ja.", Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value)).Find(".panel").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shift_called_off_is_put_back_from_its_own_page_that_says_what_it_means_and_who_was_on_it()
    {
        var centre = new NatureCentre(Database);
        centre.Confirm(centre.Shifts[0], centre.AddPerson("Mette Lund", hasKey: true));
        await new Desk(Database).CancelShift.RunAsync(centre.Author, new Cancellation(centre.Shifts[0].Id, "Storm."));
        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));
        Assert.Contains("De, der var på den, kommer ikke på igen og får ikke besked", page.Find(".notice--info").TextContent, StringComparison.Ordinal);

        await page.Find(".notice--info button").ClickAsync();

        Assert.Contains("Vagten er sat tilbage som kladde.", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        Assert.Contains("Var på vagten, da den blev aflyst: Mette Lund", page.Find(".panel").TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Find("#reason"));
        Assert.Empty(page.FindAll(".notice--info"));
    }

    [Fact]
    public async Task A_shift_called_off_that_has_begun_cannot_be_put_back()
    {
        var centre = new NatureCentre(Database);
        await new Desk(Database).CancelShift.RunAsync(centre.Author, new Cancellation(centre.Shifts[0].Id, "Storm."));
        Database.Clock.Set(new DateTimeOffset(2027, 5, 1, 10, 0, 0, TimeSpan.FromHours(2)));

        Assert.Empty(Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value)).FindAll(".notice--info button"));
    }

    [Fact]
    public async Task A_second_press_calls_nothing_off_again_and_leaves_the_answer_to_the_first()
    {
        var centre = new NatureCentre(Database);
        centre.Confirm(centre.Shifts[0], centre.AddPerson("Mette", hasKey: true));
        var page = Open<ShiftPage>(route: ("Id", centre.Shifts[0].Id.Value));
        await page.Find("#reason").ChangeAsync("Der er varslet storm.");

        await Renderer.PressTwiceAsync(page.Find("details form"));

        Assert.Contains("Én person får besked", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".notice--problem"));
    }
}
