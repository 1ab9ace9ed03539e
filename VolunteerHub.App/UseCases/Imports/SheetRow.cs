using System.Globalization;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases.Imports;

/// <summary>Reads the cells of one line, and gathers what is wrong with them.</summary>
internal sealed class SheetRow(SheetLine line)
{
    private readonly List<Refusal> _refusals = [];

    /// <summary>Its number in the file.</summary>
    public int Number => line.Number;

    /// <summary>What is wrong with it, each with line and column.</summary>
    public IReadOnlyList<Refusal> Refusals => _refusals;

    /// <summary>What stands in the column, or nothing.</summary>
    public string Text(string column) => VisibleText.Line(line.Cells.GetValueOrDefault(column));

    /// <summary>Refuses the cell.</summary>
    public void Refuse(string column, string code, params (string Name, object? Value)[] values) =>
        _refusals.Add(Refusal.OfField(column, code, [.. values, (ImportSheet.LineValue, line.Number)]));

    /// <summary>Refuses what another rule said of the cell.</summary>
    public void Refuse(string column, Refusal refusal) => Refuse(column, refusal.Code, [.. refusal.Values.Select(v => (v.Key, v.Value))]);

    /// <summary>
    /// Text for people to read. Refused as <paramref name="missing"/> where there must be something, "scheduling.text-too-long" and "people.personal-number".
    /// </summary>
    public string Text(string column, int longest, string? missing = null)
    {
        var text = Text(column);
        if (text.Length == 0 && missing is not null)
            Refuse(column, missing);
        if (text.Length > longest)
            Refuse(column, "scheduling.text-too-long", ("longest", longest));
        if (PersonalNumber.IsIn(text))
            Refuse(column, "people.personal-number");
        return text;
    }

    /// <summary>A number to call, or nothing. Refused like other text, and as "people.phone-invalid".</summary>
    public string Phone(string column, int longest)
    {
        var text = Text(column, longest);
        if (text.Length > 0 && !PhoneNumber.IsPossible(text))
            Refuse(column, "people.phone-invalid");
        return text;
    }

    /// <summary>A date as Denmark, Norway and Britain write it. Refused as "scheduling.date-missing" where there is none.</summary>
    public DateOnly? Date(string column)
    {
        var date = TypedDate.Read(Text(column));
        if (date is null)
            Refuse(column, "scheduling.date-missing");
        return date;
    }

    /// <summary>A time of day; "10:00:00" as spreadsheets write it too. Refused as "scheduling.time-missing" where there is none.</summary>
    public TimeOnly? Time(string column)
    {
        var text = Text(column);
        var time = TypedTime.Read(text.Length == 8 && text[^3..] is ":00" or ".00" ? text[..^3] : text);
        if (time is null)
            Refuse(column, "scheduling.time-missing");
        return time;
    }

    /// <summary>A whole number; "2,0" is one. Refused as "imports.no-whole-number" where there is none.</summary>
    public int? Number32(string column)
    {
        var isNumber = decimal.TryParse(
            Text(column).Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        if (isNumber && decimal.Truncate(number) == number && number is >= int.MinValue and <= int.MaxValue)
            return (int)number;
        Refuse(column, "imports.no-whole-number");
        return null;
    }
}
