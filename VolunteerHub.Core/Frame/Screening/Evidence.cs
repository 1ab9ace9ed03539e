namespace VolunteerHub.Core.Frame;

/// <summary>
/// Weighs what the patterns found: what counts, what is negated, done by others or only looks alike. Every question looks only a few
/// words around, so that the time follows the length of the text.
/// </summary>
internal sealed class Evidence
{
    /// <summary>How far before a term a "no" reaches, in words of the same clause.</summary>
    private const int NegationReach = 5;

    /// <summary>How far after a term a "no" reaches: "medicin er ikke en del af opgaven".</summary>
    private const int NegationAfter = 3;

    /// <summary>How far from a term the one who does it may stand.</summary>
    private const int DoerReach = 10;

    /// <summary>How far after somebody the word for what they do stands: "personalet tager sig af".</summary>
    private const int DoingReach = 3;

    private static readonly int CueCount = Enum.GetValues<Cue>().Length;

    private readonly List<Word> _words;
    private readonly ulong[] _cuesAt;
    private readonly bool[] _falseFriendAt;
    private readonly bool[] _ofAPersonAt;
    private readonly bool[] _grantAt;
    private readonly HashSet<int> _substitutedSentences = [];
    private readonly int[] _cueCounts = new int[CueCount];

    public Evidence(Lexicon lexicon, List<Word> words)
    {
        _words = words;
        _cuesAt = new ulong[words.Count];
        _falseFriendAt = new bool[words.Count];
        _ofAPersonAt = new bool[words.Count];
        _grantAt = new bool[words.Count];
        var hits = lexicon.Find(words);
        foreach (var hit in hits)
        {
            foreach (var meaning in lexicon.MeaningsOf(hit))
                Note(hit, meaning);
        }

        foreach (var hit in hits)
        {
            foreach (var meaning in lexicon.MeaningsOf(hit))
                Weigh(hit, meaning);
        }
    }

    /// <summary>What points at each entry and counts.</summary>
    public Dictionary<StatutoryServiceId, ServiceEvidence> Services { get; } = [];

    /// <summary>Everything noticed, also what does not count.</summary>
    public List<(EvidenceKind Kind, StatutoryService? Service, Suppression Suppression, Hit Hit)> Noticed { get; } = [];

    /// <summary>How often the cue was found and counts.</summary>
    public int Count(Cue cue) => _cueCounts[(int)cue];

    /// <summary>Whether the cue was found and counts.</summary>
    public bool Has(Cue cue) => _cueCounts[(int)cue] > 0;

    /// <summary>First round: where every cue and false friend stands.</summary>
    private void Note(Hit hit, Meaning meaning)
    {
        if (meaning.Kind == MeaningKind.FalseFriend)
            Fill(_falseFriendAt, hit);
        if (meaning.Kind != MeaningKind.Cue)
            return;

        _cuesAt[hit.First] |= 1UL << (int)meaning.Cue;
        if (meaning.Cue == Cue.Inability)
            Fill(_ofAPersonAt, hit);
        else if (meaning.Cue == Cue.Grant)
            Fill(_grantAt, hit);
        else if (meaning.Cue == Cue.Substitution)
            _substitutedSentences.Add(_words[hit.First].Sentence);
    }

    /// <summary>Second round: what counts.</summary>
    private void Weigh(Hit hit, Meaning meaning)
    {
        switch (meaning.Kind)
        {
            case MeaningKind.Cue:
                WeighCue(hit, meaning);
                break;
            case MeaningKind.Term or MeaningKind.Hint or MeaningKind.Place:
                WeighService(hit, meaning, meaning.Service!);
                break;
            default:
                break;
        }
    }

