using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases.Imports;

/// <summary>A column of a sheet.</summary>
/// <param name="Key">Its name in the code and of its sentence.</param>
/// <param name="IsRequired">Whether a sheet without it is refused.</param>
public sealed record ImportColumn(string Key, bool IsRequired = false)
{
    private static readonly ImportColumn[] Volunteers = [new("Name", true), new("Email", true), new("Language"), new("Skills"), new("SeenOn")];

    private static readonly ImportColumn[] Places =
        [new("Place", true), new("Address"), new("ContactName"), new("ContactPhone"), new("Announced"), new("Staffed")];

    private static readonly ImportColumn[] Shifts =
        [new("Place"), new("Activity", true), new("Date", true), new("Start", true), new("End", true), new("Task", true), new("Minimum", true), new("Maximum", true), new("Note")];

    /// <summary>The columns of a kind, in the order of its template.</summary>
    public static IReadOnlyList<ImportColumn> Of(ImportKind kind) => kind switch
    {
        ImportKind.Volunteers => Volunteers,
        ImportKind.Places => Places,
        _ => Shifts,
    };

    /// <summary>What stands over it in a language.</summary>
    public string Head(IWords words) => words[$"Imports.Column.{Key}"];

    /// <summary>Whether a head is this column's in any of the languages, whatever its case.</summary>
    public bool IsHead(string head) => Languages.All.Any(l => string.Equals(Head(new Words(l)), head, StringComparison.OrdinalIgnoreCase));
}
