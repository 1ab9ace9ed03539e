using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Proposals;

namespace VolunteerHub.Tests.UseCases.Scheduling;

/// <summary>What each reader is told of a shift that is moved, called off, or has another word to whoever comes.</summary>
public sealed class ShiftLettersTests : ShiftByHand
{
    private const string Contact = "anna@venner.example";

    [Fact]
    public async Task Whoever_speaks_for_an_association_reads_how_many_seats_it_keeps_and_until_when_now_and_of_no_shift_of_their_own()
    {
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));
        var block = _centre.Hold(First.Needs[0], First.Date, 2);

        await _desk.EditShift.RunAsync(_centre.Author, Same() with { Date = new(2027, 5, 2) });

        var letter = LetterTo(Contact);
        Assert.Contains("2 pladser holdes til Gudenåens Venner til og med søndag den 25. april.", letter, StringComparison.Ordinal);
        Assert.Contains($"{SeatBlockLinks.Path(_centre.Municipality, block)}?in=da", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("Din vagt", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("melde fra", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("Gudenåens Venner", LetterTo("mette@example.com"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seats_of_a_shift_that_is_moved_so_near_that_none_are_kept_are_told_to_be_everybodys_now()
    {
        _centre.Hold(First.Needs[0], First.Date, 2);

        await _desk.EditShift.RunAsync(_centre.Author, Same() with { Date = new(2027, 3, 5) });

        Assert.Contains("Den dag er gået, så de pladser, ingen har sagt ja til, bliver nu ledige for alle.", LetterTo(Contact), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_asked_and_has_not_answered_reads_the_new_time_of_a_shift_and_where_to_answer_and_of_no_shift_of_their_own()
    {
        var birthe = _centre.AddPerson("Birthe");
        await using (var context = _centre.Open())
        {
            context.Add(new Invitation(First.Needs[0], birthe.Id, _database.Clock.Now));
            await context.SaveChangesAsync();
        }

        var told = await _desk.EditShift.RunAsync(_centre.Author, Same() with { Start = new(12, 0) });

        Assert.Equal(1, told.Value.ByLetter);
        var letter = LetterTo("birthe@example.com");
        Assert.Contains("En vagt, som vi har spurgt dig om, har fået en ny tid.", letter, StringComparison.Ordinal);
        Assert.Contains("kl. 12.00–14.00", letter, StringComparison.Ordinal);
        Assert.Contains($"{InvitationKey.Path(_centre.Municipality, birthe)}?in=da", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("melde fra", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_on_the_shift_and_speaks_for_an_association_reads_of_both_in_one_letter()
    {
        _centre.Confirm(First, _centre.AddPerson("Anna", hasKey: true, hasEmail: false));
        _centre.Hold(First.Needs[0], First.Date, 2);
        await using (var context = _centre.Open())
        {
            context.People.Single().NoteEmail(Contact);
            await context.SaveChangesAsync();
        }

        await _desk.EditShift.RunAsync(_centre.Author, Same() with { Start = new(11, 0) });

        var letter = LetterTo(Contact);
        Assert.Contains("Din vagt har fået en ny tid.", letter, StringComparison.Ordinal);
        Assert.Contains("2 pladser holdes til Gudenåens Venner", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_whoever_had_a_seat_is_thanked_for_a_yes_to_a_shift_that_is_called_off()
    {
        var ole = _centre.AddPerson("Ole");
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));
        Wait(_centre.AddPerson("Aage"));
        var offered = _centre.Wait(First.Needs[0], ole);
        _centre.Hold(First.Needs[0], First.Date, 2);
        await using (var context = _centre.Open())
        {
            context.Attach(offered).Entity.Offer(First.Needs[0].Seats.Where(s => s.KeptForSkillId is null).OrderBy(s => s.Number).First().Id, _database.Clock.Now.AddHours(24));
            context.Add(new Invitation(First.Needs[0], _centre.AddPerson("Birthe").Id, _database.Clock.Now));
            await context.SaveChangesAsync();
        }

        await _desk.CancelShift.RunAsync(_centre.Author, new Cancellation(First.Id, "Storm."));

        const string thanks = "Tak, fordi du havde sagt ja.";
        Assert.Contains(thanks, LetterTo("mette@example.com"), StringComparison.Ordinal);
        Assert.Contains("Du stod på ventelisten", LetterTo("aage@example.com"), StringComparison.Ordinal);
        Assert.Contains("Pladsen, vi tilbød dig, er der altså ikke længere", LetterTo("ole@example.com"), StringComparison.Ordinal);
        Assert.Contains("Vi havde spurgt, om du ville med", LetterTo("birthe@example.com"), StringComparison.Ordinal);
        Assert.Contains("2 pladser til Gudenåens Venner holdes ikke længere. I skal ikke gøre noget.", LetterTo(Contact), StringComparison.Ordinal);
        Assert.All(["aage@example.com", "ole@example.com", "birthe@example.com", Contact], to => Assert.DoesNotContain(thanks, LetterTo(to), StringComparison.Ordinal));
    }

    [Fact]
    public async Task As_many_are_told_of_a_shift_that_is_called_off_as_its_page_says_before()
    {
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));
        _centre.Confirm(First, _centre.AddPerson("Inger Bak", hasEmail: false));
        _centre.Hold(First.Needs[0], First.Date, 2);
        await using (var context = _centre.Open())
        {
            context.Add(new Invitation(First.Needs[0], _centre.AddPerson("Birthe").Id, _database.Clock.Now));
            await context.SaveChangesAsync();
        }

        var shown = (await Show.RunAsync(_centre.Author, First.Id)).Value;
        var told = (await _desk.CancelShift.RunAsync(_centre.Author, new Cancellation(First.Id, "Storm."))).Value;

        Assert.Equal((3, 3), (shown.ToldOfCallingOff, told.ByLetter));
    }

    [Fact]
    public async Task A_shift_that_is_called_off_tells_apart_who_had_a_seat_and_who_waited_also_when_it_is_put_back()
    {
        Wait(_centre.AddPerson("Aage"));
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));

        await _desk.CancelShift.RunAsync(_centre.Author, new Cancellation(First.Id, "Storm."));
        var off = (await Show.RunAsync(_centre.Author, First.Id)).Value;
        await _desk.PutShiftBack.RunAsync(_centre.Author, First.Id);
        var back = (await Show.RunAsync(_centre.Author, First.Id)).Value;

        Assert.Equal([("Mette", true), ("Aage", false)], off.Needs[0].People.Select(p => (p.Name, p.HadSeat)));
        Assert.Equal(["Mette"], back.Had);
        Assert.Equal(["Aage"], back.HadWaited);
    }

    [Fact]
    public async Task Another_word_is_mailed_to_whoever_has_a_seat_or_speaks_for_an_association_and_to_nobody_who_waits()
    {
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));
        _centre.Confirm(First, _centre.AddPerson("Inger Bak", hasEmail: false));
        Wait(_centre.AddPerson("Aage"));
        _centre.Hold(First.Needs[0], First.Date, 1);

        var noted = (await _desk.EditShift.RunAsync(_centre.Author, Same() with { Note = "Døren i gården er låst, ring på.", SendsNote = true })).Value;

        Assert.Equal((2, true), (noted.ByLetter, noted.IsNote));
        Assert.Equal(["Inger Bak"], noted.Untold);
        await using var context = _centre.Open();
        Assert.Equal([Contact, "mette@example.com"], context.Outbox.Select(m => m.To).AsEnumerable().Order());
        Assert.All(context.Outbox.ToList(), m =>
        {
            Assert.Equal(("ShiftNoted", null), (m.Kind, m.Calendar));
            Assert.Contains("lørdag den 1. maj kl. 10.00–14.00\n\nGodt at vide: Døren i gården er låst, ring på.\n\n", m.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_word_that_is_taken_away_is_told_to_hold_no_longer_and_with_a_new_time_there_is_one_letter_of_both()
    {
        _centre.Confirm(First, _centre.AddPerson("Mette", hasKey: true));
        await _desk.EditShift.RunAsync(_centre.Author, Same() with { Note = "Tag støvler med", Start = new(11, 0), SendsNote = true });
        await _desk.EditShift.RunAsync(_centre.Author, Same() with { Start = new(11, 0), SendsNote = true });

        await using var context = _centre.Open();
        Assert.Equal(["ShiftMoved", "ShiftNoted"], context.Outbox.OrderBy(m => m.Id).Select(m => m.Kind));
        Assert.Contains("Godt at vide: Tag støvler med", context.Outbox.Single(m => m.Kind == "ShiftMoved").Text, StringComparison.Ordinal);
        Assert.Contains("Det, vi før skrev om vagten, gælder ikke længere.", context.Outbox.Single(m => m.Kind == "ShiftNoted").Text, StringComparison.Ordinal);
    }

    private VolunteerHub.App.UseCases.Scheduling.ShowShift Show => new(_database.Contexts, _database.Clock);

    private string LetterTo(string address)
    {
        using var context = _centre.Open();
        return context.Outbox.Single(m => m.To == address).Text;
    }
}
