using System.Diagnostics.CodeAnalysis;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Components.Shared;

/// <summary>What is wrong with a field, as a sentence, and which answer to which press it comes from.</summary>
/// <param name="text">The sentence.</param>
/// <param name="refusals">What was refused; empty where that is not known.</param>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the alternate.")]
public sealed class FieldError(string text, IReadOnlyList<Refusal> refusals)
{
    private readonly IReadOnlyList<Refusal> _refusals = refusals;

    /// <summary>The sentence.</summary>
    public string Text { get; } = text;

    /// <summary>Everything that was refused at the same press; null where that is not known.</summary>
    public FieldErrors? Among { get; init; }

    /// <summary>What was typed is changed: the list at the top of the form says it no longer either.</summary>
    public void Right() => Among?.Right(_refusals);

    /// <summary>A sentence of which it is not known what it comes from stays until it is taken away.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator FieldError?(string? text) => text is null ? null : new(text, []);

    /// <summary>
    /// Whether the other was refused at the same press: a page that is drawn again says the same once more, and the next press says it anew. So the refusals
    /// themselves are held against one another and not what they say.
    /// </summary>
    public bool IsOfSamePress(FieldError? other) =>
        other is not null && _refusals.Count > 0 && _refusals.Count == other._refusals.Count
        && _refusals.Zip(other._refusals).All(r => ReferenceEquals(r.First, r.Second));

    /// <inheritdoc />
    public override string ToString() => Text;
}
