using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Imports;

/// <summary>Places from a sheet, with hours such as "man-fre 9-15, lør 10.00-14.00". A place whose name is known already is left as it is.</summary>
internal static partial class PlaceLines
{
    /// <summary>
    /// Reads them. Refused as "imports.name-missing", "imports.place-twice", "scheduling.hours-unreadable", "scheduling.hours-backwards",
    /// "scheduling.hours-overlap", "scheduling.text-too-long" and "people.personal-number".
    /// </summary>
    public static async Task<ImportedLines> ReadAsync(ImportWork work, IReadOnlyList<SheetRow> rows, CancellationToken cancellationToken)
    {
        var there = (await work.Context.Places.Select(p => p.Name).ToListAsync(cancellationToken)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var lineOf = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var made = new List<Place>();
        var known = new HashSet<int>();
        foreach (var row in rows)
        {
            var description = new PlaceDescription(
                row.Text("Place", Place.NameLength, "imports.name-missing"),
                row.Text("Address", Place.TextLength),
                row.Text("ContactName", Place.TextLength),
                row.Phone("ContactPhone", Place.PhoneLength),
                Hours(row, "Staffed"),
                Hours(row, "Announced"));
            if (description.Name.Length > 0 && !lineOf.TryAdd(description.Name, row.Number))
                row.Refuse("Place", "imports.place-twice", ("first", lineOf[description.Name]));
            if (row.Refusals.Count > 0)
                continue;
            if (there.Contains(description.Name))
                known.Add(row.Number);
            else
                made.Add(new Place(work.Municipality.Id, description));
        }

        return new ImportedLines(made, known);
    }

    private static OpeningHours Hours(SheetRow row, string column)
    {
        var spans = new List<OpeningSpan>();
        foreach (var part in row.Text(column).Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var read = Span().Match(part);
            if (read.Success
                && Weekday(read.Groups["day"].Value) is { } first
                && Weekday(read.Groups["to"].Success ? read.Groups["to"].Value : read.Groups["day"].Value) is { } last
                && TypedTime.Read(read.Groups["from"].Value) is { } from
                && TypedTime.Read(read.Groups["until"].Value) is { } until)
            {
                var days = (((int)last - (int)first + 7) % 7) + 1;
                spans.AddRange(Enumerable.Range((int)first, days).Select(d => new OpeningSpan((DayOfWeek)(d % 7), from, until)));
            }
            else
            {
                row.Refuse(column, "scheduling.hours-unreadable", ("part", part));
            }
        }

        var made = OpeningHours.Create(spans);
        foreach (var refusal in made.Refusals)
            row.Refuse(column, refusal);
        return made.IsSuccess ? made.Value : OpeningHours.None;
    }

    private static DayOfWeek? Weekday(string name)
    {
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            var names = Languages.All.Select(Cultures.Of).SelectMany(c => new[] { Dates.Weekday(day, c), Dates.ShortWeekday(day, c) });
            if (names.Contains(name.TrimEnd('.'), StringComparer.OrdinalIgnoreCase))
                return day;
        }

        return null;
    }

    [GeneratedRegex(@"^(?<day>\p{L}+\.?)\s*(?:[-–]\s*(?<to>\p{L}+\.?))?\s+(?<from>[0-9.:]+)\s*[-–]\s*(?<until>[0-9.:]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Span();
}
