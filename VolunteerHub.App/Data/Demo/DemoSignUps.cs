using VolunteerHub.Core.Attendance;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Reporting;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.Data.Demo;

/// <summary>
/// Puts people on a town's shifts, each at most once a day: past shifts with who came and how many guests there were, coming ones in
/// every state that a coordinator meets.
/// </summary>
internal sealed class DemoSignUps(
    HubDbContext context, DemoTown town, IReadOnlyList<Person> people, string coordinator, DateTime nowUtc)
{
    private const int Full = int.MaxValue;

    // Confirmed people on the shifts that come, nearest first; Full means every seat. Far ahead most are still empty.
    private static readonly int[] Coming = [Full, 2, 1, 0, 3, Full, 2, 1, 0, 1, 0, 2, 0, 0, 1, 0];

    // On those that have been, oldest first.
    private static readonly int[] Past = [3, Full, 2, Full, 1, 3, 2, Full, 0, 3, Full, 2, 3];

    private const int OfferAt = 4;
    private const int CancelledAt = 6;
    private const int MovedAt = 7;

    private readonly Random _random = new(town.Slug.Sum(c => c));
    private readonly HashSet<(PersonId, DateOnly)> _busy = [];

    public void Fill(DemoShifts roster)
    {
        var past = roster.Shifts.Where(s => s.HasStarted(nowUtc)).ToList();
        var coming = roster.Shifts.Where(s => !s.HasStarted(nowUtc)).ToList();
        for (var i = 0; i < past.Count; i++)
            FillPast(past[i], Past[i % Past.Length], roster.Roster.Guests, isLast: i == past.Count - 1);
        for (var i = 0; i < coming.Count; i++)
            FillComing(coming[i], i, roster);
    }

    private void FillPast(Shift shift, int wanted, int usualGuests, bool isLast)
    {
        var confirmed = Confirm(shift, wanted);
        var isOver = shift.EndsAt <= nowUtc;
        if (isOver && !isLast && confirmed.Count < shift.Needs[0].Minimum)
            TellOfShortDay(shift, confirmed.Count == 0 ? ShortDayOutcome.ClosedPolitely : ShortDayOutcome.RanWithFewer);
        foreach (var signUp in isOver ? confirmed.Where(_ => _random.Next(12) > 0) : confirmed.Take(1))
            signUp.CheckIn(shift.StartsAt.AddMinutes(-_random.Next(0, 10)));
        if (confirmed.Count == 0 || !isOver)
            return;

        var report = new ShiftReport(shift.MunicipalityId, shift.Id);
        var guests = Math.Max(1, usualGuests + _random.Next(-usualGuests / 2, usualGuests));
        report.Write(guests, town.Phrases.Notes[_random.Next(town.Phrases.Notes.Count)], coordinator, shift.EndsAt.AddMinutes(5));
        context.ShiftReports.Add(report);
    }

    private void TellOfShortDay(Shift shift, ShortDayOutcome outcome)
    {
        var day = new ShortDay(shift);
        day.Answer(outcome, coordinator, shift.EndsAt.AddMinutes(10));
        context.ShortDays.Add(day);
    }

    private void FillComing(Shift shift, int index, DemoShifts roster)
    {
        var confirmed = Confirm(shift, Coming[index % Coming.Length]);
        if (index == 0)
            Wait(shift, 2);
        if (!roster.Roster.IsMain)
            return;

        if (index == OfferAt)
            Offer(shift);
        if (index == CancelledAt)
            Cancel(shift, confirmed);
        if (index == MovedAt)
            Move(shift, roster.Zone);
    }

    /// <summary>Confirms so many, a seat that is kept for the skill going to somebody who has it.</summary>
    private List<SignUp> Confirm(Shift shift, int wanted)
    {
        var need = shift.Needs[0];
        var confirmed = new List<SignUp>();
        foreach (var seat in need.Seats.OrderBy(s => s.Number).Take(wanted))
        {
            if (Somebody(shift, need, seat.KeptForSkillId) is { } person)
                confirmed.Add(SignUp.Confirmed(need, seat.Id, person.Id, YesGiven.InApp, SaidYesAt(shift)));
        }

        context.SignUps.AddRange(confirmed);
        return confirmed;
    }

    private void Wait(Shift shift, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (Somebody(shift, shift.Needs[0], null) is { } person)
                context.SignUps.Add(SignUp.Waiting(shift.Needs[0], person.Id, YesGiven.InApp, nowUtc.AddHours(-5 + i)));
        }
    }

    private void Offer(Shift shift)
    {
        var need = shift.Needs[0];
        if (Somebody(shift, need, null) is not { } person)
            return;
        var offered = SignUp.Waiting(need, person.Id, YesGiven.InApp, nowUtc.AddDays(-3));
        offered.Offer(need.Seats.OrderBy(s => s.Number).Last().Id, nowUtc.AddHours(20));
        context.SignUps.Add(offered);
    }

    private void Cancel(Shift shift, List<SignUp> confirmed)
    {
        shift.Cancel(town.Phrases.Cancelled);
        foreach (var signUp in confirmed)
            signUp.Withdraw(WithdrawnBy.Cancellation, nowUtc.AddDays(-1));
    }

    private void Move(Shift shift, TimeZoneInfo zone)
    {
        var (start, end) = (shift.Start.AddHours(1), shift.End.AddHours(1));
        var span = PlaceTime.Span(shift.Date, start, end, zone);
        shift.Move(new ShiftTime(shift.Date, start, end, span.Start, span.End));
        shift.Annotate(town.Phrases.Moved);
    }

    /// <summary>Somebody who is free that day and may have the seat; those without the skill first, where none is asked for.</summary>
    private Person? Somebody(Shift shift, Need need, SkillId? skill)
    {
        var first = _random.Next(people.Count);
        var person = Enumerable.Range(0, people.Count)
            .Select(i => people[(first + i) % people.Count])
            .Where(p => need.AgeLimit.IsMetBy(p.AgeBand) && Seating.GuardianLets(p, shift.Date, town.GuardianDuty) && !_busy.Contains((p.Id, shift.Date)))
            .Where(p => skill is null || p.Has(skill.Value))
            .OrderBy(p => skill is null && p.Skills.Count > 0)
            .FirstOrDefault();
        if (person is not null)
            _busy.Add((person.Id, shift.Date));
        return person;
    }

    private DateTime SaidYesAt(Shift shift)
    {
        var early = shift.StartsAt.AddDays(-_random.Next(5, 30)).AddMinutes(_random.Next(600));
        return early < nowUtc ? early : nowUtc.AddDays(-_random.Next(1, 14)).AddMinutes(-_random.Next(600));
    }
}
