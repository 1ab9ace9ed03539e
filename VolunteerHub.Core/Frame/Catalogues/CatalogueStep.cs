using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Frame;

/// <summary>What a step does to a municipality's catalogue.</summary>
public enum CatalogueAct
{
    /// <summary>A version of the catalogue's files is taken into use.</summary>
    Edition,

    /// <summary>Somebody vouches for an entry as it reads.</summary>
    Confirm,

    /// <summary>An entry is to read differently here.</summary>
    Correct,

    /// <summary>An entry of the municipality's own.</summary>
    Add,

    /// <summary>An entry is no longer judged by.</summary>
    Retire,
}

/// <summary>Identifies a step.</summary>
public readonly record struct CatalogueStepId(Guid Value)
{
    /// <summary>A new, unused identifier.</summary>
    public static CatalogueStepId New() => new(Guid.NewGuid());
}

/// <summary>
/// One step of a municipality's catalogue, from the first version of the files that it took into use to what holds today: what was done to
/// which entry, by whom, when and why. Steps are only ever added; the catalogue in use is all of them, one after the other.
/// </summary>
public sealed class CatalogueStep : IBelongsToMunicipality
{
    /// <summary>The longest reason.</summary>
    public const int ReasonLength = 1000;

    private CatalogueStep()
    {
    }

    /// <summary>Writes a step.</summary>
    /// <param name="municipality">Whose catalogue.</param>
    /// <param name="number">1, 2, 3 for each municipality; two at the same time cannot both have it.</param>
    /// <param name="act">What is done.</param>
    /// <param name="subject">The entry's code; for a version of the files their fingerprint.</param>
    /// <param name="before">The entry as it read, JSON; empty where there was none.</param>
    /// <param name="after">The entry as it reads from now on, JSON; empty where there is none.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who; null for the first version, which comes with the program.</param>
    /// <param name="nowUtc">When, UTC.</param>
    public CatalogueStep(
        MunicipalityId municipality, int number, CatalogueAct act, string subject, string before, string after, string reason, Actor? by, DateTime nowUtc)
    {
        Id = CatalogueStepId.New();
        MunicipalityId = municipality;
        Number = number;
        Act = act;
        Subject = subject;
        Before = before;
        After = after;
        Reason = reason;
        By = by?.Account;
        ByName = by?.Name ?? "";
        At = nowUtc;
    }

    /// <summary>The identifier.</summary>
    public CatalogueStepId Id { get; private set; }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>1, 2, 3 for each municipality.</summary>
    public int Number { get; private set; }

    /// <summary>What was done.</summary>
    public CatalogueAct Act { get; private set; }

    /// <summary>The entry's code; for a version of the files their fingerprint.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>The entry as it read, JSON; empty where there was none.</summary>
    public string Before { get; private set; } = "";

    /// <summary>The entry as it reads since, JSON; empty where there is none.</summary>
    public string After { get; private set; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who; null for the first version, which comes with the program.</summary>
    public AccountId? By { get; private set; }

    /// <summary>Their name at the time.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }
}
