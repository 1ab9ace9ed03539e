using System.Globalization;
using System.Text.Json;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Rostering;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Rostering;

/// <summary>One reading of a file, token by token, without building a tree of it.</summary>
internal sealed class RosterReading(ReadOnlyMemory<byte> bytes)
{
    private const string Format = "volunteerhub-roster/1";
    private const double MostRestHours = 1000;
    private static readonly string[] Clocks = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];

    private readonly Dictionary<string, List<long>> _starts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _fields = new(StringComparer.Ordinal);
    private readonly List<RosterShift> _shifts = [];
    private readonly List<RosterVolunteer> _volunteers = [];
    private readonly List<RosterOffer> _offers = [];
    private readonly List<RosterSeat> _kept = [];
    private readonly List<RosterPair> _together = [];
    private readonly List<RosterPair> _apart = [];
    private TimeSpan _rest;

    /// <summary>What is wrong with the shape of the file; whether it holds together is asked afterwards.</summary>
    public RefusalList Refusals { get; } = new();

    /// <summary>Whether shifts and volunteers were there, so that an unknown one is an error.</summary>
    public bool HasLists => _starts.ContainsKey("shifts") && _starts.ContainsKey("volunteers");

    /// <summary>What the file calls the problem.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What was read.</summary>
    public RosterDraft Draft => new()
    {
        Shifts = [.. _shifts.Select(s => s with { RestAfter = _rest })],
        Volunteers = _volunteers,
        Offers = _offers,
        Kept = _kept,
        Together = _together,
        Apart = _apart,
    };

    /// <summary>Reads all of it.</summary>
    /// <exception cref="JsonException">It is no JSON from some place on.</exception>
    public void Read()
    {
        var reader = new Utf8JsonReader(bytes.Span);
        reader.Read();
        var root = new RosterObject(this, "").Begin(reader.TokenStartIndex);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            // Whatever it is, it must be JSON to its end before its shape is spoken of.
            reader.Skip();
            root.Wrong("", "object");
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            switch (root.Next(ref reader))
            {
                case "format":
                    if (root.Text(ref reader, "format") is { } format && format != Format)
                        Refuse("format", root.At("format"), "rostering.unknown-format", ("value", format), ("known", Format));
                    break;
                case "name": Name = root.Text(ref reader, "name") ?? ""; break;
                case "timeZone":
                    if (root.Text(ref reader, "timeZone") is { } zone && !PlaceTime.TryFindZone(zone, out _))
                        Refuse("timeZone", root.At("timeZone"), "rostering.unknown-zone", ("zone", zone));
                    break;
                case "restHours":
                    if (root.Number(ref reader, "restHours", 0, MostRestHours) is { } hours)
                        _rest = TimeSpan.FromHours(hours);
                    break;
                case "shifts": Each(ref reader, root, "shifts", Shift); break;
                case "volunteers": Each(ref reader, root, "volunteers", Volunteer); break;
                case "offers": Each(ref reader, root, "offers", Offer); break;
                case "kept": Each(ref reader, root, "kept", Kept); break;
                case "together": Each(ref reader, root, "together", (ref r, o) => Pair(ref r, o, _together)); break;
                case "apart": Each(ref reader, root, "apart", (ref r, o) => Pair(ref r, o, _apart)); break;
                default: reader.Skip(); break;
            }
        }

        root.Need("format", "restHours", "shifts", "volunteers", "offers");
        // Whatever follows the end is no JSON.
        while (reader.Read())
        {
        }
    }

    /// <summary>Where in the file a place begins, as near as it was noted.</summary>
    public long StartOf(string place)
    {
        if (_fields.TryGetValue(place, out var start))
            return start;
        var (open, close) = (place.IndexOf('[', StringComparison.Ordinal), place.IndexOf(']', StringComparison.Ordinal));
        if (open < 0 || !_starts.TryGetValue(place[..open], out var starts))
            return 0;
        var element = starts[int.Parse(place[(open + 1)..close], CultureInfo.InvariantCulture)];
        return FieldWithin(element, place[(close + 1)..].Split('.', StringSplitOptions.RemoveEmptyEntries));
    }

    internal void Refuse(string place, long start, string code, params (string Name, object? Value)[] values)
    {
        if (!Refusals.IsFull)
            _fields.TryAdd(place, start);
        Refusals.Add(place, code, values);
    }

    private long FieldWithin(long element, string[] names)
    {
        var reader = new Utf8JsonReader(bytes.Span[(int)element..]);
        var (found, depth) = (element, 0);
        while (depth < names.Length && reader.Read() && (reader.TokenType != JsonTokenType.EndObject || reader.CurrentDepth > 0))
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != depth + 1 || !reader.ValueTextEquals(names[depth]))
                continue;
            found = element + reader.TokenStartIndex;
            depth++;
        }

        return found;
    }

    /// <summary>Whether a refusal speaks of something that could not be read, and which is refused for that already.</summary>
    public static bool IsOfUnread(Refusal refusal) => refusal.Values.Values.Any(v => v is string text && text.StartsWith('\0'));

    /// <summary>Stands for a name that could not be read, so that all the rest can be looked at.</summary>
    private static string Unread(int index) => $"\0{index}";

    private delegate void ReadOne(ref Utf8JsonReader reader, RosterObject one);

    private void Each(ref Utf8JsonReader reader, RosterObject root, string list, ReadOne readOne)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            root.Wrong(list, "array");
            return;
        }

        var starts = _starts[list] = [];
        var one = new RosterObject(this, list);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            one.Begin(reader.TokenStartIndex, starts.Count);
            starts.Add(reader.TokenStartIndex);
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                readOne(ref reader, one);
            }
            else
            {
                reader.Skip();
                one.Wrong("", "object");
            }
        }
    }

    private void Shift(ref Utf8JsonReader reader, RosterObject one)
    {
        string? id = null, place = null;
        DateTime? start = null, end = null;
        int? min = null, max = null;
        RosterSkill? skill = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            switch (one.Next(ref reader))
            {
                case "id": id = one.Text(ref reader, "id"); break;
                case "place": place = one.Text(ref reader, "place"); break;
                case "start": start = Clock(ref reader, one, "start"); break;
                case "end": end = Clock(ref reader, one, "end"); break;
                case "min": min = one.Whole(ref reader, "min"); break;
                case "max": max = one.Whole(ref reader, "max"); break;
                case "skill": skill = Skill(ref reader, one); break;
                default: reader.Skip(); break;
            }
        }

        one.Need("id", "start", "end", "min", "max");
        var from = start ?? (end ?? DateTime.UnixEpoch).AddHours(-1);
        _shifts.Add(new RosterShift(
            id ?? Unread(_shifts.Count), place ?? "", from, (start is null ? null : end) ?? from.AddHours(1), min ?? 0, max ?? int.Max(min ?? 0, skill?.Min ?? 0), skill, TimeSpan.Zero, DateOnly.FromDateTime(from)));
    }

    private static RosterSkill? Skill(ref Utf8JsonReader reader, RosterObject shift)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            shift.Wrong("skill", "object");
            return null;
        }

        var one = shift.Inner("skill", reader.TokenStartIndex);
        string? name = null;
        int? min = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            switch (one.Next(ref reader))
            {
                case "name": name = one.Text(ref reader, "name"); break;
                case "min": min = one.Whole(ref reader, "min"); break;
                default: reader.Skip(); break;
            }
        }

        one.Need("name", "min");
        return name is null ? null : new RosterSkill(name, min ?? 0);
    }

    private void Volunteer(ref Utf8JsonReader reader, RosterObject one)
    {
        string? id = null;
        List<string>? skills = null;
        int? most = null;
        bool? notThree = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            switch (one.Next(ref reader))
            {
                case "id": id = one.Text(ref reader, "id"); break;
                case "skills": skills = one.Texts(ref reader, "skills"); break;
                case "maxShifts": most = one.Whole(ref reader, "maxShifts"); break;
                case "notThreeWeeksInARow": notThree = one.YesOrNo(ref reader, "notThreeWeeksInARow"); break;
                default: reader.Skip(); break;
            }
        }

        one.Need("id", "skills", "maxShifts", "notThreeWeeksInARow");
        _volunteers.Add(new RosterVolunteer(id ?? Unread(_volunteers.Count), skills ?? [], most ?? 0, notThree ?? false));
    }

    private void Offer(ref Utf8JsonReader reader, RosterObject one)
    {
        string? volunteer = null, shift = null;
        int? wish = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            switch (one.Next(ref reader))
            {
                case "volunteer": volunteer = one.Text(ref reader, "volunteer"); break;
                case "shift": shift = one.Text(ref reader, "shift"); break;
                case "wish": wish = one.Whole(ref reader, "wish"); break;
                default: reader.Skip(); break;
            }
        }

        one.Need("volunteer", "shift", "wish");
        _offers.Add(new RosterOffer(volunteer ?? Unread(0), shift ?? Unread(0), wish ?? 0));
    }

    private void Kept(ref Utf8JsonReader reader, RosterObject one)
    {
        var (volunteer, shift) = Two(ref reader, one, "volunteer", "shift");
        _kept.Add(new RosterSeat(volunteer ?? Unread(0), shift ?? Unread(0)));
    }

    private static void Pair(ref Utf8JsonReader reader, RosterObject one, List<RosterPair> pairs)
    {
        var (first, second) = Two(ref reader, one, "first", "second");
        pairs.Add(new RosterPair(first ?? Unread(0), second ?? Unread(0)));
    }

    private static (string?, string?) Two(ref Utf8JsonReader reader, RosterObject one, string firstName, string secondName)
    {
        string? first = null, second = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = one.Next(ref reader);
            if (name == firstName)
                first = one.Text(ref reader, firstName);
            else if (name == secondName)
                second = one.Text(ref reader, secondName);
            else
                reader.Skip();
        }

        one.Need(firstName, secondName);
        return (first, second);
    }

    private static DateTime? Clock(ref Utf8JsonReader reader, RosterObject one, string field)
    {
        if (one.Text(ref reader, field) is not { } text)
            return null;
        if (!DateTime.TryParseExact(text, Clocks, CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
            one.Refuse(field, "rostering.not-a-time", ("value", text));
        else if (!RosterDraft.IsInRange(clock))
            one.Refuse(field, "rostering.date-out-of-range", ("first", RosterDraft.FirstYear), ("last", RosterDraft.LastYear));
        else
            return clock;
        return null;
    }
}
