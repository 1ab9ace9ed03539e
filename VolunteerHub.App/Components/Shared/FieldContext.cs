using System.Text.Json.Serialization;

namespace VolunteerHub.App.Components.Shared;

/// <summary>What an input inside a <see cref="Field"/> needs so that its label, help and error are heard together with it.</summary>
/// <param name="Id">The input's id, which the label points to.</param>
/// <param name="DescribedBy">The ids of help and error, or null when there are none.</param>
/// <param name="Invalid">Whether there is an error.</param>
public sealed record FieldContext(string Id, string? DescribedBy, bool Invalid)
{
    /// <summary>
    /// Tells the field that what is typed is another, where the page does not hear of it by itself, such as a date that was picked. It stays behind where an
    /// input of a page without script is sent to the browser by itself.
    /// </summary>
    [JsonIgnore]
    public Action? Changed { get; init; }

    /// <summary>The same with a sentence above the input that says what is wrong with it.</summary>
    /// <param name="id">The sentence's id.</param>
    public FieldContext WithError(string id) => this with { DescribedBy = $"{DescribedBy} {id}".TrimStart(), Invalid = true };

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
