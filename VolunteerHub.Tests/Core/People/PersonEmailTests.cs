using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.Tests.Core.People;

/// <summary>A volunteer may be without an address, and gets one once.</summary>
public sealed class PersonEmailTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Somebody_without_an_address_is_somebody_whom_no_letter_reaches(string email) => Assert.False(Of(email).HasEmail);

    [Fact]
    public void An_address_is_noted_as_it_is_compared_and_whoever_has_one_keeps_it()
    {
        var aage = Of("");

        aage.NoteEmail(" Aage@Example.com ");

        Assert.Equal(("aage@example.com", true), (aage.Email, aage.HasEmail));
        Assert.Throws<InvalidOperationException>(() => aage.NoteEmail("another@example.com"));
    }

    [Theory]
    [InlineData("Åge Holm", "ÅGE holm", true)]
    [InlineData("Åge Holm", "Aage Holm", false)]
    [InlineData("Ole Krog", "Ole Krogh", false)]
    public void A_name_is_the_same_but_for_capitals(string one, string other, bool same) => Assert.Equal(same, Person.IsSameName(one, other));

    private static Person Of(string email) => new(MunicipalityId.New(), "Aage Holm", email, Language.Da, "token");
}
