namespace VolunteerHub.Core.People;

/// <summary>
/// An employee has seen a child-protection certificate ("børneattest", "barneomsorgsattest"): on which day, who, and until when it counts. Its
/// content is never kept, nor the paper itself.
/// </summary>
/// <param name="SeenOn">The day on which it was seen.</param>
/// <param name="SeenBy">The name of the employee who saw it.</param>
/// <param name="Until">The last day on which it counts, as the municipality decides.</param>
public sealed record CertificateSeen(DateOnly SeenOn, string SeenBy, DateOnly Until)
{
    /// <summary>Whether it counts on a day.</summary>
    public bool Covers(DateOnly day) => SeenOn <= day && day <= Until;
}
