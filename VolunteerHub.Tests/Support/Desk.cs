using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.App.UseCases.People;
using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.Support;

/// <summary>The scheduling use cases on a test database, and plans as a coordinator types them.</summary>
public sealed class Desk(TestDatabase database)
{
    private readonly Municipalities _municipalities = new(database.Contexts);

    private readonly FrameCatalogue _catalogue = new(database.Contexts, FrameOffice.Shipped);

    public ShiftChanges Changes { get; } = new();

    public SavePlace SavePlace => new(
        database.Contexts, _municipalities, _catalogue, new FrameLetters(PublicAddresses.Unset), database.Clock,
        new CoordinatorLetters(_municipalities, PublicAddresses.Unset, database.Clock), Changes);

    public SaveActivity SaveActivity => new(database.Contexts, _municipalities, database.Clock, _catalogue);

    public PreviewSeason PreviewSeason => new(database.Contexts, _municipalities, database.Clock);

    public PlanSeason PlanSeason => new(database.Contexts, _municipalities, database.Clock, Changes, _catalogue);

    public ChangeSeason ChangeSeason =>
        new(
            database.Contexts, _municipalities, database.Clock, new SeasonLetters(_municipalities, PublicAddresses.Unset, database.Clock), Seats, Changes,
            _catalogue);

    public PublishShifts PublishShifts => new(database.Contexts, database.Clock, Changes);

    public EditShift EditShift => new(database.Contexts, _municipalities, database.Clock, Letters, Seats, Changes, _catalogue);

    public CancelShift CancelShift => new(database.Contexts, database.Clock, Letters, Changes);

    public PutShiftBack PutShiftBack => new(database.Contexts, database.Clock, Changes);

    public WriteToShift WriteToShift => new(database.Contexts, _municipalities, _catalogue, Written, database.Clock);

    public WriteToSeason WriteToSeason => new(database.Contexts, _municipalities, _catalogue, Written, database.Clock);

    public ExtraShift ExtraShift => new(database.Contexts, _municipalities, database.Clock, Changes, _catalogue);

    public AddPattern AddPattern => new(database.Contexts, _municipalities, database.Clock, Changes);

    public NoteSkill NoteSkill => new(database.Contexts, _municipalities, Seats, Changes, database.Clock);

    public RemoveSkill RemoveSkill => new(database.Contexts, Changes, database.Clock);

    public NoteCertificate NoteCertificate => new(database.Contexts, _municipalities, Seats, Changes, database.Clock);

    private SeatGiver Seats => new(new SignUpLetters(PublicAddresses.Unset, database.Clock));

    private WrittenLetters Written => new(PublicAddresses.Unset, database.Clock);

    private ShiftLetters Letters => new(_municipalities, PublicAddresses.Unset, database.Clock);

    /// <summary>Saturdays 10-14 in May 2027, two to four hosts of whom one can open the house.</summary>
    public static SeasonPlan SaturdaysInMay(NatureCentre centre) => new(
        "Maj 2027",
        new DateOnly(2027, 5, 1),
        new DateOnly(2027, 5, 31),
        [DayOfWeek.Saturday],
        new TimeOnly(10, 0),
        new TimeOnly(14, 0),
        1,
        HolidayRule.Skip,
        [],
        [],
        [new NeedInput(centre.Task.Id, 2, 4, centre.Skill.Id, 1, default)]);

    /// <summary>The codes of what was refused, with the fields that are marked.</summary>
    public static IEnumerable<string> Told<T>(Outcome<T> outcome) =>
        outcome.Refusals.Select(r => r.Field is null ? r.Code : $"{r.Field}: {r.Code}").Order(StringComparer.Ordinal);
}
