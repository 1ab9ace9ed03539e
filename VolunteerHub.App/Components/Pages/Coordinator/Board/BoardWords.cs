using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Board;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Components.Pages.Coordinator.Board;

/// <summary>The board in words: what a slot says aloud, what is announced, why somebody cannot be added.</summary>
internal static class BoardWords
{
    /// <summary>
    /// The whole of a shift in a sentence or two: "lørdag den 9. maj kl. 10.00–14.00, Lørdagsåbent: tynd, 1 af 4 pladser er taget. Mangler: kan
    /// åbne huset. 2 venter."
    /// </summary>
    public static string Say(this IWords words, BoardShift shift)
    {
        var parts = new List<string>
        {
            words.Format(
                "Board.Slot.Says",
                ("date", shift.Time.Date),
                ("time", Dates.TimeRange(shift.Time.Start, shift.Time.End)),
                ("activity", shift.Activity.Name),
                ("state", words.State(shift)),
                ("seats", words.Seats(shift))),
        };
        if (shift.State != ShiftState.Cancelled)
        {
            foreach (var skill in shift.Needs.Where(n => n.SkillLacking > 0).Select(n => n.Skill).Distinct())
                parts.Add(words.Format("Board.Slot.Lacks", ("skill", skill)));
            if (shift is { State: ShiftState.Published, Kept: > 0 })
                parts.Add(words.Plural("Board.Slot.Kept", shift.Kept));
            if (shift is { State: ShiftState.Published, Asked: > 0 })
                parts.Add(words.Plural("Board.Slot.Asked", shift.Asked));
            if (shift.Waiting > 0)
                parts.Add(words.Plural("Board.Slot.Waiting", shift.Waiting));
        }

        return string.Join(' ', parts);
    }

    /// <summary>How full in a word; or that it is a draft, or called off.</summary>
    public static string State(this IWords words, BoardShift shift) => shift.State switch
    {
        ShiftState.Draft => words["Board.State.Draft"],
        ShiftState.Cancelled => words["Board.State.Cancelled"],
        _ => words[$"Board.FillState.{shift.Fill}"],
    };

    /// <summary>
    /// "2 af 4 pladser er taget", with how many are offered, for elsewhere they count as taken; "2 af 4 pladser var taget" of a shift that is over; and once it
    /// was noted who came, "2 kom, der var 4 pladser".
    /// </summary>
    public static string Seats(this IWords words, BoardShift shift)
    {
        if (shift.IsAsItWent)
            return words.Plural("Board.Came", shift.Maximum, ("came", shift.Counted));
        if (shift.IsOver)
            return words.Plural("Board.SeatsWere", shift.Maximum, ("taken", shift.Confirmed));
        var taken = words.Plural("Board.Seats", shift.Maximum, ("taken", shift.Confirmed));
        return shift is { State: ShiftState.Published, Offered: > 0 } ? $"{taken}, {words.Plural("Board.Offered", shift.Offered)}" : taken;
    }

    /// <summary>
    /// Why somebody cannot be added, told to the coordinator, with what would help. The rules are those of any sign-up, whose own
    /// sentences speak to the volunteer.
    /// </summary>
    public static string OfAdding(this IWords words, Refusal refusal)
    {
        const string room = "signups.";
        return refusal.Code.StartsWith(room, StringComparison.Ordinal)
            ? words.Of(refusal, $"Board.CannotAdd.{refusal.Code[room.Length..]}")
            : words.Of(refusal);
    }
}
