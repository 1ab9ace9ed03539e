using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Rostering;

/// <summary>
/// Collects what is wrong with a large input. Everything is counted, but after the first hundred nobody reads on, and a hundred megabytes
/// of nonsense are not to become as much again of errors.
/// </summary>
public sealed class RefusalList
{
    /// <summary>How many are told.</summary>
    public const int Most = 100;

    private readonly List<Refusal> _told = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether further ones are only counted.</summary>
    public bool IsFull => _told.Count == Most;

    /// <summary>The first ones, and last how many more there are: "rostering.and-more".</summary>
    public IReadOnlyList<Refusal> All => Count > _told.Count ? [.. _told, Refusal.Of("rostering.and-more", ("count", Count - _told.Count))] : _told;

    /// <summary>Adds the refusal of one input.</summary>
    public void Add(string field, string code, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!IsFull)
            _told.Add(Refusal.OfField(field, code, values.ToArray()));
        Count++;
    }
}
