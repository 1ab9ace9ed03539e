using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>A season's days and hours in the words of RFC 5545, to and from other calendars. Saves nothing.</summary>
public sealed class SeasonRuleText(Municipalities municipalities) : IUseCase
{
    /// <summary>Writes what is typed. Refused like <see cref="SeasonPlan.ReadDates"/> and by the pattern itself.</summary>
    public async Task<Outcome<string>> WriteAsync(Actor actor, SeasonPlan plan, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;
        var read = plan.ReadDates();
        if (!read.IsSuccess)
            return Outcome.Refused<string>(read.Refusals);
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        return RuleText.Write(
            read.Value.Rule, read.Value.Period, municipality.Country, municipality.Zone);
    }

    /// <summary>Reads what was pasted. Refused like <see cref="RuleTextReader.Read(string, TimeZoneInfo)"/>.</summary>
    public async Task<Outcome<ReadRule>> ReadAsync(Actor actor, string text, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        return RuleTextReader.Read(text, municipality.Zone);
    }
}
