using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.UseCases.SignUps;

/// <summary>How many seats one contact keeps at a time, on three Saturdays with twenty seats each.</summary>
public sealed class SeatBlockLimitTests : IDisposable
{
    private const string Contact = "anna@venner.example";

    private readonly SignUpDesk _desk = new(saturdays: 3, minimum: 1, maximum: SeatBlock.Most, keys: 0);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_contact_keeps_no_more_seats_without_a_yes_than_half_a_year_has_Saturdays()
    {
        await KeepAsync(0, SeatBlock.Most);
        await KeepAsync(1, SeatBlock.MostWithoutYes - SeatBlock.Most);

        var refused = await RequestAsync(2, 2, signedIn: Contact);

        Assert.Equal(Refusal.OfField("Seats", "signups.block-without-yes", ("most", 26)), Assert.Single(refused.Refusals));
        Assert.True((await RequestAsync(2, 2, email: "ole@krogen.example", signedIn: "ole@krogen.example")).IsSuccess);
    }

    [Fact]
    public async Task Links_that_were_asked_for_beforehand_keep_no_more_either_and_the_page_says_why()
    {
        await RequestAsync(0, SeatBlock.Most);
        await KeepAsync(1, SeatBlock.Most);

        var used = await UseAsync();

        Assert.EndsWith("/group?many=1", used.GoTo, StringComparison.Ordinal);
        await using var context = _desk.Centre.Open();
        Assert.Equal(SeatBlock.Most, await context.Seats.CountAsync(s => s.HeldById != null));
    }

    [Fact]
    public async Task How_many_seats_an_address_keeps_is_told_to_nobody_but_its_owner()
    {
        await KeepAsync(0, SeatBlock.Most);

        Assert.True((await RequestAsync(1, SeatBlock.Most)).IsSuccess);
        Assert.True((await RequestAsync(2, SeatBlock.Most, signedIn: "ole@krogen.example")).IsSuccess);
    }

    [Fact]
    public async Task Each_yes_makes_room_for_one_more()
    {
        await KeepAsync(0, SeatBlock.Most);
        await KeepAsync(1, SeatBlock.MostWithoutYes - SeatBlock.Most);
        await using (var context = _desk.Centre.Open())
        {
            var need = (await context.Shifts.SingleAsync(s => s.Id == _desk.Saturday.Id)).Needs[0];
            foreach (var (seat, number) in need.Seats.Take(2).Select((seat, number) => (seat, number)))
                _desk.Centre.Confirm(need, seat, _desk.Centre.AddPerson($"Venner {number}"));
        }

        Assert.True((await RequestAsync(2, 2, signedIn: Contact)).IsSuccess);
        Assert.False((await RequestAsync(2, 3, signedIn: Contact)).IsSuccess);
    }

    private Task<Outcome<Done>> RequestAsync(int saturday, int seats, string email = Contact, string? signedIn = null) =>
        new RequestSeatBlock(_desk.Contexts, _desk.Links, _desk.Clock).RunAsync(
            _desk.Randers,
            new SeatBlockRequest(_desk.Centre.Shifts[saturday].Id, null, "Gudenåens Venner", seats, "Anna Holt", email, Language.Da),
            signedIn);

    private Task<MailedLinkResult> UseAsync() => _desk.UseLinkAsync(Contact, new HoldSeats(_desk.Municipalities, _desk.BlockLetters, _desk.Changes, _desk.Clock));

    private async Task KeepAsync(int saturday, int seats)
    {
        // Of the links that wait, the newest is used.
        _desk.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await RequestAsync(saturday, seats)).IsSuccess);
        await UseAsync();
    }
}
