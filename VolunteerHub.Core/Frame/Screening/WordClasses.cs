using System.Reflection;

namespace VolunteerHub.Core.Frame;

/// <summary>Words of one class at one place in a text.</summary>
/// <param name="Class">The number of the class.</param>
/// <param name="First">The number of the first word.</param>
/// <param name="Last">The number of the last word.</param>
internal readonly record struct ClassHit(int Class, int First, int Last);

/// <summary>
/// Classes of words that play the same part in a task, whatever language they are in: care staff, pupils, to lift, to decide, plants,
/// a stage, "instead of". They let what was learned of one word hold for its neighbours, and tell who does what. The lists lie in
/// <c>Words</c>, one file for who, one for what the frame asks about, one for what is open to anybody, one for how it is done. Those of
/// <c>Notices</c> are told to a reader and nothing is learned of them.
/// </summary>
internal sealed class WordClasses
{
    /// <summary>What the names of those lists begin with that only a reader is told of.</summary>
    public const string OnlyToldFolder = "Notices.";

    private readonly List<string> _names = [];
    private readonly PatternSet _patterns = new();
    private readonly List<List<int>> _classesOf = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

    private WordClasses(string folder, params string[] files)
    {
        foreach (var file in files)
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{folder}{file}.txt")
                ?? throw new InvalidOperationException($"The word list {file} is not part of the program.");
            using var reader = new StreamReader(stream);
            Read(reader.ReadToEnd());
        }
    }

    /// <summary>The classes by which texts are read, and of which the model has learned.</summary>
    public static WordClasses All { get; } = new("Words.", "people", "acts", "open", "relation");

    /// <summary>
    /// Classes of which only a reader is told, and by which a question is answered beforehand. They have no part in the verdict: a new class, or a
    /// word more in one of <see cref="All"/>, would be another model.
    /// </summary>
    public static WordClasses OnlyTold { get; } = new(OnlyToldFolder, "safety");

    /// <summary>How many there are.</summary>
    public int Count => _names.Count;

    /// <summary>The class's name, as in its file.</summary>
    public string NameOf(int number) => _names[number];

    /// <summary>The number of the class with the name.</summary>
    public int NumberOf(string name)
    {
        var number = _names.IndexOf(name);
        return number >= 0 ? number : throw new InvalidOperationException($"There is no word class {name}.");
    }

    /// <summary>Every class found, in the order of the text.</summary>
    public List<ClassHit> Find(List<Word> words)
    {
        var found = new List<ClassHit>();
        foreach (var hit in _patterns.Find(words))
        {
            foreach (var number in _classesOf[hit.Pattern])
                found.Add(new ClassHit(number, hit.First, hit.Last));
        }

        return found;
    }

    private void Read(string text)
    {
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[^1] == ':')
            {
                _names.Add(line[..^1]);
                continue;
            }

            foreach (var turn in line.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                Add(turn);
        }
    }

    private void Add(string turn)
    {
        if (!_known.TryGetValue(turn, out var pattern))
        {
            pattern = _patterns.Add(turn);
            _known.Add(turn, pattern);
            _classesOf.Add([]);
        }

        if (!_classesOf[pattern].Contains(_names.Count - 1))
            _classesOf[pattern].Add(_names.Count - 1);
    }
}
