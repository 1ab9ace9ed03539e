using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Scheduling;

/// <summary>The rule that makes a season's shifts: which weekdays, from when to when, what happens on holidays, and who is needed.</summary>
public sealed class ShiftPattern : IBelongsToMunicipality
{
    private readonly List<PatternNeed> _needs = [];

    private ShiftPattern()
    {
    }

    /// <summary>Makes a pattern of a season.</summary>
    public ShiftPattern(Season season, ShiftRule rule, IEnumerable<NeedTerms> needs)
    {
        Id = ShiftPatternId.New();
        MunicipalityId = season.MunicipalityId;
        SeasonId = season.Id;
        Rule = rule;
        _needs.AddRange(needs.Select((n, i) => new PatternNeed(MunicipalityId, Id, i + 1, n)));
    }

    /// <summary>The identifier.</summary>
    public ShiftPatternId Id { get; private set; }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>Of which season.</summary>
    public SeasonId SeasonId { get; private set; }

    /// <summary>Which days and hours.</summary>
    public ShiftRule Rule { get; private set; } = null!;

    /// <summary>Whom every shift of it needs.</summary>
    public IReadOnlyList<PatternNeed> Needs => _needs;

    /// <summary>Takes another rule or other needs into use. Shifts that exist are changed by the use case, which shows the difference first.</summary>
    public void Change(ShiftRule rule, IEnumerable<NeedTerms> needs)
    {
        Rule = rule;
        _needs.Clear();
        _needs.AddRange(needs.Select((n, i) => new PatternNeed(MunicipalityId, Id, i + 1, n)));
    }
}

/// <summary>One of a pattern's needs.</summary>
public sealed class PatternNeed : IBelongsToMunicipality
{
    private PatternNeed()
    {
    }

    internal PatternNeed(MunicipalityId municipality, ShiftPatternId pattern, int number, NeedTerms terms)
    {
        MunicipalityId = municipality;
        ShiftPatternId = pattern;
        Number = number;
        Terms = terms;
    }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>Of which pattern.</summary>
    public ShiftPatternId ShiftPatternId { get; private set; }

    /// <summary>1, 2, 3 in the order in which the coordinator wrote them.</summary>
    public int Number { get; private set; }

    /// <summary>How many for what.</summary>
    public NeedTerms Terms { get; private set; } = null!;
}
