namespace VolunteerHub.Core.Frame;

/// <summary>Weighs what the patterns found: what counts, what is negated, done by others or only looks alike.</summary>
internal sealed class Evidence
{
    /// <summary>How far before a term a "no" reaches, in words of the same clause.</summary>
    private const int NegationReach = 5;

    /// <summary>How far after a term a "no" reaches: "medicin er ikke en del af opgaven".</summary>
    private const int NegationAfter = 3;

    private readonly List<Word> _words;
    private readonly List<(Hit Hit, Meaning Meaning)> _found = [];
    private readonly ILookup<int, (Hit Hit, Cue Cue)> _cuesBySentence;
    private readonly List<Hit> _falseFriends;

    public Evidence(Lexicon lexicon, List<Word> words)
    {
        _words = words;
        foreach (var hit in lexicon.Find(words))
        {
            foreach (var meaning in lexicon.MeaningsOf(hit))
                _found.Add((hit, meaning));
        }

        _falseFriends = [.. _found.Where(f => f.Meaning.Kind == MeaningKind.FalseFriend).Select(f => f.Hit).Distinct()];
        _cuesBySentence = _found.Where(f => f.Meaning.Kind == MeaningKind.Cue)
            .ToLookup(f => words[f.Hit.First].Sentence, f => (f.Hit, f.Meaning.Cue));
        foreach (var (hit, meaning) in _found)
            Weigh(hit, meaning);
    }

    /// <summary>What points at each entry and counts.</summary>
    public Dictionary<StatutoryServiceId, ServiceEvidence> Services { get; } = [];

    /// <summary>Everything noticed, also what does not count.</summary>
    public List<(EvidenceKind Kind, StatutoryService? Service, Suppression Suppression, Hit Hit)> Noticed { get; } = [];

    /// <summary>How often each cue was found and counts.</summary>
    public Dictionary<Cue, int> Cues { get; } = [];

    /// <summary>How many different open words there are.</summary>
    public int Open => Cues.GetValueOrDefault(Cue.Open);

    /// <summary>Whether the cue was found.</summary>
    public bool Has(Cue cue) => Cues.ContainsKey(cue);

    private void Weigh(Hit hit, Meaning meaning)
    {
        if (meaning.Kind == MeaningKind.Cue)
        {
            WeighCue(hit, meaning);
            return;
        }

        if (meaning.Kind == MeaningKind.FalseFriend)
            return;

        var service = meaning.Service!;
        var suppression = SuppressionOf(hit, meaning);
        var kind = service.Tier == Tier.Discretionary ? EvidenceKind.Open
            : meaning.Kind == MeaningKind.Place ? EvidenceKind.Place
            : service.Tier == Tier.Authority ? EvidenceKind.Authority
            : EvidenceKind.Service;
        if (kind == EvidenceKind.Open && suppression != Suppression.None)
            suppression = Suppression.None;
        if (meaning.Kind == MeaningKind.Place && suppression is Suppression.Negated or Suppression.DoneByOthers)
            suppression = Suppression.None;
        Noticed.Add((kind, service, suppression, hit));
        if (suppression != Suppression.None)
            return;

        if (!Services.TryGetValue(service.Id, out var evidence))
            Services.Add(service.Id, evidence = new ServiceEvidence(service));
        evidence.Add(hit, meaning.Kind);
    }

