using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.Tests.Core.People;

/// <summary>When a guardian's consent is kept, and when it is not.</summary>
public sealed class GuardianConsentTests
{
    private static readonly GuardianConsent Consent = new(new DateOnly(2027, 3, 1), "Bo Lund", "bo@example.com", "");

    private readonly Person _emil = new(MunicipalityId.New(), "Emil Lund", "emil@example.com", Language.Da, "token");

    public GuardianConsentTests()
    {
        _emil.Describe("Emil Lund", Language.Da, AgeBand.From15To17);
        _emil.NoteGuardianConsent(Consent);
    }

    [Fact]
    public void It_is_not_kept_of_somebody_who_has_become_an_adult()
    {
        _emil.Describe("Emil Berg", Language.Nb, AgeBand.From15To17);
        Assert.Equal(Consent, _emil.GuardianConsent);

        _emil.Describe("Emil Berg", Language.Nb, AgeBand.Adult);
        Assert.Null(_emil.GuardianConsent);
    }

    [Fact]
    public void It_goes_with_whoever_is_deleted()
    {
        _emil.Delete("another", new DateTime(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc));

        Assert.Null(_emil.GuardianConsent);
    }

    [Fact]
    public void It_counts_up_to_its_last_day() => Assert.Equal(
        (new DateOnly(2029, 3, 1), true, false),
        (Consent.Until, Consent.Covers(new DateOnly(2029, 3, 1)), Consent.Covers(new DateOnly(2029, 3, 2))));
}
