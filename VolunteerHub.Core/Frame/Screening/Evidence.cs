namespace VolunteerHub.Core.Frame;

/// <summary>Something noticed in the text, before it is made into a <see cref="Finding"/>.</summary>
/// <param name="Kind">What kind of evidence.</param>
/// <param name="Service">The entry it points at, where it points at one.</param>
/// <param name="Suppression">Why it does not count, if it does not.</param>
/// <param name="First">The number of its first word.</param>
/// <param name="Last">The number of its last word.</param>
internal readonly record struct Notice(EvidenceKind Kind, StatutoryService? Service, Suppression Suppression, int First, int Last);

/// <summary>
/// What the catalogue's words point at in a text, and what of it counts: not what is negated, done by others, or only looks alike.
/// Every question looks only a few words around, so that the time follows the length of the text.
/// </summary>
internal sealed class Evidence
{
    /// <summary>What the classes of words tell a reader, beside the services themselves.</summary>
    private static readonly EvidenceKind?[] KindOfClass = Kinds(
        ("Granted", EvidenceKind.Award), ("Sick", EvidenceKind.Substitution), ("Away", EvidenceKind.Substitution),
        ("Vacant", EvidenceKind.Substitution), ("Short", EvidenceKind.Substitution), ("InPlaceOf", EvidenceKind.Substitution),
        ("SoStaffCan", EvidenceKind.Substitution), ("Counted", EvidenceKind.Norm), ("Alone", EvidenceKind.Alone),
        ("StaffGone", EvidenceKind.Alone), ("GateKeys", EvidenceKind.Valuables), ("Money", EvidenceKind.Valuables),
        ("Machine", EvidenceKind.Safety), ("Water", EvidenceKind.Safety), ("StaffPresent", EvidenceKind.NotTheTask),
        ("Transport", EvidenceKind.Safety), ("Undecided", EvidenceKind.Doubt),
        ("Wash", EvidenceKind.Body), ("Dress", EvidenceKind.Body), ("Feed", EvidenceKind.Body), ("Lift", EvidenceKind.Body),
        ("Medicine", EvidenceKind.Body), ("Nurse", EvidenceKind.Body));

    private static readonly int GrantMoney = WordClasses.All.NumberOf("GrantMoney");
    private static readonly int Transport = WordClasses.All.NumberOf("Transport");

    private readonly Reading _reading;
    private readonly bool[] _falseFriendAt;
    private readonly HashSet<(StatutoryServiceId Service, int Word)> _falseFriendsOf = [];

    public Evidence(Lexicon lexicon, Reading reading)
    {
        _reading = reading;
        _falseFriendAt = new bool[reading.Words.Count];
        var hits = lexicon.Find(reading.Words);
        foreach (var hit in hits)
        {
            foreach (var meaning in lexicon.MeaningsOf(hit))
            {
                if (meaning.Kind == MeaningKind.FalseFriend)
                    NoteFalseFriend(hit, meaning.Service.Id);
            }
        }

        foreach (var hit in hits)
        {
            foreach (var meaning in lexicon.MeaningsOf(hit))
            {
                if (meaning.Kind != MeaningKind.FalseFriend)
                    Weigh(hit, meaning);
            }
        }

        NoteClasses();
        NoteOnlyTold();
    }

    /// <summary>What points at each entry and counts.</summary>
    public Dictionary<StatutoryServiceId, ServiceEvidence> Services { get; } = [];

    /// <summary>Everything noticed, also what does not count.</summary>
    public List<Notice> Noticed { get; } = [];

    /// <summary>Forgets what was noticed of a kind.</summary>
    public void Forget(EvidenceKind kind) => Noticed.RemoveAll(n => n.Kind == kind);

    /// <summary>Whether something of the kind was noticed and counts.</summary>
    public bool Has(EvidenceKind kind) => Noticed.Any(n => n.Kind == kind && n.Suppression == Suppression.None);

