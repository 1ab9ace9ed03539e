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

    [Fact]
    public void A_wrong_address_is_changed_as_it_is_compared_and_may_be_taken_away()
    {
        var aage = Of("aage@exampel.com");

        aage.ChangeEmail(" Aage@Example.com ");
        Assert.Equal("aage@example.com", aage.Email);

        aage.ChangeEmail("");
        Assert.False(aage.HasEmail);
    }

    [Fact]
    public void Of_somebody_who_is_deleted_only_the_row_and_its_moment_are_left()
    {
        var (aage, now) = (Of("aage@example.com"), new DateTime(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc));
        aage.Describe("Aage Holm", Language.Nb, AgeBand.Adult);
        aage.NoteSkill(SkillId.New(), new DateOnly(2027, 2, 1), "Karin Holm");
        aage.NoteCertificate(new CertificateSeen(new DateOnly(2027, 2, 1), "Karin Holm", new DateOnly(2029, 2, 1)));
        aage.TakeWishLetters(false);

        aage.Delete("another-token", now);

        Assert.Equal(("", "", default(Language), AgeBand.Unknown, "another-token"), (aage.Name, aage.Email, aage.Language, aage.AgeBand, aage.FeedToken));
        Assert.Empty(aage.Skills);
        Assert.Null(aage.Certificate);
        Assert.Equal((false, now), (aage.NoWishLetters, aage.DeletedAt));
    }

    [Theory]
    [InlineData("Åge Holm", "ÅGE holm", true)]
    [InlineData("Åge Holm", "Aage Holm", false)]
    [InlineData("Ole Krog", "Ole Krogh", false)]
    public void A_name_is_the_same_but_for_capitals(string one, string other, bool same) => Assert.Equal(same, Person.IsSameName(one, other));

    private static Person Of(string email) => new(MunicipalityId.New(), "Aage Holm", email, Language.Da, "token");
}
