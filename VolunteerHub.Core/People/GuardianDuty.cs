namespace VolunteerHub.Core.People;

/// <summary>For whom a municipality asks a parent or another guardian before they get a seat.</summary>
public enum GuardianDuty
{
    /// <summary>For nobody.</summary>
    Nobody,

    /// <summary>For those under 15 years.</summary>
    Under15,

    /// <summary>For those under 18 years.</summary>
    Under18,
}

/// <summary>Whom such a duty is about.</summary>
public static class GuardianDuties
{
    /// <summary>Whether a guardian must agree for somebody of this band. Of an unknown band nobody can say; it is asked for first.</summary>
    public static bool Asks(this GuardianDuty duty, AgeBand band) => duty switch
    {
        GuardianDuty.Under15 => band == AgeBand.Under15,
        GuardianDuty.Under18 => band is AgeBand.Under15 or AgeBand.From15To17,
        _ => false,
    };

    /// <summary>The years under which a guardian must agree, or null where none is asked.</summary>
    public static int? Years(this GuardianDuty duty) => duty switch
    {
        GuardianDuty.Under15 => 15,
        GuardianDuty.Under18 => 18,
        _ => null,
    };
}
