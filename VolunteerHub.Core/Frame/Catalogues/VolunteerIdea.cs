using VolunteerHub.Core.Common;

namespace VolunteerHub.Core.Frame;

/// <summary>Something that a volunteer may do beside a service.</summary>
/// <param name="Line">The idea in one line, as it is listed; the title of a task that is begun from it.</param>
/// <param name="Description">
/// What that task then says: what the volunteer does, with whom, and who does the rest. Null where nobody has written it: the line stands there as well.
/// </param>
public sealed record VolunteerIdea(LocalizedText Line, LocalizedText? Description = null);
