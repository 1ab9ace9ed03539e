using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.Data.Frame;

/// <summary>Reads and writes an entry as a step of a municipality's catalogue keeps it: as it would stand in a file.</summary>
internal static class StoredEntry
{
    public static string Write(StatutoryService? service) => service is null ? "" : StoredFrame.Write(ServiceDraft.Of(service));

    /// <summary>The entry, or null where the step has none. It was sound when it was stored.</summary>
    public static StatutoryService? Read(string json) => json.Length == 0 ? null : StoredFrame.Read<ServiceDraft>(json).Build(asStored: true).Value;
}
