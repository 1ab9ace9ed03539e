using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Scheduling;

/// <summary>A coordinator writes to everybody on a shift.</summary>
public sealed class WriteToShiftTests : ShiftByHand
{
    private const string Contact = "anna@venner.example";
    private const string Bath = "Efter kaffen hjælper I beboerne i bad og giver dem deres medicin.";

    private static readonly TypedLetter Gate = new("Porten er lukket", "Gå ind ad bagindgangen denne gang.\nDer er kaffe fra kl. 9.30.");

    [Fact]
    public async Task Whoever_has_a_seat_gets_one_letter_and_whoever_waits_or_was_there_before_gets_none()
    {
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));
        _centre.Confirm(First, _centre.AddPerson("Ole"));
        Wait(_centre.AddPerson("Aage"));
        _centre.Confirm(_centre.Shifts[1], _centre.AddPerson("Birthe"));

        var sent = await SendAsync(Gate);

        Assert.Equal((2, 0), (sent.Value.ByLetter, sent.Value.Untold.Count));
        var letters = Letters();
        Assert.Equal(["mette@example.com", "ole@example.com"], letters.Select(l => l.To).Order());
        Assert.All(letters, l => Assert.Equal(("Porten er lukket", null, "WrittenByCoordinator"), (l.Subject, l.Calendar, l.Kind)));
    }

    [Fact]
    public async Task With_a_tick_those_who_wait_or_hold_an_offer_get_it_too_and_read_where_they_stand()
    {
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));
        Wait(_centre.AddPerson("Aage"));
        Offer("Ole");

        var sent = await SendAsync(Gate, alsoWaiting: true);

        Assert.Equal(3, sent.Value.ByLetter);
        Assert.Contains("Naturcentret, Gudenåvej 1, 8920 Randers NV (venteliste)\n  Opgave: ", LetterTo("aage@example.com"), StringComparison.Ordinal);
        Assert.Contains("Vi holder pladsen til dig til tirsdag den 2. marts kl. 10.00.", LetterTo("ole@example.com"), StringComparison.Ordinal);
        Assert.DoesNotContain("venteliste", LetterTo("mette@example.com"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_the_shift_has_begun_nobody_who_waited_for_it_is_written_to()
    {
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));
        Wait(_centre.AddPerson("Aage"));
        _database.Clock.Set(new DateTimeOffset(First.EndsAt.AddDays(1), TimeSpan.Zero));

        var shown = (await ShowAsync()).Value;
        var sent = await SendAsync(Gate, alsoWaiting: true);

        Assert.False(shown.HasWaiting);
        Assert.Equal(1, sent.Value.ByLetter);
        Assert.Equal(["mette@example.com"], Letters().Select(l => l.To));
    }

    [Fact]
    public async Task As_many_get_it_as_the_page_says_before_and_whoever_has_no_address_is_named_both_times()
    {
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));
        _centre.Confirm(First, _centre.AddPerson("Inger Bak", hasEmail: false));
        Wait(_centre.AddPerson("Aage"));

        var shown = (await ShowAsync()).Value;
        var sent = (await SendAsync(Gate, alsoWaiting: true)).Value;

        Assert.Equal((1, 2, 2, true), (shown.Coming.ByLetter, shown.WithWaiting.ByLetter, sent.ByLetter, shown.HasWaiting));
        Assert.Equal(["Inger Bak"], shown.Coming.Untold);
        Assert.Equal(["Inger Bak"], sent.Untold);
    }

    [Fact]
    public async Task Whoever_speaks_for_an_association_that_keeps_seats_gets_it_with_the_way_to_its_page()
    {
        var block = _centre.Hold(First.Needs[0], First.Date, 2);

        Assert.Equal(1, (await ShowAsync()).Value.Coming.ByLetter);
        await SendAsync(Gate);

        var letter = LetterTo(Contact);
        Assert.StartsWith("Hej Anna Holt\n", letter, StringComparison.Ordinal);
        Assert.Contains("2 pladser holdes til Gudenåens Venner", letter, StringComparison.Ordinal);
        Assert.Contains($"{SeatBlockLinks.Path(_centre.Municipality, block)}?in=da", letter, StringComparison.Ordinal);
        Assert.Contains(Gate.Text, letter, StringComparison.Ordinal);
        Assert.DoesNotContain("Alle dine vagter", letter, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        Language.Da, "Hej Mette\n\nKarin Holm skriver til dig om:\n• lørdag den 1. maj 2027 kl. 10.00–14.00: ",
        "Vil du svare, så ring til Karin Holm, 00 00 00 00.\n\nAlle dine vagter: ", "Venlig hilsen")]
    [InlineData(
        Language.Nb, "Hei Mette\n\nKarin Holm skriver til deg om:\n• lørdag 1. mai 2027 kl. 10:00–14:00: ",
        "Vil du svare, ring til Karin Holm, 00 00 00 00.\n\nAlle vaktene dine: ", "Vennlig hilsen")]
    [InlineData(
        Language.En, "Hello Mette\n\nKarin Holm writes to you about:\n• Saturday 1 May 2027, 10:00–14:00: ",
        "To answer, call Karin Holm, 00 00 00 00.\n\nAll your shifts: ", "Kind regards")]
    public async Task Her_words_stand_as_she_wrote_them_and_what_is_around_them_in_the_readers_own_language(
        Language language, string begin, string answer, string regards)
    {
        var mette = _centre.AddPerson("Mette", hasKey: true);
        _centre.Confirm(First, mette);
        await using (var context = _centre.Open())
        {
            context.People.Single().ReadIn(language);
            await context.SaveChangesAsync();
        }

        await SendAsync(Gate);

        var letter = LetterTo(mette.Email);
        Assert.StartsWith($"{begin}Lørdagsåbent, Naturcentret, Gudenåvej 1, 8920 Randers NV\n", letter, StringComparison.Ordinal);
        Assert.Contains($"\n\n{Gate.Text}\n\n", letter, StringComparison.Ordinal);
        Assert.EndsWith($"\n\n{answer}http://localhost:5080/randers/my?in={language.Code()}\n\n{regards}\nRanders Kommune", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_municipality_has_stated_an_address_the_letter_says_that_one_may_write_there()
    {
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));
        await using (var context = _centre.Open())
        {
            var settings = new RegisterSettings(_centre.Municipality.Id);
            settings.StateContactEmail("frivillig@randers.example");
            context.Add(settings);
            await context.SaveChangesAsync();
        }

        await SendAsync(Gate);

        Assert.Contains(
            "Vil du svare, så ring til Karin Holm, 00 00 00 00, eller skriv til frivillig@randers.example.", LetterTo("mette@example.com"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_letter_sent_twice_at_once_reaches_each_reader_once_and_is_noted_once()
    {
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));
        _centre.Confirm(First, _centre.AddPerson("Ole"));

        var sent = await Task.WhenAll(Task.Run(() => SendAsync(Gate)), Task.Run(() => SendAsync(Gate)));

        Assert.Equal(["", "scheduling.writing-sent-already"], sent.Select(s => string.Join(',', Desk.Told(s))).Order(StringComparer.Ordinal));
        Assert.Equal(2, Letters().Count);
        Assert.Single((await ShowAsync()).Value.Sent);
    }

    [Fact]
    public async Task Sent_again_the_same_letter_goes_to_those_alone_who_came_later_and_another_to_all()
    {
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));
        await SendAsync(Gate);
        _centre.Confirm(First, _centre.AddPerson("Ole"));

        Assert.Equal(1, (await SendAsync(Gate)).Value.ByLetter);
        Assert.Equal(2, (await SendAsync(Gate with { Text = "Porten er åben igen." })).Value.ByLetter);

        Assert.Equal(["mette@example.com", "mette@example.com", "ole@example.com", "ole@example.com"], Letters().Select(l => l.To).Order());
    }

    [Fact]
    public async Task Whoever_has_left_since_the_page_was_read_gets_none()
    {
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));
        var ole = _centre.Confirm(First, _centre.AddPerson("Ole"));
        Assert.Equal(2, (await ShowAsync()).Value.Coming.ByLetter);
        await using (var context = _centre.Open())
        {
            context.Attach(ole).Entity.Withdraw(WithdrawnBy.Volunteer, _database.Clock.Now);
            await context.SaveChangesAsync();
        }

        Assert.Equal(1, (await SendAsync(Gate)).Value.ByLetter);
        Assert.Equal(["mette@example.com"], Letters().Select(l => l.To));
    }

    [Fact]
    public async Task A_letter_that_asks_for_the_employees_work_is_refused_with_the_words_and_the_task_and_nobody_gets_it()
    {
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));

        var refusal = Assert.Single((await SendAsync(Gate with { Text = Bath })).Refusals);

        Assert.Equal(("Text", "frame.note-employees-work", "i bad, medicin"), (refusal.Field, refusal.Code, refusal.Values["words"]));
        Assert.Equal((_centre.Task.Title, _centre.Task.Id.Value), (refusal.Values["task"], refusal.Values["taskId"]));
        Assert.Equal(["Subject: frame.note-employees-work"], Desk.Told(await SendAsync(Gate with { Subject = "Hjælp beboerne i bad" })));
        AssertNothingSent();
    }

    [Fact]
    public async Task A_letter_needs_a_subject_and_words_of_some_length_without_personal_numbers()
    {
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));

        Assert.Equal(["Subject: scheduling.writing-no-subject", "Text: scheduling.writing-no-text"], Desk.Told(await SendAsync(new TypedLetter(" ", "\n"))));
        Assert.Equal(
            ["Subject: people.personal-number", "Text: people.personal-number"],
            Desk.Told(await SendAsync(new TypedLetter("010180-1234", "Ring om 010180-1234"))));
        Assert.Equal(
            ["Subject: scheduling.text-too-long", "Text: scheduling.text-too-long"],
            Desk.Told(await SendAsync(new TypedLetter(new string('a', WritingRule.SubjectLength + 1), new string('a', WritingRule.TextLength + 1)))));
        AssertNothingSent();
    }

    [Fact]
    public async Task A_shift_that_is_called_off_or_long_past_is_not_written_about_and_the_page_says_why()
    {
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));
        _centre.Confirm(_centre.Shifts[1], _centre.AddPerson("Ole", hasKey: true));
        await _desk.CancelShift.RunAsync(_centre.Author, new Cancellation(_centre.Shifts[1].Id, "Storm."));
        Assert.Equal(["scheduling.writing-cancelled"], Desk.Told(await _desk.WriteToShift.RunAsync(_centre.Author, _centre.Shifts[1].Id, Gate)));
        Assert.Equal("scheduling.writing-cancelled", (await _desk.WriteToShift.ShowAsync(_centre.Author, _centre.Shifts[1].Id)).Value.WhyNot?.Code);

        _database.Clock.Set(new DateTimeOffset(First.EndsAt.AddDays(15), TimeSpan.Zero));

        Assert.Equal(["scheduling.writing-too-late"], Desk.Told(await SendAsync(Gate)));
        Assert.Equal("scheduling.writing-too-late", (await ShowAsync()).Value.WhyNot?.Code);
        AssertNothingSent();
    }

    [Fact]
    public async Task With_nobody_on_it_or_nobody_with_an_address_there_is_nothing_to_send()
    {
        Assert.Equal(["scheduling.writing-nobody"], Desk.Told(await SendAsync(Gate)));
        _centre.Confirm(First, _centre.AddPerson("Inger Bak", hasEmail: false));

        Assert.Equal(["scheduling.writing-nobody"], Desk.Told(await SendAsync(Gate)));
        AssertNothingSent();
    }

    [Fact]
    public async Task The_record_keeps_who_wrote_to_how_many_about_what_and_is_shown_when_the_mails_are_forgotten()
    {
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));
        _centre.Confirm(First, _centre.AddPerson("Ole"));
        await SendAsync(Gate with { Subject = "Nb: porten: lukket" });
        await using (var context = _centre.Open())
        {
            context.Outbox.ToList().ForEach(m => m.NoteSent(_database.Clock.Now));
            await context.SaveChangesAsync();
        }

        _database.Clock.Advance(TimeSpan.FromDays(15));
        await new ForgetOldMails(_database.Contexts, _database.Mails, _database.Clock).RunAsync();

        Assert.Empty(Letters());
        Assert.Equal(
            new SentLetter(new DateOnly(2027, 3, 1), new TimeOnly(10, 0), "Karin Holm", "Nb: porten: lukket", 2), Assert.Single((await ShowAsync()).Value.Sent));
        await using var record = _centre.Open();
        var line = record.Decisions.Single(d => d.Action == "messages.written");
        Assert.Equal((First.Id.Value, _centre.Author.Account, "2: Nb: porten: lukket"), (line.Subject, line.By, line.Because));
    }

    [Fact]
    public async Task A_coordinator_elsewhere_neither_sees_nor_writes_and_the_same_letter_there_counts_as_another()
    {
        var asker = new NatureCentre(_database, _database.Asker);
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));
        asker.Confirm(asker.Shifts[0], asker.AddPerson("Mette", hasKey: true));

        Assert.Equal(["scheduling.shift-not-found"], Desk.Told(await _desk.WriteToShift.RunAsync(asker.Author, First.Id, Gate)));
        Assert.Equal(["scheduling.shift-not-found"], Desk.Told(await _desk.WriteToShift.ShowAsync(asker.Author, First.Id)));
        AssertNothingSent();
        await _desk.WriteToShift.RunAsync(asker.Author, asker.Shifts[0].Id, Gate);

        Assert.Equal(_database.Asker.Id, Assert.Single(Letters()).MunicipalityId);
        Assert.Empty((await ShowAsync()).Value.Sent);
    }

    private Task<Outcome<Told>> SendAsync(TypedLetter letter, bool alsoWaiting = false) =>
        _desk.WriteToShift.RunAsync(_centre.Author, First.Id, letter, alsoWaiting);

    private Task<Outcome<LetterView>> ShowAsync() => _desk.WriteToShift.ShowAsync(_centre.Author, First.Id);

    private void Offer(string name) => _centre.Offer(
        First.Needs[0], First.Needs[0].Seats.Where(s => s.KeptForSkillId is null).OrderBy(s => s.Number).First(), _centre.AddPerson(name), _database.Clock.Now.AddHours(24));

    private List<OutboxMessage> Letters()
    {
        using var context = _centre.Open();
        return [.. context.Outbox.Where(m => m.Kind == "WrittenByCoordinator").OrderBy(m => m.Id)];
    }

    private string LetterTo(string address) => Letters().Single(l => l.To == address).Text;

    private void AssertNothingSent()
    {
        Assert.Empty(Letters());
        using var context = _centre.Open();
        Assert.Empty(context.Decisions.Where(d => d.Action == "messages.written"));
    }
}
