using Microsoft.AspNetCore.Components;
using VolunteerHub.App.Components.Shared;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Proposals;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.Components.Pages.Coordinator.Proposals;

/// <summary>Asks what a proposal would be under other circumstances, says what is assumed, and shows the two side by side.</summary>
public sealed partial class RosterWhatIf
{
    private readonly Presses _presses = new();
    private readonly HashSet<PersonId> _without = [];
    private RosterQuestion _kind = RosterQuestion.Without;
    private FieldErrors? _errors;
    private RosterSideBySide? _answer;
    private string _asked = "";
    private int _skill;
    private int? _mostShifts = 5;
    private DayOfWeek _day;
    private int? _people = 3;
    private int? _withSkill = 1;
    private bool _isTrying;
    private ProposedRoster? _shown;

    /// <summary>The proposal.</summary>
    [Parameter, EditorRequired]
    public ProposedRoster Roster { get; set; } = null!;

    /// <summary>How many of it are not to be asked, which a question about the whole season does not know.</summary>
    [Parameter]
    public int LeftOut { get; set; }

    /// <summary>Who asks.</summary>
    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = null!;

    /// <summary>The season.</summary>
    [Parameter, EditorRequired]
    public InvitationsOfSeason Standing { get; set; } = null!;

    /// <summary>Whether a search is going on.</summary>
    [Parameter]
    public bool IsBusy { get; set; }

    /// <summary>Runs the search in the page's care.</summary>
    [Parameter, EditorRequired]
    public Func<Func<CancellationToken, Task<Outcome<RosterSideBySide>>>, Task<Outcome<RosterSideBySide>?>> Ask { get; set; } = null!;

    /// <summary>Stops the search and keeps the best so far.</summary>
    [Parameter, EditorRequired]
    public EventCallback Stop { get; set; }

    [Inject]
    private WhatIfRoster WhatIf { get; set; } = null!;

    [Inject]
    private IWords Words { get; set; } = null!;

    private FieldErrors Errors => _errors ?? new FieldErrors(Words, []);

    private IEnumerable<RosterQuestion> Kinds => Enum.GetValues<RosterQuestion>()
        .Where(k => k != RosterQuestion.MoreSkill || Roster.Skills.Count > 0).Where(k => k != RosterQuestion.MoreDays || FreeDays.Count > 0);

    /// <summary>Weekdays without a shift, Sunday first among the free ones: that is what is asked most.</summary>
    private IReadOnlyList<DayOfWeek> FreeDays =>
        [.. Enum.GetValues<DayOfWeek>().Except(Roster.Shifts.Select(s => s.Date.DayOfWeek))];

    /// <summary>Everything that is taken for granted, said before it is asked.</summary>
    private string Assumed => _kind switch
    {
        RosterQuestion.Without => Words["Proposals.WhatIf.Assumed.Without"],
        RosterQuestion.MoreSkill => Words.Plural("Proposals.WhatIf.Assumed.MoreSkill", _mostShifts ?? 0, ("skill", Roster.Skills[_skill].Name)),
        _ => Words.Plural(
            "Proposals.WhatIf.Assumed.MoreDays",
            _people ?? 0,
            ("day", _day), ("time", string.Join(", ", Standing.Hours.Select(h => Dates.TimeRange(h.Start, h.End)))), ("skilled", Roster.Skills.Count > 0 ? _withSkill ?? 0 : 0)),
    };

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_shown, Roster))
            return;
        _shown = Roster;
        // What was chosen may not be there any more: a skill that nothing asks for, a weekday that has its shift now.
        _kind = RosterQuestion.Without;
        _skill = 0;
        _answer = null;
        _errors = null;
        _without.Clear();
        _day = FreeDays.Count > 0 ? FreeDays[0] : default;
    }

    private static bool IsNewAndCovered(DifferentShift shift) => shift is { MissingToday: null, MissingThen: 0 };

    private static int NewCovered(RosterSideBySide answer) => answer.Different.Count(IsNewAndCovered);

    private void Turn(RosterQuestion kind)
    {
        _kind = kind;
        _answer = null;
        _errors = null;
    }

    private void Leave(PersonId person, bool leaves)
    {
        if (leaves)
            _without.Add(person);
        else
            _without.Remove(person);
    }

    private async Task TryAsync()
    {
        RosterChange change = _kind switch
        {
            RosterQuestion.Without => new WithoutPeople([.. _without]),
            RosterQuestion.MoreSkill => new OneMoreWithSkill(Roster.Skills[_skill].Id, _mostShifts ?? 0),
            _ => new OneMoreWeekday(_day, _people ?? -1, Roster.Skills.Count > 0 ? _withSkill ?? -1 : 0),
        };
        _answer = null;
        _errors = null;
        _isTrying = true;
        _asked = Asked();
        var outcome = await Ask(stop => WhatIf.RunAsync(Actor, Roster, change, news: null, stop));
        _isTrying = false;
        if (outcome is null)
            return;
        _errors = new FieldErrors(Words, outcome.Refusals);
        _answer = outcome.IsSuccess ? outcome.Value : null;
    }

    /// <summary>What was asked, with whom or what it is about: the answer stays when other boxes are ticked.</summary>
    private string Asked() => _kind switch
    {
        RosterQuestion.Without => Words.Format("Proposals.WhatIf.Asked.Without", ("names", Both([.. Roster.Volunteers.Where(v => _without.Contains(v.Id)).Select(v => v.Name)]))),
        RosterQuestion.MoreSkill => Words.Format("Proposals.WhatIf.Asked.MoreSkill", ("skill", Roster.Skills[_skill].Name)),
        _ => Words.Format("Proposals.WhatIf.Asked.MoreDays", ("day", _day)),
    };

    private string Both(List<string> names) => names is [.. var first, var last] && first.Count > 0
        ? Words.Format("Proposals.WhatIf.Names", ("names", string.Join(", ", first)), ("last", last))
        : string.Join(", ", names);

    private string DifferentText(DifferentShift shift) => (shift.MissingToday, shift.MissingThen) switch
    {
        (null, _) when shift.SkillThen is { } skill => Words.Format("Proposals.WhatIf.NewLacksSkill", ("skill", skill)),
        (0, _) when shift.SkillThen is { } skill => Words.Format("Proposals.WhatIf.NowLacksSkill", ("skill", skill)),
        (null, var then) => Words.Plural("Proposals.WhatIf.NewMissing", then),
        (0, var then) => Words.Plural("Proposals.WhatIf.NowMissing", then),
        (_, 0) => Words["Proposals.WhatIf.NowCovered"],
        (var before, var then) => Words.Format("Proposals.WhatIf.Instead", ("before", before), ("then", then)),
    };
}
