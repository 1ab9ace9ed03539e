using System.Text.Json;

namespace VolunteerHub.App.UseCases.Rostering;

/// <summary>
/// One object of the file while it is read: where it is, which fields it had, and what is wrong with them. The objects of a list come
/// one after the other, see <see cref="Begin"/>.
/// </summary>
/// <param name="reading">The reading that it is part of.</param>
/// <param name="list">Its place, such as "shifts" for those of a list; empty for the whole.</param>
internal sealed class RosterObject(RosterReading reading, string list)
{
    private const int LongestText = 100;

    private readonly Dictionary<string, long> _had = new(StringComparer.Ordinal);
    private int _index = -1;
    private long _start;

    /// <summary>Goes on to the next object of the list, or to the only one there is.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="index">Which one of the list; -1 for the only one.</param>
    public RosterObject Begin(long start, int index = -1)
    {
        _had.Clear();
        (_start, _index) = (start, index);
        return this;
    }

    /// <summary>The name of the field at which the reader stands. One that stands twice is refused.</summary>
    public string Next(ref Utf8JsonReader reader)
    {
        var at = reader.TokenStartIndex;
        var field = Try(ref reader) ?? "";
        if (!_had.TryAdd(field, at))
            reading.Refuse(PlaceOf(field), at, "rostering.field-twice", ("field", Short(field)));
        return field;
    }

    /// <summary>Where the field begins.</summary>
    public long At(string field) => _had.GetValueOrDefault(field, _start);

    /// <summary>An object within this one.</summary>
    public RosterObject Inner(string field, long innerStart) => new RosterObject(reading, PlaceOf(field)).Begin(innerStart);

    /// <summary>Refuses it for each of the fields that it did not have.</summary>
    public void Need(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (!_had.ContainsKey(field))
                reading.Refuse(PlaceOf(field), _start, "rostering.field-missing", ("field", field));
        }
    }

    /// <summary>Refuses a field.</summary>
    public void Refuse(string field, string code, params (string Name, object? Value)[] values) => reading.Refuse(
        PlaceOf(field), At(field), code, [.. values.Select(v => (v.Name, v.Value is string text ? Short(text) : v.Value))]);

    /// <summary>Refuses a field for being something else than it is to be.</summary>
    public void Wrong(string field, string expected) => reading.Refuse(PlaceOf(field), At(field), "rostering.not-a-" + expected);

    public string? Text(ref Utf8JsonReader reader, string field)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String && Try(ref reader) is { } text)
            return text;
        reader.Skip();
        Wrong(field, "text");
        return null;
    }

    public List<string>? Texts(ref Utf8JsonReader reader, string field)
    {
        reader.Read();
        var texts = new List<string>();
        var isGood = reader.TokenType == JsonTokenType.StartArray;
        if (!isGood)
            reader.Skip();
        while (isGood && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String && Try(ref reader) is { } text)
            {
                texts.Add(text);
                continue;
            }

            reader.Skip();
            Wrong($"{field}[{texts.Count}]", "text");
            texts.Add("");
        }

        if (!isGood)
            Wrong(field, "array");
        return isGood ? texts : null;
    }

    public int? Whole(ref Utf8JsonReader reader, string field)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number))
            return number;
        reader.Skip();
        Wrong(field, "whole-number");
        return null;
    }

    public double? Number(ref Utf8JsonReader reader, string field, double from, double to)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetDouble(out var number))
        {
            reader.Skip();
            Wrong(field, "number");
            return null;
        }

        if (number >= from && number <= to)
            return number;
        Refuse(field, "rostering.number-out-of-range", ("value", number), ("from", from), ("to", to));
        return null;
    }

    public bool? YesOrNo(ref Utf8JsonReader reader, string field)
    {
        reader.Read();
        if (reader.TokenType is JsonTokenType.True or JsonTokenType.False)
            return reader.GetBoolean();
        reader.Skip();
        Wrong(field, "yes-or-no");
        return null;
    }

    private static string Short(string text) => text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText), "…");

    /// <summary>The text, or null when its bytes are no UTF-8.</summary>
    private static string? Try(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private string PlaceOf(string field)
    {
        var place = _index < 0 ? list : $"{list}[{_index}]";
        return field.Length == 0 ? place : place.Length == 0 ? Short(field) : $"{place}.{Short(field)}";
    }
}
