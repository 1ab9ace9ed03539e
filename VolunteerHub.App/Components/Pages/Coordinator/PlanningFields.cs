using System.Globalization;
using System.Text.RegularExpressions;
using VolunteerHub.App.Text;

namespace VolunteerHub.App.Components.Pages.Coordinator;

/// <summary>
/// The fields of the forms for seasons and shifts by their names in what is refused: several of them ask for a date or a time, so the list of everything that
/// is wrong says which one each sentence is about.
/// </summary>
internal static partial class PlanningFields
{
    /// <summary>The field's id and what it is called on the page; null for one that these forms do not have.</summary>
    /// <param name="words">The reader's words.</param>
    /// <param name="field">Its name in what is refused, such as "From" or "Needs[0].Maximum".</param>
    /// <param name="needs">What tells the lines of needs apart; null where there is one alone.</param>
    public static (string Id, string Label)? Of(IWords words, string field, Func<int, string>? needs = null)
    {
        (string Id, string Key)? found = field switch
        {
            "Activity" => ("activity", "Scheduling.Season.Activity"),
            "Name" => ("name", "Scheduling.Season.Name"),
            "From" => ("from", "Scheduling.Season.From"),
            "To" => ("to", "Scheduling.Season.To"),
            "MonthWeeks" => ("month-weeks", "Scheduling.Season.MonthWeeks"),
            "Days" => ("days", "Scheduling.Season.Days"),
            "Date" => ("date", "Scheduling.Shift.Date"),
            "Start" => ("start", "Scheduling.Shift.Start"),
            "End" => ("end", "Scheduling.Shift.End"),
            "EveryWeeks" => ("every", "Scheduling.Season.Every"),
            "ClosedDays" => ("closed", "Scheduling.Season.ClosedDays"),
            "ExtraDays" => ("extra", "Scheduling.Season.ExtraDays"),
            "Note" => ("note", "Scheduling.Shift.Note"),
            "Reason" => ("reason", "Scheduling.Shift.Reason"),
            "Needs" => ("needs", "Scheduling.Needs"),
            _ => null,
        };
        return found is { } at ? (at.Id, words[at.Key]) : OfNeed(words, field, needs);
    }

    private static (string Id, string Label)? OfNeed(IWords words, string field, Func<int, string>? needs)
    {
        var at = LineOfNeed().Match(field);
        (string Id, string Key)? found = at.Groups["number"].Value switch
        {
            "Task" => ("task", "Scheduling.Need.Task"),
            "Minimum" => ("minimum", "Scheduling.Need.Minimum"),
            "Maximum" => ("maximum", "Scheduling.Need.Maximum"),
            "Skill" => ("skill", "Scheduling.Need.Skill"),
            "SkillMinimum" => ("skill-minimum", "Scheduling.Need.SkillMinimum"),
            "AgeLimit" => ("age", "Scheduling.Need.Age"),
            "WithChildren" => ("children", "Scheduling.Need.WithChildren"),
            _ => null,
        };
        if (found is not { } number)
            return null;
        var line = int.Parse(at.Groups["line"].Value, CultureInfo.InvariantCulture);
        return ($"need-{line}-{number.Id}", needs is null ? words[number.Key] : $"{words[number.Key]} ({needs(line)})");
    }

    [GeneratedRegex(@"^Needs\[(?<line>[0-9]{1,3})\]\.(?<number>\w+)$")]
    private static partial Regex LineOfNeed();
}
