using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.Tests.UseCases.SignUps;

/// <summary>Letters are in the language that somebody reads when they act, and their links say which that is.</summary>
public sealed class LettersLanguageTests : IDisposable
{
    private readonly SignUpDesk _desk = new();
    private readonly Person _mette;

    public LettersLanguageTests() => _mette = _desk.Centre.AddPerson("Mette Lund");

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Whoever_reads_English_when_signing_up_gets_an_English_letter_with_links_to_English_pages()
    {
        await _desk.SignUp.RunAsync(_desk.Randers, _mette.Email, [new SeatWish(_desk.Saturday.Id)], Language.En);

        var letter = Assert.Single(_desk.LettersOf("SignUpAgreed"));
        Assert.StartsWith("Hello Mette Lund\n", letter.Text, StringComparison.Ordinal);
        Assert.Contains("/randers/my?in=en\n", letter.Text, StringComparison.Ordinal);
        Assert.Contains($"{SignUpKey.Path(_desk.Randers, _mette, _desk.SignUpOf(_mette, _desk.Saturday)!.Id)}?in=en\n", letter.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_reads_English_when_leaving_gets_an_English_letter_signed_in_or_by_a_letters_link(bool signedIn)
    {
        var hers = _desk.Centre.Confirm(_desk.Saturday, _mette);
        var owner = signedIn ? new Ownership(_mette.Email, Language: Language.En) : new Ownership(Key: SignUpKey.Of(_mette, hers.Id), Language: Language.En);

        await _desk.Leave.RunAsync(_desk.Randers, hers.Id, owner);

        Assert.StartsWith("Hello Mette Lund\n", Assert.Single(_desk.LettersOf("SignUpLeft")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_takes_back_having_left_is_written_to_in_the_language_they_read_then()
    {
        var hers = _desk.Centre.Confirm(_desk.Saturday, _mette);
        await _desk.Leave.RunAsync(_desk.Randers, hers.Id, new Ownership(_mette.Email));

        await new UndoLeaving(_desk.Contexts, _desk.Seats, _desk.Changes, _desk.Clock)
            .RunAsync(_desk.Randers, _desk.Saturday.Id, need: null, _mette.Email, Language.Nb);

        Assert.StartsWith("Hei Mette Lund\n", Assert.Single(_desk.LettersOf("SignUpAgreed")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_language_is_not_known_the_letters_stay_in_theirs()
    {
        await _desk.SignUp.RunAsync(_desk.Randers, _mette.Email, [new SeatWish(_desk.Saturday.Id)]);

        Assert.StartsWith("Hej Mette Lund\n", Assert.Single(_desk.LettersOf("SignUpAgreed")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_somebody_else_tries_to_leave_for_keeps_their_language()
    {
        var hers = _desk.Centre.Confirm(_desk.Saturday, _mette);

        await _desk.Leave.RunAsync(_desk.Randers, hers.Id, new Ownership("ole@example.com", Language: Language.En));

        await using var context = _desk.Centre.Open();
        Assert.Equal(Language.Da, context.People.Single().Language);
    }
}
