using System.Runtime.CompilerServices;
using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Frame;

/// <summary>What a pattern stands for.</summary>
/// <param name="Kind">A term of an entry, a hint of one, its place, or its false friend.</param>
/// <param name="Service">The entry.</param>
/// <param name="HoldsNegation">The pattern says "no" itself, and is not turned by it.</param>
internal readonly record struct Meaning(MeaningKind Kind, StatutoryService Service, bool HoldsNegation);

/// <summary>The kinds of <see cref="Meaning"/>.</summary>
internal enum MeaningKind
{
    /// <summary>Names the service.</summary>
    Term,

    /// <summary>Hints at the service.</summary>
    Hint,

    /// <summary>Where it is given.</summary>
    Place,

    /// <summary>Only looks like it.</summary>
    FalseFriend,
}

/// <summary>The words of one country's entries, compiled once per catalogue.</summary>
internal sealed class Lexicon
{
    private static readonly ConditionalWeakTable<Catalogue, Dictionary<Country, Lexicon>> Compiled = [];

    private readonly List<List<Meaning>> _meanings = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly PatternSet _patterns = new();

    private Lexicon(IEnumerable<StatutoryService> services)
    {
        foreach (var service in services)
        {
            Add(service.Terms.All, MeaningKind.Term, service);
            Add(service.Hints.All, MeaningKind.Hint, service);
            Add(service.PlaceTerms, MeaningKind.Place, service);
            Add(service.NotTerms, MeaningKind.FalseFriend, service);
        }
    }

    /// <summary>The lexicon of a catalogue for one country.</summary>
    public static Lexicon Of(Catalogue catalogue, Country country) =>
        Compiled.GetValue(catalogue, c => Enum.GetValues<Country>().ToDictionary(l => l, l => new Lexicon(c.In(l))))[country];

    /// <summary>Every pattern found in the words.</summary>
    public List<Hit> Find(List<Word> words) => _patterns.Find(words);

    /// <summary>What a found pattern stands for; the same word may stand for several things.</summary>
    public List<Meaning> MeaningsOf(Hit hit) => _meanings[hit.Pattern];

    private void Add(IEnumerable<string> patterns, MeaningKind kind, StatutoryService service)
    {
        foreach (var pattern in patterns)
        {
            if (!_known.TryGetValue(pattern, out var number))
            {
                number = _patterns.Add(pattern);
                _known.Add(pattern, number);
                _meanings.Add([]);
            }

            var meaning = new Meaning(kind, service, HoldsNegation(pattern));
            if (!_meanings[number].Contains(meaning))
                _meanings[number].Add(meaning);
        }
    }

    private static bool HoldsNegation(string pattern) =>
        pattern.Split(' ').Any(w => w is "ikke" or "ingen" or "uden" or "uten" or "not" or "no" or "without" or "cannot" or "can't");
}
