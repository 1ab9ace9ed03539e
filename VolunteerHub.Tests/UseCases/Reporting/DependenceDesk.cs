using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Reporting;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Reporting;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Reporting;

/// <summary>A nature centre whose dependence is measured, and a manager who does it.</summary>
public abstract class DependenceDesk : IDisposable
{
    public void Dispose()
    {
        Database.Dispose();
        GC.SuppressFinalize(this);
    }

    protected TestDatabase Database { get; } = new();

    protected ShowDependence Show => new(Database.Contexts, new Municipalities(Database.Contexts), Database.Clock);

    protected AnswerShortDay Answer => new(Database.Contexts, Database.Clock);

    protected Actor Manager => Database.Employee("Birgitte Kjær", Role.Manager);

    protected async Task<DependenceOfPlace> ShownAsync(NatureCentre centre) => (await Show.RunAsync(Manager, centre.Place.Id)).Value.Of;

    protected Task<Outcome<Done>> AnswerAsync(Shift shift, ShortDayOutcome outcome) =>
        Answer.RunAsync(Database.Employee("Karin Holm", Role.Coordinator), shift.Id, outcome);

    protected Task<Outcome<Done>> CommentAsync(NatureCentre centre, string text) =>
        new CommentDependence(Database.Contexts, new Municipalities(Database.Contexts), Database.Clock)
            .RunAsync(Manager, new CommentInput(centre.Place.Id, text));

    protected Task<Outcome<Done>> EnterAsync(NatureCentre centre, int year, int hours) => EnterAsync(centre.Place.Id, year, hours);

    protected Task<Outcome<Done>> EnterAsync(PlaceId place, int year, int hours) =>
        new EnterEmployeeHours(Database.Contexts, new Municipalities(Database.Contexts), Database.Clock)
            .RunAsync(Manager, new HoursInput(place, new DateOnly(year, 5, 1), new DateOnly(year, 7, 31), hours));

    /// <summary>One more place, with one person on its one Saturday of four hours.</summary>
    protected PlaceId AddPlace(NatureCentre centre, string name)
    {
        using var context = centre.Open();
        var place = new Place(Database.Randers.Id, new PlaceDescription(name, "", "Karin Holm", "00 00 00 00", OpeningHours.None, OpeningHours.None));
        var activity = new Activity(Database.Randers.Id, place.Id, "Åbent hus", "");
        var shift = new Shift(
            activity, ShiftTime.At(new DateOnly(2027, 5, 1), new TimeOnly(10, 0), new TimeOnly(14, 0), centre.Zone), [new NeedTerms(centre.Task.Id, 1, 2, null, 0)]);
        context.AddRange(place, activity, shift);
        context.SaveChanges();
        shift.Publish();
        context.SaveChanges();
        centre.Confirm(shift, centre.AddPerson(name));
        return place.Id;
    }

    /// <summary>
    /// Twelve Saturdays from 1 May, one with the key and another on the first eleven, one of them also on the twelfth, and a key that one
    /// person has. It is Wednesday 14 July 2027.
    /// </summary>
    protected NatureCentre Twelve()
    {
        var centre = new NatureCentre(Database, saturdays: 12);
        var (mette, poul) = (centre.AddPerson("Mette", hasKey: true), centre.AddPerson("Poul"));
        foreach (var shift in centre.Shifts.Take(11))
        {
            centre.Confirm(shift, mette);
            centre.Confirm(shift, poul);
        }

        centre.Confirm(centre.Shifts[11], poul);
        Database.Clock.Set(new DateTimeOffset(2027, 7, 14, 12, 0, 0, TimeSpan.Zero));
        return centre;
    }
}
