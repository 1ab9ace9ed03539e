using Microsoft.EntityFrameworkCore;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.UseCases.SignUps;

/// <summary>Two who share a mailbox: the address is known by one name, which no sign-up of the other replaces.</summary>
public sealed class SharedAddressTests : IDisposable
{
    private readonly SignUpDesk _desk = new();
    private readonly Person _poul;

    public SharedAddressTests() => _poul = _desk.Centre.AddPerson("Poul Dam", age: AgeBand.Adult);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Another_name_replaces_no_known_one_and_takes_no_seat_where_the_known_one_has_it_already()
    {
        _desk.Centre.Confirm(_desk.Saturday, _poul);

        var result = await ConfirmAsync("Gerda Dam", _desk.Saturday);

        Assert.Equal("Poul Dam", await NameAsync());
        Assert.Equal("Poul Dam", result.Name);
        Assert.EndsWith("&known=Stood", result.GoTo, StringComparison.Ordinal);
        Assert.Equal(1, await SeatsAsync());
        var letter = Assert.Single(_desk.LettersOf("SignUpAgreed"));
        Assert.Equal((_poul.Email, "Vi kender adressen som Poul Dam"), (letter.To, letter.Subject));
        Assert.Contains($"Der blev skrevet et andet navn, men {_poul.Email} hører til Poul Dam.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Poul Dam stod der i forvejen", letter.Text, StringComparison.Ordinal);
        Assert.Contains("kan skrive et navn på vagten uden adresse", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seat_under_another_name_is_given_in_the_known_one_and_the_letter_says_so()
    {
        var result = await ConfirmAsync("Gerda Dam", _desk.Saturday);

        Assert.Equal(("Poul Dam", 1), (await NameAsync(), await SeatsAsync()));
        Assert.EndsWith("&known=Given", result.GoTo, StringComparison.Ordinal);
        Assert.Contains("Det, der blev bedt om, står derfor i navnet Poul Dam.", Assert.Single(_desk.LettersOf("SignUpAgreed")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_shifts_what_is_new_is_told_apart_from_what_the_known_one_had()
    {
        _desk.Centre.Confirm(_desk.Saturday, _poul);

        Assert.EndsWith("&known=Both", (await ConfirmAsync("Gerda Dam", _desk.Saturday, _desk.Centre.Shifts[1])).GoTo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_was_possible_the_known_one_is_not_said_to_have_got_anything()
    {
        await _desk.Request.RunAsync(_desk.Randers, SignUpDesk.RequestOf("Gerda Dam", _poul.Email, _desk.Saturday));
        _desk.Centre.EndApproval();

        Assert.EndsWith("&known=Nothing", (await _desk.UseLinkAsync(_poul.Email)).GoTo, StringComparison.Ordinal);
        Assert.Contains("Der er ikke givet nogen plads.", Assert.Single(_desk.LettersOf("SignUpAgreed")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Capital_letters_and_spaces_make_no_other_name()
    {
        var result = await ConfirmAsync("  poul   DAM ", _desk.Saturday);

        Assert.DoesNotContain("known=", result.GoTo, StringComparison.Ordinal);
        Assert.DoesNotContain("andet navn", Assert.Single(_desk.LettersOf("SignUpAgreed")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_told_of_an_age_under_another_name_does_not_replace_what_the_known_one_told()
    {
        var adults = _desk.Centre.AddShift(new DateOnly(2027, 6, 19), new NeedTerms(_desk.Centre.Task.Id, 1, 2, AgeLimit: AgeLimit.From15));
        await _desk.Request.RunAsync(
            _desk.Randers, SignUpDesk.RequestOf("Gerda Dam", _poul.Email, adults) with { AgeBand = AgeBand.From15To17 });

        await _desk.UseLinkAsync(_poul.Email);

        await using var context = _desk.Centre.Open();
        Assert.Equal(AgeBand.Adult, (await context.People.SingleAsync()).AgeBand);
    }

    private async Task<VolunteerHub.App.UseCases.Accounts.MailedLinkResult> ConfirmAsync(string name, params Shift[] shifts)
    {
        Assert.True((await _desk.Request.RunAsync(_desk.Randers, SignUpDesk.RequestOf(name, _poul.Email, shifts))).IsSuccess);
        return await _desk.UseLinkAsync(_poul.Email);
    }

    private async Task<string> NameAsync()
    {
        await using var context = _desk.Centre.Open();
        return (await context.People.SingleAsync()).Name;
    }

    private async Task<int> SeatsAsync()
    {
        await using var context = _desk.Centre.Open();
        return await context.SignUps.CountAsync(s => s.Status == SignUpStatus.Confirmed);
    }
}
