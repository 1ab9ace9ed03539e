using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Attendance;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.UseCases.SignUps;

/// <summary>Seats that an association keeps, from the letter to the day on which they are everybody's again. The shift is on 1 May 2027.</summary>
public sealed class SeatBlockTests : IDisposable
{
    private const string Contact = "anna@venner.example";

    private readonly SignUpDesk _desk = new(saturdays: 1, minimum: 1, maximum: 4, keys: 0);

    private Shift Saturday => _desk.Saturday;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Nothing_is_kept_until_the_link_in_the_letter_is_used()
    {
        await RequestAsync(3);
        Assert.Equal(4, await FreeAsync());

        var used = await UseAsync();

        Assert.Equal(1, await FreeAsync());
        var block = await BlockAsync();
        Assert.Equal($"/randers/groups/{block.Key}", used.GoTo);
        Assert.Equal(new DateOnly(2027, 4, 24), block.NamesBy);
        Assert.Contains(used.GoTo, Assert.Single(_desk.LettersOf("SeatBlockKept")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_wait_while_the_seats_are_kept()
    {
        await RequestAsync(4);
        await UseAsync();

        var ole = _desk.Centre.AddPerson("Ole Krog");

        Assert.Equal(SignUpAnswer.Waiting, (await _desk.TakeAsync(ole, Saturday)).Answer);
    }

    [Fact]
    public async Task Whoever_is_named_has_a_seat_only_by_their_own_yes()
    {
        var block = await KeptAsync(2);

        await NameAsync(block, "Rita Bak", "rita@example.dk");
        var again = await new NameForBlock(_desk.Contexts, _desk.BlockLetters, _desk.Clock).RunAsync(
            _desk.Randers, block.Key, new BlockNameInput("Rita Igen", "RITA@example.dk"));
        Assert.Equal(Refusal.OfField("Email", "signups.block-asked", ("name", "Rita Bak")), Assert.Single(again.Refusals));

        var letter = Assert.Single(_desk.LettersOf("SeatBlockNamed"));
        Assert.Equal("rita@example.dk", letter.To);
        Assert.Contains($"Opgave: {_desk.Centre.Task.Title}", letter.Text, StringComparison.Ordinal);
        Assert.Empty(await SignUpsAsync());

        var named = Assert.Single((await BlockAsync()).Names);
        var key = SeatBlockLinks.Path(_desk.Randers, block, named.Id).Split('/')[^1];
        Assert.Contains($"{key}?in=da", letter.Text, StringComparison.Ordinal);
        var page = await Accept.RunAsync(_desk.Randers, named.Id, key, AgeBand.Unknown, Language.Da);

        Assert.StartsWith("/randers/seat/", page.Value, StringComparison.Ordinal);
        Assert.Equal(SignUpStatus.Confirmed, Assert.Single(await SignUpsAsync()).Status);
        var view = await Show.RunAsync(_desk.Randers, block.Key);
        Assert.Equal((1, "Rita Bak", 0), (view!.Free, Assert.Single(view.Coming), view.Block.Asked().Count()));
    }

    [Fact]
    public async Task A_second_yes_changes_nothing_and_the_letter_leads_to_the_seat_as_long_as_it_is_theirs()
    {
        var block = await KeptAsync(2);
        await NameAsync(block, "Rita Bak", "rita@example.dk");
        var (named, key) = await LetterAsync();
        Assert.Null(await Show.SeatOfNamedAsync(_desk.Randers, named, key));

        var first = await Accept.RunAsync(_desk.Randers, named, key, AgeBand.Unknown, Language.Da);
        var second = await Accept.RunAsync(_desk.Randers, named, key, AgeBand.Unknown, Language.Da);

        Assert.Equal(first.Value, second.Value);
        Assert.Equal(first.Value, await Show.SeatOfNamedAsync(_desk.Randers, named, key));
        Assert.Null(await Show.SeatOfNamedAsync(_desk.Randers, named, block.Key));
        var signUp = Assert.Single(await SignUpsAsync());
        Assert.Single(_desk.LettersOf("SignUpAgreed"));

        await _desk.Leave.RunAsync(_desk.Randers, signUp.Id, new Ownership("rita@example.dk"));
        Assert.Null(await Show.SeatOfNamedAsync(_desk.Randers, named, key));
        Assert.Equal("Rita Bak", (await Show.ForNamedAsync(_desk.Randers, named, key))!.Value.Named.Name);
    }

    [Fact]
    public async Task A_seat_that_one_of_an_association_leaves_is_offered_to_another_of_them_who_waits_and_to_nobody_else()
    {
        var block = await KeptAsync(4);
        var ole = _desk.Centre.AddPerson("Ole Krog");
        await _desk.TakeAsync(ole, Saturday);
        var people = await FiveOfThemSayYesAsync(block);

        await _desk.Leave.RunAsync(_desk.Randers, _desk.SignUpOf(people[0], Saturday)!.Id, new Ownership(people[0].Email));

        var offered = _desk.SignUpOf(people[4], Saturday)!;
        Assert.Equal((SignUpStatus.Offered, SignUpStatus.Waiting), (offered.Status, _desk.StatusOf(ole, Saturday)));
        Assert.Equal(people[4].Email, Assert.Single(_desk.LettersOf("SeatOffered")).To);
        var view = (await Show.RunAsync(_desk.Randers, block.Key))!;
        Assert.Equal((3, 0), (view.Coming.Count, view.Free));

        Assert.True((await _desk.Accept.RunAsync(_desk.Randers, offered.Id, new Ownership(people[4].Email))).IsSuccess);
        Assert.Contains(people[4].Name, (await Show.RunAsync(_desk.Randers, block.Key))!.Coming);
    }

    [Fact]
    public async Task Whoever_let_the_offer_of_a_seat_of_their_association_run_out_may_still_take_it()
    {
        var people = await FiveOfThemSayYesAsync(await KeptAsync(4));
        var owner = new Ownership(people[4].Email);
        await _desk.Leave.RunAsync(_desk.Randers, _desk.SignUpOf(people[0], Saturday)!.Id, new Ownership(people[0].Email));
        _desk.Clock.Advance(TimeSpan.FromHours(24));
        await _desk.Lapse.RunAsync();

        var waiting = _desk.SignUpOf(people[4], Saturday)!;
        Assert.Equal(SignUpStatus.Waiting, waiting.Status);
        Assert.True((await new MyShifts(_desk.Contexts, _desk.Clock).FindAsync(_desk.Randers, waiting.Id, owner))!.SeatIsFree);
        Assert.Empty((await _desk.Accept.RunAsync(_desk.Randers, waiting.Id, owner)).Refusals);
        Assert.Equal(SignUpStatus.Confirmed, _desk.StatusOf(people[4], Saturday));
    }

    [Fact]
    public async Task Open_pages_hear_of_the_waiting_list_that_a_yes_to_an_associations_seat_ends()
    {
        var rita = _desk.Centre.AddPerson("Rita Bak");
        await NameAsync(await KeptAsync(2), rita.Name, rita.Email);
        var (named, key) = await LetterAsync();
        var other = _desk.Centre.AddShift(Saturday.Date, new NeedTerms(_desk.Centre.Task.Id, 1, 1), new TimeOnly(12, 0), new TimeOnly(16, 0));
        _desk.Centre.Wait(other.Needs[0], rita);
        _desk.Told.Clear();

        await Accept.RunAsync(_desk.Randers, named, key, AgeBand.Unknown, Language.Da);

        Assert.Equal([Saturday.Id, other.Id], _desk.Told);
    }

    [Fact]
    public async Task Whoever_speaks_for_the_association_reads_who_said_yes_also_after_giving_the_rest_back()
    {
        var block = await KeptAsync(3);
        await NameAsync(block, "Rita Bak", "rita@example.dk");
        var (named, key) = await LetterAsync();
        await Accept.RunAsync(_desk.Randers, named, key, AgeBand.Unknown, Language.Da);
        await NameAsync(block, "Per Dam", "per@example.dk");

        await _desk.Release.GiveBackAsync(_desk.Randers, block.Key);

        Assert.Equal(["Rita Bak"], (await Show.RunAsync(_desk.Randers, block.Key))!.Coming);
        Assert.Equal(["Rita Bak"], (await BlockAsync()).Names.Select(n => n.Name));
        Assert.NotNull(await Show.SeatOfNamedAsync(_desk.Randers, named, key));
    }

    [Fact]
    public async Task A_week_before_the_shift_nobody_is_known_as_named_any_more_also_where_the_seats_were_given_back_before()
    {
        var block = await KeptAsync(3);
        await NameAsync(block, "Rita Bak", "rita@example.dk");
        var (named, key) = await LetterAsync();
        await Accept.RunAsync(_desk.Randers, named, key, AgeBand.Unknown, Language.Da);
        await _desk.Release.GiveBackAsync(_desk.Randers, block.Key);

        _desk.Clock.Set(new DateTimeOffset(2027, 4, 24, 21, 59, 0, TimeSpan.Zero));
        await _desk.Release.RunAsync();
        Assert.Single((await BlockAsync()).Names);
        _desk.Clock.Set(new DateTimeOffset(2027, 4, 24, 22, 1, 0, TimeSpan.Zero));
        await _desk.Release.RunAsync();

        Assert.Empty((await BlockAsync()).Names);
        Assert.Equal(SignUpStatus.Confirmed, Assert.Single(await SignUpsAsync()).Status);
    }

    [Fact]
    public async Task Whoever_said_yes_is_not_asked_again_before_they_have_left()
    {
        var block = await KeptAsync(2);
        await NameAsync(block, "Rita Bak", "rita@example.dk");
        var (named, key) = await LetterAsync();
        await Accept.RunAsync(_desk.Randers, named, key, AgeBand.Unknown, Language.Da);

        var again = await new NameForBlock(_desk.Contexts, _desk.BlockLetters, _desk.Clock).RunAsync(
            _desk.Randers, block.Key, new BlockNameInput("Rita Bak", "rita@example.dk"));
        Assert.Equal(["signups.block-asked"], again.Refusals.Select(r => r.Code));

        await _desk.Leave.RunAsync(_desk.Randers, Assert.Single(await SignUpsAsync()).Id, new Ownership("rita@example.dk"));
        await NameAsync(block, "Rita Bak", "rita@example.dk");

        Assert.Equal(["Rita Bak"], (await BlockAsync()).Asked().Select(n => n.Name));
        Assert.Equal(2, _desk.LettersOf("SeatBlockNamed").Count);
    }

    [Fact]
    public async Task A_letter_about_seats_that_were_given_back_leads_nowhere_once_the_shift_is_over()
    {
        var block = await KeptAsync(2);
        await NameAsync(block, "Rita Bak", "rita@example.dk");
        var (named, key) = await LetterAsync();
        await _desk.Release.GiveBackAsync(_desk.Randers, block.Key);
        Assert.NotNull(await Show.GivenBackAsync(_desk.Randers, named, key));

        _desk.Clock.Set(new DateTimeOffset(Saturday.EndsAt, TimeSpan.Zero));

        Assert.Null(await Show.GivenBackAsync(_desk.Randers, named, key));
    }

    [Fact]
    public async Task Whoever_is_named_and_known_is_asked_in_their_own_language()
    {
        var block = await KeptAsync(2, Language.Nb);
        var ingrid = _desk.Centre.AddPerson("Ingrid Dahl");

        await NameAsync(block, "Ingrid", ingrid.Email.ToUpperInvariant());
        await NameAsync(block, "Rita Bak", "rita@example.dk");

        var letters = _desk.LettersOf("SeatBlockNamed");
        Assert.Contains("Sig ja her:", letters.Single(l => l.To == ingrid.Email).Text, StringComparison.Ordinal);
        Assert.Contains("lørdag den 1. maj 2027", letters.Single(l => l.To == ingrid.Email).Text, StringComparison.Ordinal);
        Assert.Contains("Si ja her:", letters.Single(l => l.To == "rita@example.dk").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_key_opens_nothing()
    {
        var block = await KeptAsync(2);
        await NameAsync(block, "Rita Bak", "rita@example.dk");
        var named = Assert.Single((await BlockAsync()).Names);

        var refused = await Accept.RunAsync(_desk.Randers, named.Id, block.Key, AgeBand.Unknown, Language.Da);

        Assert.Equal(["signups.block-unknown"], refused.Refusals.Select(r => r.Code));
        Assert.Null(await Show.RunAsync(_desk.Randers, new string('a', 43)));
        Assert.Null(await Show.RunAsync(_desk.Database.Asker, block.Key));
    }

    [Fact]
    public async Task One_seat_that_is_given_back_is_spoken_of_as_one()
    {
        var block = await KeptAsync(2);
        await NameAsync(block, "Rita Bak", "rita@example.dk");
        var (named, key) = await LetterAsync();
        Assert.True((await Accept.RunAsync(_desk.Randers, named, key, AgeBand.Unknown, Language.Da)).IsSuccess);

        _desk.Clock.Set(new DateTimeOffset(2027, 4, 24, 22, 1, 0, TimeSpan.Zero));
        await _desk.Release.RunAsync();

        Assert.Contains("Den plads til ", Assert.Single(_desk.LettersOf("SeatBlockReleased")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_week_before_the_shift_the_rest_is_offered_to_who_waits()
    {
        var block = await KeptAsync(4);
        var ole = _desk.Centre.AddPerson("Ole Krog");
        await _desk.TakeAsync(ole, Saturday);
        await NameAsync(block, "Rita Bak", "rita@example.dk");

        _desk.Clock.Set(new DateTimeOffset(2027, 4, 24, 21, 59, 0, TimeSpan.Zero));
        Assert.Equal(0, await _desk.Release.RunAsync());
        _desk.Clock.Set(new DateTimeOffset(2027, 4, 24, 22, 1, 0, TimeSpan.Zero));
        Assert.Equal(1, await _desk.Release.RunAsync());
        Assert.Equal(0, await _desk.Release.RunAsync());

        Assert.Equal(SignUpStatus.Offered, _desk.StatusOf(ole, Saturday));
        var letter = Assert.Single(_desk.LettersOf("SeatBlockReleased"));
        Assert.Equal(Contact, letter.To);
        Assert.Contains("De 4 pladser til ", letter.Text, StringComparison.Ordinal);
        Assert.Empty((await BlockAsync()).Names);
        Assert.Equal(
            ["signups.block-over"],
            (await new NameForBlock(_desk.Contexts, _desk.BlockLetters, _desk.Clock).RunAsync(_desk.Randers, block.Key, new BlockNameInput("Per", "per@example.dk")))
                .Refusals.Select(r => r.Code));
    }

    [Fact]
    public async Task Seats_on_a_shift_that_is_moved_into_the_coming_week_are_everybodys()
    {
        await KeptAsync(4);
        await MoveAsync(new DateOnly(2027, 3, 8));
        Assert.Equal(0, await _desk.Release.RunAsync());

        await MoveAsync(new DateOnly(2027, 3, 7));

        Assert.Equal(1, await _desk.Release.RunAsync());
        Assert.Equal(4, await FreeAsync());
    }

    [Fact]
    public async Task Seats_on_a_shift_that_is_moved_to_later_are_kept_until_a_week_before_its_new_date_and_the_desk_reads_that_day()
    {
        await KeptAsync(4);
        await MoveAsync(new DateOnly(2027, 5, 29));

        _desk.Clock.Set(new DateTimeOffset(2027, 4, 24, 22, 1, 0, TimeSpan.Zero));
        Assert.Equal(0, await _desk.Release.RunAsync());
        var shown = await new VolunteerHub.App.UseCases.Scheduling.ShowShift(_desk.Contexts, _desk.Clock).RunAsync(_desk.Centre.Author, Saturday.Id);
        Assert.Equal(new DateOnly(2027, 5, 22), Assert.Single(shown.Value.Needs[0].Kept).Until);
        var day = await new DayQuery(_desk.Contexts, new Municipalities(_desk.Contexts), _desk.Clock).ShiftAsync(_desk.Centre.Author, Saturday.Id);
        Assert.Equal(new DateOnly(2027, 5, 22), Assert.Single(day!.Shift.Needs[0].Kept).Until);

        _desk.Clock.Set(new DateTimeOffset(2027, 5, 22, 22, 1, 0, TimeSpan.Zero));
        Assert.Equal(1, await _desk.Release.RunAsync());
    }

    [Fact]
    public async Task Seats_are_given_back_at_once()
    {
        var block = await KeptAsync(4);

        await _desk.Release.GiveBackAsync(_desk.Randers, block.Key);

        Assert.Equal(4, await FreeAsync());
    }

    [Fact]
    public async Task When_too_few_are_left_by_the_time_of_the_link_nothing_is_kept()
    {
        await RequestAsync(4);
        await _desk.TakeAsync(_desk.Centre.AddPerson("Ole Krog"), Saturday);

        var used = await UseAsync();

        Assert.EndsWith("/group?gone=1", used.GoTo, StringComparison.Ordinal);
        Assert.Equal(3, await FreeAsync());
    }

    [Theory]
    [InlineData("", "2", "Anna", "anna@venner.example", "Association: signups.association-missing")]
    [InlineData("Venner", null, "Anna", "anna@venner.example", "Seats: signups.block-size")]
    [InlineData("Venner", "1", "Anna", "anna@venner.example", "Seats: signups.block-size")]
    [InlineData("Venner", "21", "Anna", "anna@venner.example", "Seats: signups.block-size")]
    [InlineData("Venner", "5", "Anna", "anna@venner.example", "Seats: signups.block-too-many")]
    [InlineData("Venner", "2", "", "anna@venner.example", "Name: signups.contact-name-missing")]
    [InlineData("Venner", "2", "Anna", "anna", "Email: signups.email-invalid")]
    [InlineData("www.prize.example", "2", "Anna", "anna@venner.example", "Association: people.web-address")]
    [InlineData("Venner", "2", "http://prize.example", "anna@venner.example", "Name: people.web-address")]
    [InlineData("Venner på evil.com", "2", "Anna", "anna@venner.example", "Association: people.web-address")]
    public async Task What_cannot_be_kept_is_refused_at_its_field(string association, string? seats, string name, string email, string told)
    {
        var outcome = await Request.RunAsync(_desk.Randers, new SeatBlockRequest(
            Saturday.Id, null, association, seats is null ? null : int.Parse(seats, System.Globalization.CultureInfo.InvariantCulture), name, email, Language.Da));

        Assert.Equal([told], outcome.Refusals.Select(r => $"{r.Field}: {r.Code}"));
    }

    [Fact]
    public async Task Nobody_is_told_to_write_more_seats_than_are_free()
    {
        var outcome = await RequestAsync(1);

        Assert.Equal(Refusal.OfField("Seats", "signups.block-size", ("fewest", 2), ("most", 4)), Assert.Single(outcome.Refusals));
    }

    [Theory]
    [InlineData(0, 7)]
    [InlineData(1, 6)]
    [InlineData(2, 5)]
    public async Task As_many_are_asked_at_a_time_as_seats_wait_for_a_yes_and_five_more(int taken, int asked)
    {
        var block = await KeptAsync(2);
        var need = (await new ShowShift(_desk.Contexts, _desk.Clock).RunAsync(_desk.Randers, Saturday.Id))!.Needs[0].Need;
        foreach (var (seat, number) in need.Seats.Where(s => s.HeldById == block.Id).Take(taken).Select((seat, number) => (seat, number)))
            _desk.Centre.Confirm(need, seat, _desk.Centre.AddPerson($"Venner {number}"));
        for (var i = 0; i < asked; i++)
            await NameAsync(block, "Rita Bak", $"rita{i}@example.dk");

        var oneMore = await new NameForBlock(_desk.Contexts, _desk.BlockLetters, _desk.Clock)
            .RunAsync(_desk.Randers, block.Key, new BlockNameInput("Per Dam", "per@example.dk"));

        Assert.Equal(["signups.block-names-many"], oneMore.Refusals.Select(r => r.Code));
    }

    [Fact]
    public async Task Nobody_is_named_with_a_web_address()
    {
        var block = await KeptAsync(2);

        var outcome = await new NameForBlock(_desk.Contexts, _desk.BlockLetters, _desk.Clock)
            .RunAsync(_desk.Randers, block.Key, new BlockNameInput("https://prize.example", "rita@example.dk"));

        Assert.Equal(["Name: people.web-address"], outcome.Refusals.Select(r => $"{r.Field}: {r.Code}"));
        Assert.Empty(_desk.LettersOf("SeatBlockNamed"));
    }

    [Fact]
    public async Task In_the_last_week_nothing_is_kept()
    {
        _desk.Clock.Set(new DateTimeOffset(2027, 4, 24, 10, 0, 0, TimeSpan.Zero));

        Assert.Equal(["signups.block-too-late"], (await RequestAsync(2)).Refusals.Select(r => r.Code));
    }

    [Fact]
    public async Task The_seats_that_somebody_keeps_are_theirs_to_find_until_they_are_given_back_and_while_their_shift_is_held()
    {
        var block = await KeptAsync(2);
        var groups = new MyGroups(_desk.Contexts, _desk.Clock);
        Assert.Equal(block.Id, Assert.Single(await groups.RunAsync(_desk.Randers, "Anna@Venner.example")).Block.Id);
        Assert.Empty(await groups.RunAsync(_desk.Randers, "rita@example.dk"));
        Assert.Empty(await groups.RunAsync(_desk.Database.Asker, Contact));

        _desk.Clock.Set(new DateTimeOffset(2027, 4, 25, 10, 0, 0, TimeSpan.Zero));
        await using (var context = _desk.Centre.Open())
        {
            (await context.SeatBlocks.SingleAsync()).End(_desk.Clock.Now);
            await context.SaveChangesAsync();
        }

        Assert.Single(await groups.RunAsync(_desk.Randers, Contact));
        _desk.Clock.Set(new DateTimeOffset(2027, 5, 1, 12, 0, 0, TimeSpan.Zero));
        Assert.Empty(await groups.RunAsync(_desk.Randers, Contact));
    }

    [Fact]
    public async Task Whoever_looks_for_a_stand_in_on_a_kept_seat_looks_among_the_association_s_own()
    {
        var block = await KeptAsync(2);
        await NameAsync(block, "Rita Bak", "rita@example.dk");
        var (named, key) = await LetterAsync();
        await Accept.RunAsync(_desk.Randers, named, key, AgeBand.Unknown, Language.Da);
        var hers = Assert.Single(await SignUpsAsync());

        Assert.True((await new LookForStandIn(_desk.Contexts, _desk.Changes, _desk.Clock).RunAsync(_desk.Randers, hers.Id, new Ownership("rita@example.dk"))).IsSuccess);

        var need = (await new ShowShift(_desk.Contexts, _desk.Clock).RunAsync(_desk.Randers, Saturday.Id))!.Needs[0];
        Assert.Equal((0, 0, 1), (need.Looking, need.LookingWithSkill, need.LookingInGroup));
        var listed = Assert.Single((await new ListOpenShifts(_desk.Contexts, _desk.Clock).RunAsync(_desk.Randers, new ShiftFilter())).Shifts);
        Assert.Equal((0, 0), (listed.Looking, listed.LookingWithSkill));
    }

    private RequestSeatBlock Request => new(_desk.Contexts, _desk.Links, _desk.Clock);

    private ShowSeatBlock Show => new(_desk.Contexts, _desk.Clock);

    private AcceptBlockSeat Accept => _desk.AcceptBlock;

    private Task<Outcome<Done>> RequestAsync(int seats, Language language = Language.Da) =>
        Request.RunAsync(_desk.Randers, new SeatBlockRequest(Saturday.Id, null, "Gudenåens Venner", seats, "Anna Holt", Contact, language));

    private Task<VolunteerHub.App.UseCases.Accounts.MailedLinkResult> UseAsync() =>
        _desk.UseLinkAsync(Contact, new HoldSeats(_desk.Municipalities, _desk.BlockLetters, _desk.Changes, _desk.Clock));

    private async Task<SeatBlock> KeptAsync(int seats, Language language = Language.Da)
    {
        await RequestAsync(seats, language);
        await UseAsync();
        return await BlockAsync();
    }

    private async Task NameAsync(SeatBlock block, string name, string email)
    {
        var outcome = await new NameForBlock(_desk.Contexts, _desk.BlockLetters, _desk.Clock).RunAsync(_desk.Randers, block.Key, new BlockNameInput(name, email));
        Assert.True(outcome.IsSuccess);
    }

    /// <summary>Five are named for four seats and say yes: the last of them waits.</summary>
    private async Task<List<Person>> FiveOfThemSayYesAsync(SeatBlock block)
    {
        var people = new[] { "Rita Bak", "Per Dam", "Eva Lind", "Bo Holm", "Ida Friis" }.Select(n => _desk.Centre.AddPerson(n)).ToList();
        foreach (var person in people)
        {
            await NameAsync(block, person.Name, person.Email);
            var named = (await BlockAsync()).Names.Single(n => n.Email == person.Email).Id;
            var key = SeatBlockLinks.Path(_desk.Randers, block, named).Split('/')[^1];
            Assert.True((await Accept.RunAsync(_desk.Randers, named, key, AgeBand.Unknown, Language.Da)).IsSuccess);
        }

        return people;
    }

    /// <summary>Who was named first, with the key from their letter.</summary>
    private async Task<(BlockNameId Named, string Key)> LetterAsync()
    {
        var block = await BlockAsync();
        var named = block.Names.MinBy(n => n.NamedAt)!.Id;
        return (named, SeatBlockLinks.Path(_desk.Randers, block, named).Split('/')[^1]);
    }

    private async Task<SeatBlock> BlockAsync()
    {
        await using var context = _desk.Centre.Open();
        return await context.SeatBlocks.AsNoTracking().SingleAsync();
    }

    private async Task MoveAsync(DateOnly date)
    {
        await using var context = _desk.Centre.Open();
        (await context.Shifts.SingleAsync()).Move(ShiftTime.At(date, new TimeOnly(10, 0), new TimeOnly(14, 0), _desk.Centre.Zone));
        await context.SaveChangesAsync();
    }

    private async Task<List<SignUp>> SignUpsAsync()
    {
        await using var context = _desk.Centre.Open();
        return await context.SignUps.AsNoTracking().ToListAsync();
    }

    private async Task<int> FreeAsync() => (await new ShowShift(_desk.Contexts, _desk.Clock).RunAsync(_desk.Randers, Saturday.Id))!.Needs[0].FreeForAll;
}
