using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Components.Shared;

/// <summary>What was refused, as sentences beside the fields they belong to.</summary>
/// <param name="words">The reader's words.</param>
/// <param name="refusals">What was refused; empty when nothing was.</param>
/// <param name="say">A refusal's sentence, where the page has others than everybody.</param>
public sealed class FieldErrors(IWords words, IReadOnlyList<Refusal> refusals, Func<Refusal, string>? say = null)
{
    /// <summary>What was refused.</summary>
    public IReadOnlyList<Refusal> Refusals { get; } = refusals;

    /// <summary>The sentences of one field, all of them, or null when nothing is wrong with it.</summary>
    public FieldError? this[string field]
    {
        get
        {
            var its = Refusals.Where(r => r.Field == field).ToList();
            return its.Count == 0 ? null : new FieldError(string.Join(' ', its.Select(Of).Distinct()), its);
        }
    }

    /// <summary>The sentence of a refusal.</summary>
    public string Of(Refusal refusal) => say?.Invoke(refusal) ?? words.Of(refusal);
}
