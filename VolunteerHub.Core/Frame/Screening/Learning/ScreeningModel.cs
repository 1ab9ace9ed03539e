using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using System.Text;

namespace VolunteerHub.Core.Frame;

/// <summary>
/// What was learned from labelled tasks: how much each thing a text shows speaks for each verdict, and which entry it points at. It is
/// a logistic regression over hashed features, each weighed by how rare it is, that also reads each sentence and clause by itself and
/// lets the strongest of them count (<see cref="PassageTable"/>). All of it adds up word by word, so every verdict can show the words
/// that made it. The same tasks give the same model, bit for bit.
/// </summary>
public sealed class ScreeningModel
{
    /// <summary>2^22 rows for the things that the tasks show. With half the rows so many share one that more verdicts are wrong.</summary>
    private const int VerdictBits = 22;
    private const int ServiceBits = 15;
    private const int VerdictRounds = 4;
    private const int ServiceRounds = 6;
    private const int Verdicts = 3;

    private static readonly Lazy<ScreeningModel> OfTheProgram = new(() => LearnedBefore() ?? Train(LabelledTasks.Shipped));

    private readonly SoftmaxTable _verdicts = new(VerdictBits, Verdicts);
    private readonly PassageTable _passages = new();
    private readonly SoftmaxTable _services;
    private readonly List<StatutoryServiceId> _serviceIds;
    private readonly ConditionalWeakTable<Catalogue, StatutoryService?[]> _entries = [];

    private ScreeningModel(IEnumerable<StatutoryServiceId> services)
    {
        _serviceIds = [.. services];
        _services = new SoftmaxTable(ServiceBits, Math.Max(1, _serviceIds.Count));
    }

    /// <summary>
    /// Opens what a build has learned and written; null where there is nothing. Whoever starts the program sets it before the first
    /// screening, for where files lie is nothing that this room knows.
    /// </summary>
    public static Func<Stream?> Opens { private get; set; } = () => null;

    /// <summary>
    /// The model of the labelled tasks that come with the program. The first call reads it; where it was not written, or by another
    /// program, it learns the tasks anew, which takes some seconds and a gigabyte and a half.
    /// </summary>
    public static ScreeningModel Shipped => OfTheProgram.Value;

    /// <summary>Whether it was read, and not learned here.</summary>
    public bool WasRead { get; private set; }

    /// <summary>Learns from tasks.</summary>
    public static ScreeningModel Train(IReadOnlyList<LabelledTask> tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        var services = tasks.Where(t => t.Service.Length > 0).Select(t => t.Service).Distinct().Order(StringComparer.Ordinal).ToList();
        var numbers = services.Index().ToDictionary(s => s.Item, s => s.Index);
        var model = new ScreeningModel(services.Select(s => new StatutoryServiceId(s)));
        List<LabelledTask> read = [.. tasks, .. PaddedTasks.Of(tasks)];
        var (whole, plain) = (new Example?[read.Count], new Example?[tasks.Count]);
        Parallel.For(0, read.Count, i =>
        {
            var words = Normalizer.Words(read[i].Title, read[i].Description);
            var features = TaskFeatures.Of(new Reading(words));
            whole[i] = Example.Of(features, words, (int)read[i].Verdict);
            // A friendly sentence says nothing of the entry, so what is padded teaches nothing there.
            if (i < tasks.Count && read[i].Service.Length > 0)
                plain[i] = Example.Of(features.Plain, numbers[read[i].Service]);
        });
        Parallel.Invoke(
            () => model._verdicts.Learn(whole, VerdictRounds, model._passages),
            () => model._services.Learn([.. plain.Where(p => p is not null)], ServiceRounds));
        return model;
    }

