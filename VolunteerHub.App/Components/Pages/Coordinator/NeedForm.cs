using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Coordinator;

/// <summary>One line of needs while it is being typed.</summary>
public sealed class NeedForm
{
    /// <summary>The chosen task's id, or empty.</summary>
    public string Task { get; set; } = "";

    /// <summary>Fewer than this and the shift is thin.</summary>
    public int? Minimum { get; set; } = 1;

    /// <summary>How many seats there are.</summary>
    public int? Maximum { get; set; } = 2;

    /// <summary>The chosen skill's id, or empty.</summary>
    public string Skill { get; set; } = "";

    /// <summary>How many seats are kept for it.</summary>
    public int? SkillMinimum { get; set; }

    /// <summary>The age asked for.</summary>
    public AgeLimit AgeLimit { get; set; }

    /// <summary>They are with children under 15.</summary>
    public bool WithChildren { get; set; }

    /// <summary>The skill, or null.</summary>
    public SkillId? SkillId => Guid.TryParse(Skill, out var id) ? new SkillId(id) : null;

    /// <summary>How many seats are kept for the skill; nothing is, where none is chosen.</summary>
    public int? SkillSeats => SkillId is null ? 0 : SkillMinimum;

    /// <summary>Says whether they are with children, and follows at once with what that asks for: adults, and two of them.</summary>
    public void BeWithChildren(bool with)
    {
        WithChildren = with;
        if (!with)
            return;
        AgeLimit = AgeLimit.Adult;
        Minimum = Math.Max(Minimum ?? 0, NeedTerms.AdultsWithChildren);
        Maximum = Math.Max(Maximum ?? 0, Minimum.Value);
    }

    /// <summary>What tells several lines apart: their number on the page; null for one alone.</summary>
    internal static Func<int, string>? Tell(IWords words, IReadOnlyList<NeedForm> lines) =>
        lines.Count < 2 ? null : line => words.Format("Scheduling.Need.Line", ("number", line + 1));

    /// <summary>A line with what is there already.</summary>
    public static NeedForm Of(NeedInput need) => new()
    {
        Task = need.Task?.Value.ToString() ?? "",
        Minimum = need.Minimum,
        Maximum = need.Maximum,
        Skill = need.Skill?.Value.ToString() ?? "",
        SkillMinimum = need.SkillMinimum,
        AgeLimit = need.AgeLimit,
        WithChildren = need.WithChildren,
    };

    /// <summary>The line as it is typed now.</summary>
    public NeedInput Read() => new(
        Guid.TryParse(Task, out var task) ? new VolunteerTaskId(task) : null, Minimum, Maximum, SkillId, SkillSeats, AgeLimit, WithChildren);
}
