using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Board;

/// <summary>Which part of the roster to show. What is not chosen is not narrowed; an id that does not exist counts as not chosen.</summary>
/// <param name="Place">Only this place.</param>
/// <param name="Activity">Only this activity.</param>
/// <param name="Season">Only this season; null takes the one that runs or comes next.</param>
/// <param name="ComingWeeks">The coming weeks across seasons instead of one season.</param>
/// <param name="Shift">A shift that somebody was led to: it chooses place, activity and season, so that it is among those shown.</param>
/// <param name="OutsideSeasons">The shifts that stand on no season's board, however far ahead, instead of one season.</param>
public sealed record BoardFilter(
    PlaceId? Place = null,
    ActivityId? Activity = null,
    SeasonId? Season = null,
    bool ComingWeeks = false,
    ShiftId? Shift = null,
    bool OutsideSeasons = false);

/// <summary>The roster board: a season, the coming weeks, or what stands outside the seasons.</summary>
/// <param name="Applied">The filter as it was understood, with the season that was found.</param>
/// <param name="Choices">What can be chosen.</param>
/// <param name="Period">From when to when.</param>
/// <param name="Today">The date at the municipality's places now.</param>
/// <param name="Shifts">The shifts, first to last.</param>
public sealed record RosterBoard(BoardFilter Applied, BoardChoices Choices, Period Period, DateOnly Today, IReadOnlyList<BoardShift> Shifts);

/// <summary>What a coordinator can narrow the board to.</summary>
/// <param name="Places">All places, by name.</param>
/// <param name="Activities">All activities, by name.</param>
/// <param name="Seasons">All seasons, latest first.</param>
/// <param name="OutsideSeasons">The activities that have shifts which stand on no season's board.</param>
public sealed record BoardChoices(
    IReadOnlyList<BoardPlace> Places,
    IReadOnlyList<BoardActivity> Activities,
    IReadOnlyList<BoardSeason> Seasons,
    IReadOnlySet<ActivityId> OutsideSeasons);

/// <summary>A season that can be chosen.</summary>
/// <param name="Id">Which season.</param>
/// <param name="Activity">Of which activity.</param>
/// <param name="Name">What the coordinator calls it.</param>
/// <param name="Period">First to last day.</param>
public sealed record BoardSeason(SeasonId Id, ActivityId Activity, string Name, Period Period);
