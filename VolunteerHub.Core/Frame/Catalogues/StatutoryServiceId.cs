namespace VolunteerHub.Core.Frame;

/// <summary>
/// Names a catalogue entry by a code that stays the same from one catalogue version to the next, e.g. "dk-library", so that an old
/// explanation still points at the entry it was made from.
/// </summary>
/// <param name="Code">Lower case a-z, digits and hyphens.</param>
public readonly record struct StatutoryServiceId(string Code)
{
    /// <inheritdoc />
    public override string ToString() => Code;
}
