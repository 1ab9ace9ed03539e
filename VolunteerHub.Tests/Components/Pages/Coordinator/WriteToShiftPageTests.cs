using AngleSharp.Dom;
using Bunit;
using VolunteerHub.App.Components.Pages.Coordinator.Shifts;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Pages.Coordinator;

/// <summary>The letter to everybody on a shift, on its page at the desk.</summary>
public sealed class WriteToShiftPageTests : DeskPages
{
    private readonly NatureCentre _centre;

    public WriteToShiftPageTests() => _centre = new NatureCentre(Database);

    [Fact]
    public async Task The_page_says_how_many_get_the_letter_and_names_whom_none_reaches_before_and_after_it_is_sent()
    {
        _centre.Confirm(_centre.Shifts[0], _centre.AddPerson("Mette", hasKey: true));
        _centre.Confirm(_centre.Shifts[0], _centre.AddPerson("Ole"));
        _centre.Confirm(_centre.Shifts[0], _centre.AddPerson("Inger Bak", hasEmail: false));
        var page = OpenFirst();
        Assert.Equal("2 personer får mailen.", page.Find("#letter-readers").TextContent);
        Assert.Equal("Send til 2 personer", FormOf(page).QuerySelector("button")!.TextContent);
        Assert.Contains("Ingen e-mail: giv selv besked Inger Bak", page.Find("#letter-untold").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#letter-waiting, #letters-sent"));

        await WriteAsync(page, "Porten er lukket", "Gå ind bagom.");
        await FormOf(page).SubmitAsync();

        Assert.Contains("Sendt til 2 personer.", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        Assert.Contains("Inger Bak", page.Find(".notice--warn").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            "Porten er lukketKarin Holm skrev til 2 personer mandag den 1. marts kl. 10.00", page.Find("#letters-sent li").TextContent);
        Assert.Equal(("", ""), (page.Find("#letter-subject").GetAttribute("value") ?? "", page.Find("#letter-text").GetAttribute("value") ?? ""));
        Assert.Equal(2, Sent());
    }

    [Fact]
    public async Task A_tick_adds_those_who_wait_and_the_page_counts_them()
    {
        _centre.Confirm(_centre.Shifts[0], _centre.AddPerson("Mette", hasKey: true));
        _centre.Wait(_centre.Shifts[0].Needs[0], _centre.AddPerson("Aage"));
        var page = OpenFirst();
        Assert.Equal("Én person får mailen.", page.Find("#letter-readers").TextContent);

        await page.Find("#letter-waiting").ChangeAsync(true);
        Assert.Equal("2 personer får mailen.", page.Find("#letter-readers").TextContent);
        await WriteAsync(page, "Porten er lukket", "Gå ind bagom.");
        await FormOf(page).SubmitAsync();

        Assert.Equal(2, Sent());
    }

    [Fact]
    public async Task What_is_refused_is_said_at_its_field_with_the_way_to_the_task_and_stays_typed()
    {
        const string Bath = "Efter kaffen hjælper I beboerne i bad og giver dem deres medicin.";
        _centre.Confirm(_centre.Shifts[0], _centre.AddPerson("Mette", hasKey: true));
        var page = OpenFirst();

        await WriteAsync(page, "", Bath);
        await FormOf(page).SubmitAsync();

        Assert.Equal("Skriv et emne: det læser de først.", page.Find("#letter-subject-error").TextContent);
        Assert.Contains("»i bad, medicin«", page.Find("#letter-text-error").TextContent, StringComparison.Ordinal);
        Assert.Contains("Intet er sendt.", page.Find(".notice--problem").TextContent, StringComparison.Ordinal);
        Assert.EndsWith($"/{_centre.Task.Id.Value}", page.Find(".notice--problem a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(Bath, page.Find("#letter-text").GetAttribute("value"));
        Assert.Equal(0, Sent());
    }

    [Fact]
    public async Task A_second_press_sends_nothing_again_and_leaves_the_answer_to_the_first()
    {
        _centre.Confirm(_centre.Shifts[0], _centre.AddPerson("Mette", hasKey: true));
        var page = OpenFirst();
        await WriteAsync(page, "Porten er lukket", "Gå ind bagom.");

        await Renderer.PressTwiceAsync(FormOf(page));

        Assert.Contains("Sendt til én person.", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".notice--problem"));
        Assert.Equal(1, Sent());
    }

    [Fact]
    public async Task A_letter_that_is_being_written_stays_typed_when_the_shift_is_saved()
    {
        _centre.Confirm(_centre.Shifts[0], _centre.AddPerson("Mette", hasKey: true));
        var page = OpenFirst();
        await WriteAsync(page, "Porten er lukket", "Gå ind bagom.");

        await page.Find("#need-0-maximum").ChangeAsync("5");
        await page.Find("form").SubmitAsync();

        Assert.Contains("Gemt", page.Find(".notice--success").TextContent, StringComparison.Ordinal);
        Assert.Equal(("Porten er lukket", "Gå ind bagom."), (page.Find("#letter-subject").GetAttribute("value"), page.Find("#letter-text").GetAttribute("value")));
    }

    [Fact]
    public async Task Opened_the_form_counts_anew()
    {
        _centre.Confirm(_centre.Shifts[0], _centre.AddPerson("Mette", hasKey: true));
        var page = OpenFirst();
        _centre.Confirm(_centre.Shifts[0], _centre.AddPerson("Ole"));

        await FormOf(page).Closest("details")!.TriggerEventAsync("ontoggle", EventArgs.Empty);

        Assert.Equal("2 personer får mailen.", page.Find("#letter-readers").TextContent);
    }

    [Fact]
    public void With_nobody_to_write_to_the_page_says_so_and_names_those_without_an_address()
    {
        Assert.Contains("Der er ingen på vagten, som der kan skrives en mail til.", OpenFirst().Find("[aria-labelledby=write-head]").TextContent, StringComparison.Ordinal);
        _centre.Confirm(_centre.Shifts[0], _centre.AddPerson("Inger Bak", hasEmail: false));

        var page = OpenFirst();

        Assert.Empty(page.FindAll("#letter-text"));
        Assert.Contains("som der kan skrives en mail til.Ingen e-mail: giv selv besked Inger Bak", Flat(page.Find("[aria-labelledby=write-head]")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_shift_that_is_called_off_or_long_past_the_page_says_why_nobody_is_written_to()
    {
        _centre.Confirm(_centre.Shifts[0], _centre.AddPerson("Mette", hasKey: true));
        await new Desk(Database).CancelShift.RunAsync(_centre.Author, new Cancellation(_centre.Shifts[1].Id, "Storm."));
        var off = Open<ShiftPage>(route: ("Id", _centre.Shifts[1].Id.Value));
        Assert.Contains("nu er der ingen på den at skrive til", off.Find("[aria-labelledby=write-head]").TextContent, StringComparison.Ordinal);
        Assert.Empty(off.FindAll("#letter-text"));

        Database.Clock.Set(new DateTimeOffset(2027, 5, 16, 10, 0, 0, TimeSpan.FromHours(2)));

        var past = OpenFirst();
        Assert.Contains("Det er mere end 14 dage siden, vagten sluttede", past.Find("[aria-labelledby=write-head]").TextContent, StringComparison.Ordinal);
        Assert.Empty(past.FindAll("#letter-text"));
    }

    private IRenderedComponent<ShiftPage> OpenFirst() => Open<ShiftPage>(route: ("Id", _centre.Shifts[0].Id.Value));

    private static IElement FormOf(IRenderedComponent<ShiftPage> page) => page.Find("#letter-text").Closest("form")!;

    private static async Task WriteAsync(IRenderedComponent<ShiftPage> page, string subject, string text)
    {
        await page.Find("#letter-subject").ChangeAsync(subject);
        await page.Find("#letter-text").ChangeAsync(text);
    }

    private static string Flat(IElement element) =>
        string.Concat(element.TextContent.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private int Sent()
    {
        using var context = _centre.Open();
        return context.Outbox.Count();
    }
}
