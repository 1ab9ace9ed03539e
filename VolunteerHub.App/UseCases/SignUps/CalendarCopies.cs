using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Messages;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>How new a shift is in each person's calendar. Every letter and feed that goes to one person asks here.</summary>
internal sealed class CalendarCopies
{
    private readonly ILookup<(ShiftId, PersonId), SignUpStatus> _yeses;

    private CalendarCopies(ILookup<(ShiftId, PersonId), SignUpStatus> yeses) => _yeses = yeses;

    /// <summary>Reads sign-ups as they stand in the caller's context: what it has changed and not saved yet counts too.</summary>
    public static async Task<CalendarCopies> ReadAsync(HubDbContext context, Expression<Func<SignUp, bool>> which, CancellationToken cancellationToken)
    {
        await context.SignUps.Where(which).LoadAsync(cancellationToken);
        return new CalendarCopies(context.SignUps.Local.ToLookup(s => (s.ShiftId, s.PersonId), s => s.Status));
    }

    /// <summary>The event as it is now for one person.</summary>
    public CalendarEvent For(PersonId person, Shift shift, CalendarEvent item) =>
        item with { Sequence = CalendarSequence.Of(shift, _yeses[(shift.Id, person)]) };
}
