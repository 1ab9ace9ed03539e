using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Scheduling;

/// <summary>A coordinator writes to everybody who is on a coming shift of a season.</summary>
public sealed class WriteToSeasonTests : SeasonToChange
{
    private static readonly DateOnly May1 = new(2027, 5, 1);
    private static readonly DateOnly May8 = new(2027, 5, 8);
    private static readonly TypedLetter Coffee = new("Kaffe på fredag", "Vi mødes kl. 15 og ser på billeder fra sidste år.");

    [Fact]
    public async Task Whoever_is_on_several_shifts_gets_one_letter_with_all_of_them()
    {
        var season = await PublishedAsync();
        var mette = _centre.AddPerson("Mette", hasKey: true);
        _centre.Confirm(Shifts().Single(s => s.Date == May8), mette);
        _centre.Confirm(Shifts().Single(s => s.Date == May1), mette);
        Sit("Ole", new DateOnly(2027, 5, 22));
        Sit("Inger Bak", May1, hasEmail: false);

        var shown = (await _desk.WriteToSeason.ShowAsync(_centre.Author, season)).Value;
        var sent = (await _desk.WriteToSeason.RunAsync(_centre.Author, season, Coffee)).Value;

        Assert.Equal((2, 2, false), (shown.Coming.ByLetter, sent.ByLetter, shown.HasWaiting));
        Assert.Equal(["Inger Bak"], shown.Coming.Untold);
        Assert.Equal(["Inger Bak"], sent.Untold);
        var letter = Assert.Single(Written(), l => l.To == "mette@example.com");
        Assert.Equal("Kaffe på fredag", letter.Subject);
        var (first, second) = (letter.Text.IndexOf("• lørdag den 1. maj", StringComparison.Ordinal), letter.Text.IndexOf("• lørdag den 8. maj", StringComparison.Ordinal));
        Assert.True(first > 0 && second > first, letter.Text);
        Assert.DoesNotContain("22. maj", letter.Text, StringComparison.Ordinal);
        Assert.Equal(2, Written().Count);
    }

    [Fact]
    public async Task Whoever_only_waits_or_was_on_a_shift_that_has_been_or_is_called_off_gets_none()
    {
        var season = await PublishedAsync();
        Sit("Mette", May1);
        Sit("Ole", May8);
        Sit("Birthe", new DateOnly(2027, 5, 22));
        Offer("Aage", May8, _database.Clock.Now.AddHours(24));
        await _desk.CancelShift.RunAsync(_centre.Author, new Cancellation(Shifts().Single(s => s.Date == new DateOnly(2027, 5, 22)).Id, "Storm."));
        _database.Clock.Set(new DateTimeOffset(2027, 5, 1, 10, 0, 0, TimeSpan.FromHours(2)));

        await _desk.WriteToSeason.RunAsync(_centre.Author, season, Coffee);

        Assert.Equal(["ole@example.com"], Written().Select(l => l.To));
    }

    [Fact]
    public async Task Sent_twice_it_reaches_each_reader_once_and_stands_once_among_what_was_sent()
    {
        var season = await PublishedAsync();
        Sit("Mette", May1);

        await _desk.WriteToSeason.RunAsync(_centre.Author, season, Coffee);

        Assert.Equal(["scheduling.writing-sent-already"], Desk.Told(await _desk.WriteToSeason.RunAsync(_centre.Author, season, Coffee)));
        Assert.Single(Written());
        var sent = Assert.Single((await _desk.WriteToSeason.ShowAsync(_centre.Author, season)).Value.Sent);
        Assert.Equal(("Kaffe på fredag", "Karin Holm", 1), (sent.Subject, sent.By, sent.ByLetter));
    }

    [Fact]
    public async Task What_asks_for_the_employees_work_beside_a_task_of_the_season_is_refused_with_what_else_is_wrong()
    {
        var season = await PublishedAsync();
        Sit("Mette", May1);

        var refused = await _desk.WriteToSeason.RunAsync(_centre.Author, season, new TypedLetter("", "Efter kaffen hjælper I beboerne i bad og giver dem deres medicin."));

        Assert.Equal(["Subject: scheduling.writing-no-subject", "Text: frame.note-employees-work"], Desk.Told(refused));
        Assert.Empty(Written());
    }

    [Fact]
    public async Task With_nobody_on_a_coming_shift_there_is_nothing_to_send() =>
        Assert.Equal(["scheduling.writing-nobody"], Desk.Told(await _desk.WriteToSeason.RunAsync(_centre.Author, await PublishedAsync(), Coffee)));

    [Fact]
    public async Task A_coordinator_elsewhere_neither_sees_nor_writes()
    {
        var season = await PublishedAsync();
        Sit("Mette", May1);
        var asker = new NatureCentre(_database, _database.Asker, saturdays: 0);

        Assert.Equal(["scheduling.season-not-found"], Desk.Told(await _desk.WriteToSeason.RunAsync(asker.Author, season, Coffee)));
        Assert.Equal(["scheduling.season-not-found"], Desk.Told(await _desk.WriteToSeason.ShowAsync(asker.Author, season)));
        Assert.Empty(Written());
    }

    private List<OutboxMessage> Written() => Letters().FindAll(m => m.Kind == "WrittenByCoordinator");
}
