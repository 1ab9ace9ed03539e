using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Components.Shared;

/// <summary>
/// What was refused at one press, as sentences beside the fields they belong to. It knows what was changed since: the list of everything at the top of a form
/// says no more than the fields do.
/// </summary>
/// <param name="words">The reader's words.</param>
/// <param name="refusals">What was refused; empty when nothing was.</param>
/// <param name="say">A refusal's sentence, where the page has others than everybody.</param>
public sealed class FieldErrors(IWords words, IReadOnlyList<Refusal> refusals, Func<Refusal, string>? say = null)
{
    private readonly HashSet<Refusal> _righted = new(ReferenceEqualityComparer.Instance);

    /// <summary>Something that was refused no longer stands.</summary>
    public event Action? Changed;

    /// <summary>What was refused.</summary>
    public IReadOnlyList<Refusal> Refusals { get; } = refusals;

    /// <summary>What was refused and whose field was not changed since; each once.</summary>
    public IEnumerable<Refusal> Standing => Refusals.Where(r => !_righted.Contains(r)).Distinct();

    /// <summary>The sentences of one field, all of them, or null when nothing is wrong with it.</summary>
    public FieldError? this[string field] => About(r => r.Field == field);

    /// <summary>The sentences of those refusals that are about one part of the form, or null when none is.</summary>
    public FieldError? About(Func<Refusal, bool> part)
    {
        var its = Refusals.Where(part).ToList();
        return its.Count == 0 ? null : new FieldError(string.Join(' ', its.Select(Of).Distinct()), its) { Among = this };
    }

    /// <summary>What these are about was changed.</summary>
    public void Right(IEnumerable<Refusal> refusals)
    {
        var before = _righted.Count;
        _righted.UnionWith(refusals);
        if (_righted.Count > before)
            Changed?.Invoke();
    }

    /// <summary>The sentence of a refusal.</summary>
    public string Of(Refusal refusal) => say?.Invoke(refusal) ?? words.Of(refusal);
}
