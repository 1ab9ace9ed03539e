namespace VolunteerHub.Core.Common;

/// <summary>
/// One reason why something cannot be done, as a code and values. The sentence that a person reads is made from it in the
/// reader's language, outside Core; so a refusal can be tested by name and never holds prose.
/// </summary>
/// <remarks>Two refusals are equal when code, field and values are.</remarks>
public sealed class Refusal : IEquatable<Refusal>
{
    private Refusal(string code, string? field, IReadOnlyDictionary<string, object?> values)
    {
        Code = code;
        Field = field;
        Values = values;
    }

    /// <summary>The rule that said no, as "room.rule", e.g. "signups.overlap".</summary>
    public string Code { get; }

    /// <summary>The input that is to be marked, or null where the whole request is refused.</summary>
    public string? Field { get; }

    /// <summary>What the sentence needs: names, dates, numbers.</summary>
    public IReadOnlyDictionary<string, object?> Values { get; }

    /// <summary>A refusal of the whole request.</summary>
    public static Refusal Of(string code, params (string Name, object? Value)[] values) =>
        new(code, null, values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal));

    /// <summary>A refusal of one input, so that the page can mark it.</summary>
    public static Refusal OfField(string field, string code, params (string Name, object? Value)[] values) =>
        new(code, field, values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal));

    /// <summary>The same reason as a refusal of one input, for a page on which it is that input's matter.</summary>
    public Refusal At(string field) => new(Code, field, Values);

    /// <inheritdoc />
    public bool Equals(Refusal? other) =>
        other is not null && Code == other.Code && Field == other.Field && Values.Count == other.Values.Count
        && Values.All(v => other.Values.TryGetValue(v.Key, out var theirs) && Equals(v.Value, theirs));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Refusal);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Code, Field, Values.Count);

    /// <inheritdoc />
    public override string ToString() =>
        Values.Count == 0 ? Code : $"{Code}({string.Join(", ", Values.Select(v => $"{v.Key}={v.Value}"))})";
}