    private void NoteFalseFriend(Hit hit, StatutoryServiceId service)
    {
        for (var i = hit.First; i <= hit.Last; i++)
        {
            _falseFriendAt[i] = true;
            _falseFriendsOf.Add((service, i));
        }
    }

    private void Weigh(Hit hit, Meaning meaning)
    {
        var service = meaning.Service;
        var open = service.Tier == Tier.Discretionary;
        var kind = open ? EvidenceKind.Open
            : meaning.Kind == MeaningKind.Place ? EvidenceKind.Place
            : service.Tier == Tier.Authority ? EvidenceKind.Authority
            : EvidenceKind.Service;
        var suppression = open ? Suppression.None
            : IsFalseFriend(hit, service.Id) ? Suppression.FalseFriend
            : meaning.Kind == MeaningKind.Place ? Suppression.None
            : !meaning.HoldsNegation && _reading.Negated(hit.First, hit.Last) ? Suppression.Negated
            : _reading.DoneByOthers(hit.First, hit.Last) ? Suppression.DoneByOthers
            : Suppression.None;
        Noticed.Add(new Notice(kind, service, suppression, hit.First, hit.Last));
        if (suppression != Suppression.None)
            return;

        if (!Services.TryGetValue(service.Id, out var evidence))
            Services.Add(service.Id, evidence = new ServiceEvidence(service));
        evidence.Add(hit, meaning.Kind);
    }

    /// <summary>
    /// Notes what tells how the task stands: granted, in somebody's place, undecided. Money that was granted is no award, things that are
    /// driven harm nobody, and what is not is not noted.
    /// </summary>
    private void NoteClasses()
    {
        foreach (var hit in _reading.Classes)
        {
            if (KindOfClass[hit.Class] is not { } kind || Touches(new Hit(0, hit.First, hit.Last)))
                continue;
            if (kind == EvidenceKind.Award && _reading.HasInSentence(GrantMoney, _reading.Words[hit.First].Sentence))
                continue;
            if (kind is not (EvidenceKind.NotTheTask or EvidenceKind.Doubt) && _reading.Negated(hit.First, hit.Last))
                continue;
            if (kind == EvidenceKind.Body && _reading.DoneByOthers(hit.First, hit.Last))
                continue;
            if (kind == EvidenceKind.Substitution && !_reading.IsOfEmployees(hit))
                continue;
            if (hit.Class == Transport && !_reading.SpeaksOfPeople(hit))
                continue;
            Noticed.Add(new Notice(kind, null, Suppression.None, hit.First, hit.Last));
        }
    }

    /// <summary>Notes fire, heights and felled trees, where they are not denied. The verdict is made without them.</summary>
    private void NoteOnlyTold()
    {
        foreach (var hit in WordClasses.OnlyTold.Find(_reading.Words))
        {
            if (!Touches(new Hit(0, hit.First, hit.Last)) && !_reading.Negated(hit.First, hit.Last))
                Noticed.Add(new Notice(EvidenceKind.Safety, null, Suppression.None, hit.First, hit.Last));
        }
    }

    private static EvidenceKind?[] Kinds(params (string Class, EvidenceKind Kind)[] kinds)
    {
        var all = new EvidenceKind?[WordClasses.All.Count];
        foreach (var (name, kind) in kinds)
            all[WordClasses.All.NumberOf(name)] = kind;
        return all;
    }

    /// <summary>Whether a word of the hit is a false friend of the entry. Of another entry's it says nothing: "pas" that is no passport may be minding children.</summary>
    private bool IsFalseFriend(Hit hit, StatutoryServiceId service)
    {
        for (var i = hit.First; i <= hit.Last; i++)
        {
            if (_falseFriendsOf.Contains((service, i)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word of the hit is a false friend of any entry; for words that point at none.</summary>
    private bool Touches(Hit hit)
    {
        for (var i = hit.First; i <= hit.Last; i++)
        {
            if (_falseFriendAt[i])
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

    /// <summary>How strongly the entry's own words speak, to tell which service it is.</summary>
    public int Strength => (Terms * 5) + (Hints * 2) + (Place ? 2 : 0);

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
