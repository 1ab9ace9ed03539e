namespace VolunteerHub.App.Components.Shared;

/// <summary>What an input inside a <see cref="Field"/> needs so that its label, help and error are heard together with it.</summary>
/// <param name="Id">The input's id, which the label points to.</param>
/// <param name="DescribedBy">The ids of help and error, or null when there are none.</param>
/// <param name="Invalid">Whether there is an error.</param>
public sealed record FieldContext(string Id, string? DescribedBy, bool Invalid)
{
    /// <summary>All of it, for <c>@attributes</c> on the input.</summary>
    public IReadOnlyDictionary<string, object> Attributes
    {
        get
        {
            var all = new Dictionary<string, object>(StringComparer.Ordinal) { ["id"] = Id };
            if (DescribedBy is not null)
                all["aria-describedby"] = DescribedBy;
            if (Invalid)
                all["aria-invalid"] = "true";
            return all;
        }
    }
}
