namespace VolunteerHub.Core.Common;

/// <summary>Whose law and holidays apply. The names are ISO 3166-1 codes.</summary>
public enum Country
{
    /// <summary>Denmark.</summary>
    DK,

    /// <summary>Norway.</summary>
    NO,
}
