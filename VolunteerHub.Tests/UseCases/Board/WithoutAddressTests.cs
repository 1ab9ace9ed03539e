using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Board;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Board;

/// <summary>A volunteer without an e-mail address is written down by name, is the same one the next time, and gets no letters.</summary>
public sealed class WithoutAddressTests : IDisposable
{
    private readonly BoardDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Somebody_without_an_address_gets_a_seat_and_no_letter()
    {
        var added = await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Aage Holm", " "));

        Assert.Equal((SignUpStatus.Confirmed, "Aage Holm", false), (_desk.SignUpOf(added.Value.SignUp).Status, added.Value.Name, added.Value.IsTold));
        await using var context = _desk.Centre.Open();
        Assert.Equal(("Aage Holm", ""), await context.People.Select(p => new { p.Name, p.Email }).SingleAsync() is var aage ? (aage.Name, aage.Email) : default);
        Assert.Empty(await context.Outbox.ToListAsync());
    }

    [Fact]
    public async Task Without_an_address_the_same_name_is_the_same_person_on_the_next_shift()
    {
        var first = await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Åge  Holm", ""));

        var second = await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf(" ÅGE holm", "", _desk.Centre.Shifts[1]));

        Assert.Equal(_desk.SignUpOf(first.Value.SignUp).PersonId, _desk.SignUpOf(second.Value.SignUp).PersonId);
        Assert.Equal("Åge Holm", second.Value.Name);
        Assert.Equal(["signups.already-on-it"], Desk.Told(await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Åge Holm", ""))));
    }

    [Fact]
    public async Task Without_an_address_two_names_are_two_people_and_nobody_who_has_one_is_taken_for_them()
    {
        _desk.Centre.AddPerson("Aage Holm");

        await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Aage Holm", ""));
        await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Inger Bak", ""));

        await using var context = _desk.Centre.Open();
        Assert.Equal(["Aage Holm, aage.holm@example.com", "Aage Holm, ", "Inger Bak, "],
            (await context.People.OrderBy(p => p.Name).ThenByDescending(p => p.Email).ToListAsync()).Select(p => $"{p.Name}, {p.Email}"));
    }

    [Fact]
    public async Task Whoever_is_chosen_from_those_found_is_the_same_person()
    {
        var aage = _desk.Centre.AddPerson("Aage Holm", hasEmail: false);
        var found = Assert.Single(await new FindVolunteers(_desk.Database.Contexts).RunAsync(_desk.Karin, "aage"));
        Assert.Equal((aage.Id, ""), (found.Id, found.Email));

        var added = await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("", "") with { Person = found.Id });

        Assert.Equal((aage.Id, "Aage Holm"), (_desk.SignUpOf(added.Value.SignUp).PersonId, added.Value.Name));
    }

    [Fact]
    public async Task An_address_that_is_typed_beside_somebody_chosen_who_had_none_is_noted_as_theirs()
    {
        var aage = _desk.Centre.AddPerson("Aage Holm", hasEmail: false);

        var added = await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Aage Holm", "Aage@example.com") with { Person = aage.Id });

        Assert.Equal((aage.Id, true), (_desk.SignUpOf(added.Value.SignUp).PersonId, added.Value.IsTold));
        await using var context = _desk.Centre.Open();
        Assert.Equal("aage@example.com", (await context.People.SingleAsync()).Email);
        Assert.Equal("aage@example.com", (await context.Outbox.SingleAsync()).To);
        Assert.Equal(
            [("board.added", added.Value.SignUp.Value), ("people.address-noted", aage.Id.Value)],
            context.Decisions.OrderBy(d => d.Action).AsEnumerable().Select(d => (d.Action, d.Subject)));
    }

    [Fact]
    public async Task The_address_says_who_it_is_also_where_somebody_else_was_chosen_before()
    {
        var aage = _desk.Centre.AddPerson("Aage Holm", hasEmail: false);
        var (mette, inger) = (_desk.Centre.AddPerson("Mette Lund"), _desk.Centre.AddPerson("Inger Bak"));

        var added = await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Mette Lund", mette.Email) with { Person = aage.Id });
        var another = await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Inger Bro", "bro@example.com") with { Person = inger.Id });

        Assert.Equal(mette.Id, _desk.SignUpOf(added.Value.SignUp).PersonId);
        Assert.Equal("Inger Bro", another.Value.Name);
        await using var context = _desk.Centre.Open();
        Assert.Equal(["", "bro@example.com", "inger.bak@example.com", "mette.lund@example.com"], await context.People.Select(p => p.Email).Order().ToListAsync());
    }

    [Fact]
    public async Task An_address_typed_beside_somebody_chosen_who_had_none_is_asked_about_where_it_is_somebody_elses()
    {
        var (aage, mette) = (_desk.Centre.AddPerson("Aage Holm", hasEmail: false), _desk.Centre.AddPerson("Mette Lund"));

        var outcome = await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Aage Holm", mette.Email) with { Person = aage.Id });

        Assert.Equal(["Email: board.address-anothers"], Desk.Told(outcome));
        await using var context = _desk.Centre.Open();
        Assert.Empty(await context.SignUps.ToListAsync());
        Assert.Equal("", (await context.People.SingleAsync(p => p.Id == aage.Id)).Email);
    }

    [Fact]
    public async Task Nobody_of_another_municipality_is_chosen()
    {
        var ola = new NatureCentre(_desk.Database, _desk.Database.Asker, saturdays: 0).AddPerson("Ola Nordmann", hasEmail: false);

        var added = await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Aage Holm", "") with { Person = ola.Id });

        Assert.NotEqual(ola.Id, _desk.SignUpOf(added.Value.SignUp).PersonId);
        Assert.Equal("Aage Holm", added.Value.Name);
    }

    [Fact]
    public async Task Whoever_came_unannounced_is_written_down_without_an_address_too()
    {
        _desk.SetTime(5, 1, 11);

        var added = await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Aage Holm", "") with { Came = true });

        Assert.NotNull(_desk.SignUpOf(added.Value.SignUp).CheckedInAt);
        await using var context = _desk.Centre.Open();
        Assert.Empty(await context.Outbox.ToListAsync());
    }

    [Fact]
    public async Task A_name_is_asked_for_and_an_address_that_is_none_still_refused()
    {
        Assert.Equal(["Name: board.name-missing"], Desk.Told(await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("", ""))));
        Assert.Equal(["Email: board.email-invalid"], Desk.Told(await _desk.Add.RunAsync(_desk.Karin, _desk.YesOf("Aage Holm", "har ingen"))));
    }

    [Fact]
    public async Task Taken_off_and_put_back_the_coordinator_is_the_one_who_tells_them()
    {
        var his = _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Aage Holm", hasEmail: false));

        var removed = await _desk.Remove.RunAsync(_desk.Karin, his.Id);
        Assert.False(removed.Value.IsTold);
        Assert.True((await _desk.PutBack.RunAsync(_desk.Karin, removed.Value)).IsSuccess);

        await using var context = _desk.Centre.Open();
        Assert.Empty(await context.Outbox.ToListAsync());
    }

    [Fact]
    public async Task An_empty_address_leaves_nobodys_shift()
    {
        var his = _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Aage Holm", hasEmail: false));
        var leave = new LeaveShift(_desk.Database.Contexts, _desk.Seats, _desk.Letters, _desk.Changes, _desk.Database.Clock);

        Assert.Equal(["signups.unknown"], Desk.Told(await leave.RunAsync(_desk.Centre.Municipality, his.Id, new Ownership(""))));
        Assert.Equal(SignUpStatus.Confirmed, _desk.SignUpOf(his.Id).Status);
    }
}
