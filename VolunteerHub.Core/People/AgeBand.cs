namespace VolunteerHub.Core.People;

/// <summary>
/// A volunteer's age as a band, never a birth date. The bands follow the Danish rules for young people's work: under 15 only
/// light tasks with an adult on site, 15 to 17 no sole charge.
/// </summary>
public enum AgeBand
{
    /// <summary>Not asked, because no seat so far needed to know.</summary>
    Unknown,

    /// <summary>Under 15 years.</summary>
    Under15,

    /// <summary>15, 16 or 17 years.</summary>
    From15To17,

    /// <summary>18 years or more.</summary>
    Adult,
}

/// <summary>The age that a seat asks for.</summary>
public enum AgeLimit
{
    /// <summary>Everybody may come.</summary>
    None,

    /// <summary>15 years or more.</summary>
    From15,

    /// <summary>18 years or more.</summary>
    Adult,
}

/// <summary>Compares bands with limits, and says the years of those.</summary>
public static class AgeLimits
{
    /// <summary>Whether somebody of this band may take a seat with this limit. An unknown band meets only a seat without limit.</summary>
    public static bool IsMetBy(this AgeLimit limit, AgeBand band) => limit switch
    {
        AgeLimit.None => true,
        AgeLimit.From15 => band is AgeBand.From15To17 or AgeBand.Adult,
        _ => band == AgeBand.Adult,
    };

    /// <summary>The years that somebody must have turned, or null without a limit.</summary>
    public static int? Years(this AgeLimit limit) => limit switch
    {
        AgeLimit.None => null,
        AgeLimit.From15 => 15,
        _ => 18,
    };
}
