namespace VolunteerHub.Core.Frame;

/// <summary>A task's text as it was read: its words, the classes they belong to, and who does what to which of them.</summary>
internal sealed class Reading
{
    /// <summary>How far before a word a "no" reaches, in words of the same clause.</summary>
    private const int NegationReach = 5;

    /// <summary>How far after a word a "no" reaches: "medicin er ikke en del af opgaven".</summary>
    private const int NegationAfter = 3;

    /// <summary>How far from a word the one who does it may stand.</summary>
    private const int DoerReach = 10;

    /// <summary>How far after somebody the word for what they do stands: "personalet tager sig af".</summary>
    private const int DoingReach = 3;

    private static readonly Part Negation = Of("Negation");
    private static readonly Part Inability = Of("Inability");
    private static readonly Part TakesCare = Of("TakesCare");
    private static readonly Part Volunteer = Of("You", "We");
    private static readonly Part Other = Of("CareStaff", "Therapist", "Doctor", "Teacher", "CaseWorker", "CouncilTrade", "Police", "Relative");
    private static readonly Part Substitution = Of("Sick", "Away", "Vacant", "InPlaceOf");
    private static readonly Part Employee = Of("CareStaff", "Therapist", "Teacher", "CouncilTrade", "Police");
    private static readonly Part Replacing = Of("Sick", "Away", "Vacant", "Short", "InPlaceOf", "SoStaffCan");
    private static readonly Part Person = Of("Child", "Pupil", "Youth", "Elder", "Resident", "Vulnerable", "Refugee", "Applicant", "Guests", "Person");
    private static readonly Part TooFew = Of("Short");

    private readonly UInt128[] _classesAt;
    private readonly bool[] _ofAPersonAt;
    private readonly HashSet<int> _substitutedSentences = [];

    public Reading(List<Word> words)
    {
        Words = words;
        Classes = WordClasses.All.Find(words);
        _classesAt = new UInt128[words.Count];
        _ofAPersonAt = new bool[words.Count];
        foreach (var hit in Classes)
        {
            _classesAt[hit.First] |= UInt128.One << hit.Class;
            // "Hjemmehjælperen når det ikke" tells of an employee, and is why a volunteer is asked.
            if (Inability.Holds(hit.Class) || TooFew.Holds(hit.Class))
                Array.Fill(_ofAPersonAt, true, hit.First, hit.Last - hit.First + 1);
            if (Substitution.Holds(hit.Class))
                _substitutedSentences.Add(words[hit.First].Sentence);
        }
    }

    /// <summary>The words, title first.</summary>
    public List<Word> Words { get; }

    /// <summary>The classes found, in the order of the text.</summary>
    public List<ClassHit> Classes { get; }

    /// <summary>
    /// Whether a "no" in the same clause turns the words. "Cannot", "no longer", "not only" do not: that "not" tells of a person, and
    /// not of what the task leaves out.
    /// </summary>
    public bool Negated(int first, int last)
    {
        for (var i = Math.Max(0, first - NegationReach); i < first; i++)
        {
            if (Is(i, Negation) && !_ofAPersonAt[i] && Words[i].Clause == Words[first].Clause)
                return true;
        }

        for (var i = last + 1; i <= Math.Min(Words.Count - 1, last + NegationAfter); i++)
        {
            if (Is(i, Negation) && !_ofAPersonAt[i] && Words[i].Clause == Words[last].Clause)
                return true;
        }

        return false;
    }

    /// <summary>"Personalet klarer medicinen": an employee or relative does it, in this clause, and nobody stands in for them.</summary>
    public bool DoneByOthers(int first, int last)
    {
        var clause = Words[first].Clause;
        if (_substitutedSentences.Contains(Words[first].Sentence))
            return false;

        var doer = false;
        var end = Math.Min(Words.Count - 1, last + DoerReach);
        for (var i = Math.Max(0, first - DoerReach); i <= end; i++)
        {
            if (Words[i].Clause != clause || (i >= first && i <= last))
                continue;
            if (Is(i, Volunteer))
                return false;
            doer |= Is(i, Other) && DoesSomething(i, clause) && !Negated(i, i);
        }

        return doer;
    }

    /// <summary>
    /// Whether words of absence or replacement are said of employees: one is named in the clause, or the sentence says it twice ("take the
    /// shift while Jens is ill"). A holiday, a meeting, a hospital and a table that is laid are not.
    /// </summary>
    public bool IsOfEmployees(ClassHit hit)
    {
        foreach (var other in Classes)
        {
            if (Employee.Holds(other.Class) && Words[other.First].Clause == Words[hit.First].Clause && Math.Abs(other.First - hit.First) <= DoerReach)
                return true;
            if (Replacing.Holds(other.Class) && (other.Last < hit.First || other.First > hit.Last) && Words[other.First].Sentence == Words[hit.First].Sentence)
                return true;
        }

        return false;
    }

    /// <summary>Whether people whom the task is for are named in the clause.</summary>
    public bool SpeaksOfPeople(ClassHit hit) =>
        Classes.Exists(c => Person.Holds(c.Class) && Words[c.First].Clause == Words[hit.First].Clause);

    /// <summary>Whether words of a class stand in a sentence.</summary>
    public bool HasInSentence(int number, int sentence)
    {
        foreach (var hit in Classes)
        {
            if (hit.Class == number && Words[hit.First].Sentence == sentence)
                return true;
        }

        return false;
    }

    private static Part Of(params string[] classes) =>
        new(classes.Aggregate(UInt128.Zero, (set, name) => set | (UInt128.One << WordClasses.All.NumberOf(name))));

    private bool Is(int word, Part part) => (_classesAt[word] & part.Classes) != 0;

    private bool DoesSomething(int who, int clause)
    {
        for (var i = who + 1; i <= Math.Min(Words.Count - 1, who + DoingReach); i++)
        {
            if (Words[i].Clause == clause && Is(i, TakesCare))
                return true;
        }

        return false;
    }

    /// <summary>Several classes that play one part here.</summary>
    private readonly record struct Part(UInt128 Classes)
    {
        public bool Holds(int number) => (Classes & (UInt128.One << number)) != 0;
    }
}