    private void WeighCue(Hit hit, Meaning meaning)
    {
        var cue = meaning.Cue;
        if (_falseFriends.Exists(f => Overlaps(f, hit)))
            return;
        if (cue is Cue.Award && _cuesBySentence[_words[hit.First].Sentence].Any(c => c.Cue == Cue.Grant && Overlaps(c.Hit, hit)))
            return;
        if (cue is Cue.Award or Cue.Substitution or Cue.Norm or Cue.Power or Cue.Alone or Cue.Safety or Cue.StaffPresent
            && !meaning.HoldsNegation && Negated(hit))
        {
            return;
        }

        Cues[cue] = Cues.GetValueOrDefault(cue) + 1;
        var kind = cue switch
        {
            Cue.Award => EvidenceKind.Award,
            Cue.Substitution => EvidenceKind.Substitution,
            Cue.Norm => EvidenceKind.Norm,
            Cue.Alone => EvidenceKind.Alone,
            Cue.Safety => EvidenceKind.Safety,
            Cue.Power => EvidenceKind.Authority,
            Cue.Open => EvidenceKind.Open,
            Cue.StaffPresent => EvidenceKind.NotTheTask,
            _ => (EvidenceKind?)null,
        };
        if (kind is { } shown)
            Noticed.Add((shown, null, Suppression.None, hit));
    }

    private Suppression SuppressionOf(Hit hit, Meaning meaning)
    {
        if (_falseFriends.Exists(f => Overlaps(f, hit)))
            return Suppression.FalseFriend;
        if (!meaning.HoldsNegation && Negated(hit))
            return Suppression.Negated;
        return DoneByOthers(hit) ? Suppression.DoneByOthers : Suppression.None;
    }

    private static bool Overlaps(Hit a, Hit b) => a.First <= b.Last && b.First <= a.Last;

    private bool Negated(Hit hit)
    {
        var clause = _words[hit.First].Clause;
        foreach (var (no, cue) in _cuesBySentence[_words[hit.First].Sentence])
        {
            if (cue != Cue.Negation || Overlaps(no, hit) || OfAPerson(no))
                continue;
            var before = no.Last < hit.First && hit.First - no.Last <= NegationReach && _words[no.Last].Clause == clause;
            var after = no.First > hit.Last && no.First - hit.Last <= NegationAfter && _words[no.First].Clause == _words[hit.Last].Clause;
            if (before || after)
                return true;
        }

        return false;
    }

    /// <summary>"Cannot", "no longer", "not only": the "not" tells of a person, not of what the task leaves out.</summary>
    private bool OfAPerson(Hit no) =>
        _cuesBySentence[_words[no.First].Sentence].Any(c => c.Cue == Cue.Inability && Overlaps(c.Hit, no));

    /// <summary>"Personalet klarer medicinen": an employee or relative does it, in this clause, and nobody stands in for them.</summary>
    private bool DoneByOthers(Hit hit)
    {
        var sentence = _cuesBySentence[_words[hit.First].Sentence].ToList();
        if (sentence.Exists(c => c.Cue == Cue.Substitution))
            return false;

        var clause = _words[hit.First].Clause;
        foreach (var (who, cue) in sentence)
        {
            if (cue != Cue.Other || _words[who.First].Clause != clause || Overlaps(who, hit) || Negated(who))
                continue;
            foreach (var (does, doing) in sentence)
            {
                if (doing == Cue.TakesCare && does.First > who.Last && does.First - who.Last <= 3 && _words[does.First].Clause == clause
                    && !sentence.Exists(c => c.Cue == Cue.Volunteer && _words[c.Hit.First].Clause == clause))
                {
                    return true;
                }
            }
        }

        return false;
    }
}

/// <summary>What points at one entry.</summary>
internal sealed class ServiceEvidence(StatutoryService service)
{
    private readonly HashSet<int> _terms = [];
    private readonly HashSet<int> _hints = [];

    public StatutoryService Service => service;

    public int Terms => _terms.Count;

    public int Hints => _hints.Count;

    public bool Place { get; private set; }

    /// <summary>The number of the first word that points here.</summary>
    public int First { get; private set; } = int.MaxValue;

    public void Add(Hit hit, MeaningKind kind)
    {
        First = Math.Min(First, hit.First);
        if (kind == MeaningKind.Term)
            _terms.Add(hit.First);
        else if (kind == MeaningKind.Hint)
            _hints.Add(hit.First);
        else
            Place = true;
    }
}