    private void WeighService(Hit hit, Meaning meaning, StatutoryService service)
    {
        var open = service.Tier == Tier.Discretionary;
        var kind = open ? EvidenceKind.Open
            : meaning.Kind == MeaningKind.Place ? EvidenceKind.Place
            : service.Tier == Tier.Authority ? EvidenceKind.Authority
            : EvidenceKind.Service;
        var suppression = open ? Suppression.None
            : Touches(_falseFriendAt, hit) ? Suppression.FalseFriend
            : meaning.Kind == MeaningKind.Place ? Suppression.None
            : !meaning.HoldsNegation && Negated(hit) ? Suppression.Negated
            : DoneByOthers(hit) ? Suppression.DoneByOthers
            : Suppression.None;
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
        if (Touches(_falseFriendAt, hit) || (cue == Cue.Award && Touches(_grantAt, hit)))
            return;
        if (cue is Cue.Award or Cue.Substitution or Cue.Norm or Cue.Power or Cue.Alone or Cue.Safety or Cue.StaffPresent
            && !meaning.HoldsNegation && Negated(hit))
        {
            return;
        }

        _cueCounts[(int)cue]++;
        if (Shown(cue) is { } kind)
            Noticed.Add((kind, null, Suppression.None, hit));
    }

    private static EvidenceKind? Shown(Cue cue) => cue switch
    {
        Cue.Award => EvidenceKind.Award,
        Cue.Substitution => EvidenceKind.Substitution,
        Cue.Norm => EvidenceKind.Norm,
        Cue.Alone => EvidenceKind.Alone,
        Cue.Safety => EvidenceKind.Safety,
        Cue.Power => EvidenceKind.Authority,
        Cue.Open => EvidenceKind.Open,
        Cue.StaffPresent => EvidenceKind.NotTheTask,
        _ => null,
    };

    private static void Fill(bool[] marks, Hit hit)
    {
        for (var i = hit.First; i <= hit.Last; i++)
            marks[i] = true;
    }

    private static bool Touches(bool[] marks, Hit hit)
    {
        for (var i = hit.First; i <= hit.Last; i++)
        {
            if (marks[i])
                return true;
        }

        return false;
    }

    private bool Is(int word, Cue cue) => (_cuesAt[word] & (1UL << (int)cue)) != 0;

    /// <summary>
    /// Whether a "no" in the same clause turns it. "Cannot", "no longer", "not only" do not: that "not" tells of a person, and not of
    /// what the task leaves out.
    /// </summary>
    private bool Negated(Hit hit)
    {
        for (var i = Math.Max(0, hit.First - NegationReach); i < hit.First; i++)
        {
            if (Is(i, Cue.Negation) && !_ofAPersonAt[i] && _words[i].Clause == _words[hit.First].Clause)
                return true;
        }

        for (var i = hit.Last + 1; i <= Math.Min(_words.Count - 1, hit.Last + NegationAfter); i++)
        {
            if (Is(i, Cue.Negation) && !_ofAPersonAt[i] && _words[i].Clause == _words[hit.Last].Clause)
                return true;
        }

        return false;
    }

    /// <summary>"Personalet klarer medicinen": an employee or relative does it, in this clause, and nobody stands in for them.</summary>
    private bool DoneByOthers(Hit hit)
    {
        var clause = _words[hit.First].Clause;
        if (_substitutedSentences.Contains(_words[hit.First].Sentence))
            return false;

        var doer = false;
        var last = Math.Min(_words.Count - 1, hit.Last + DoerReach);
        for (var i = Math.Max(0, hit.First - DoerReach); i <= last; i++)
        {
            if (_words[i].Clause != clause || (i >= hit.First && i <= hit.Last))
                continue;
            if (Is(i, Cue.Volunteer))
                return false;
            doer |= Is(i, Cue.Other) && TakesCare(i, clause) && !Negated(new Hit(0, i, i));
        }

        return doer;
    }

    private bool TakesCare(int who, int clause)
    {
        for (var i = who + 1; i <= Math.Min(_words.Count - 1, who + DoingReach); i++)
        {
            if (_words[i].Clause == clause && Is(i, Cue.TakesCare))
                return true;
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
