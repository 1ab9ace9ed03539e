using VolunteerHub.App.Data.Messages;

namespace VolunteerHub.Tests.UseCases.Messages;

public sealed class LetterToNobodyTests
{
    [Fact]
    public void A_letter_to_no_address_is_a_mistake_of_whoever_writes_it() =>
        Assert.Throws<ArgumentException>(() => new OutboxMessage(null, "", "Test", "Hej", "Hej", calendar: null, DateTime.UnixEpoch));
}