    /// <summary>Writes the model, for a program with the same tasks, words and ways to read them.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Fingerprint());
        writer.Write(_serviceIds.Count);
        foreach (var service in _serviceIds)
            writer.Write(service.Code);
        _verdicts.Write(writer);
        _passages.Write(writer);
        _services.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> has written. Null when that was a program with other tasks, words or ways, or is cut off.</summary>
    public static ScreeningModel? Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            if (!reader.ReadBytes(SHA256.HashSizeInBytes).AsSpan().SequenceEqual(Fingerprint()))
                return null;
            var services = new StatutoryServiceId[reader.ReadInt32()];
            foreach (ref var service in services.AsSpan())
                service = new StatutoryServiceId(reader.ReadString());
            var model = new ScreeningModel(services);
            model._verdicts.Read(stream);
            model._passages.Read(reader);
            model._services.Read(stream);
            model.WasRead = true;
            return model;
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }

    /// <summary>Whether the entry is one that tasks have been labelled with. Of others the model knows nothing.</summary>
    internal bool Knows(StatutoryServiceId service) => _serviceIds.Contains(service);

    /// <summary>How likely each verdict is, and how much each word spoke for it.</summary>
    /// <param name="features">What the text shows.</param>
    /// <param name="words">Its words.</param>
    internal Weighed Weigh(TaskFeatures features, List<Word> words)
    {
        var byWord = new Vector128<float>[words.Count];
        var squares = 0f;
        var known = _verdicts.GatherByWord(features.Plain, byWord, ref squares);
        _verdicts.GatherByWord(features.All[features.Plain.Length..], byWord, ref squares);
        var scale = squares > 0 ? 1 / MathF.Sqrt(squares) : 0;
        foreach (ref var word in byWord.AsSpan())
            word *= scale;
        _passages.AddStrongest(features.InPassages, _verdicts, words, byWord);
        var sum = Vector128<float>.Zero;
        foreach (var word in byWord)
            sum += word;
        Span<float> shares = [sum[1], sum[2], sum[3]];
        SoftmaxTable.Exponentials(shares, 1);
        var odds = new Odds(
            shares[(int)FrameVerdict.Allowed], shares[(int)FrameVerdict.NeedsReview], shares[(int)FrameVerdict.Blocked],
            features.Plain.IsEmpty ? 0 : known / (float)features.Plain.Length);
        return new Weighed(odds, byWord);
    }

    /// <summary>The entries that tasks have been labelled with, as they stand in a catalogue; null where it has none by that code.</summary>
    internal StatutoryService?[] EntriesOf(Catalogue catalogue) =>
        _entries.GetValue(catalogue, c => [.. _serviceIds.Select(c.Find)]);

    private static ScreeningModel? LearnedBefore()
    {
        using var stream = Opens();
        return stream is null ? null : Read(stream);
    }

    /// <summary>
    /// Tells these tasks, words and ways to read a text from others: every list that something is learned of, and what a sentence in three languages
    /// shows. Words that only a reader is told of may change without anything being learned again.
    /// </summary>
    private static byte[] Fingerprint()
    {
        const string Probe = "Du hjælper ikke Karen i bad. Vaktene lager middagen selv. The nurse sees to the medicine, and you play cards with the children.";
        using var parts = new MemoryStream();
        using var writer = new BinaryWriter(parts);
        writer.Write(VerdictBits);
        writer.Write(PassageTable.Length);
        writer.Write(ServiceBits);
        var assembly = typeof(ScreeningModel).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => !n.StartsWith(WordClasses.OnlyToldFolder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var list = assembly.GetManifestResourceStream(name)!;
            writer.Write(SHA256.HashData(list));
        }

        var words = Normalizer.Words("Onsdag", Probe);
        foreach (var word in words)
            writer.Write((word.Sentence << 16) + word.Clause);
        var features = TaskFeatures.Of(new Reading(words));
        writer.Write(features.Plain.Length);
        writer.Write(features.InPassages.Length);
        foreach (var feature in features.All)
        {
            writer.Write(feature.Hash);
            writer.Write(feature.Value);
            writer.Write(feature.Word);
        }

        return SHA256.HashData(parts.ToArray());
    }

    /// <summary>How likely each of <see cref="EntriesOf"/> is, in the same order.</summary>
    internal float[] Services(TaskFeatures features)
    {
        var shares = new float[_serviceIds.Count];
        if (shares.Length > 0)
            _services.Shares(features.Plain, shares);
        return shares;
    }
}

/// <summary>What the model makes of a text.</summary>
/// <param name="Odds">How likely each verdict is.</param>
/// <param name="ByWord">How much each word speaks for each verdict, in lanes 1 to 3; only comparable within the text.</param>
internal readonly record struct Weighed(Odds Odds, Vector128<float>[] ByWord)
{
    /// <summary>How much a word spoke for one verdict against another.</summary>
    public float Lead(int word, FrameVerdict verdict, FrameVerdict other) => ByWord[word][1 + (int)verdict] - ByWord[word][1 + (int)other];
}

/// <summary>How likely each verdict is, as shares of one.</summary>
/// <param name="Allowed">Of allowed.</param>
/// <param name="Review">Of review.</param>
/// <param name="Blocked">Of blocked.</param>
/// <param name="Known">How many of its words and classes were seen before, 0 to 1.</param>
internal readonly record struct Odds(float Allowed, float Review, float Blocked, float Known);
