using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.UseCases.Wishes;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.Wishes;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Wishes;

/// <summary>The use cases of wishes on a test database, with a planned season of five Saturdays in May 2027. It is 1 March.</summary>
public sealed class WishDesk : IDisposable
{
    public static readonly DateOnly Until = new(2027, 4, 10);

    public WishDesk()
    {
        Centre = new NatureCentre(Database, saturdays: 0);
        Season = new Desk(Database).PlanSeason.RunAsync(Centre.Author, Centre.Activity.Id, Desk.SaturdaysInMay(Centre)).GetAwaiter().GetResult().Value;
    }

    public TestDatabase Database { get; } = new();

    public NatureCentre Centre { get; }

    public SeasonId Season { get; }

    public AskForWishes Ask
    {
        get
        {
            var municipalities = new Municipalities(Database.Contexts);
            return new AskForWishes(Database.Contexts, municipalities, new WishLetters(municipalities, PublicAddresses.Unset, Database.Clock), Database.Clock);
        }
    }

    public ShowWishes Show => new(Database.Contexts, Database.Clock);

    public SaveWishes Save => new(Database.Contexts, Database.Clock);

    public static DayKind Saturdays => new(DayOfWeek.Saturday, null, null);

    /// <summary>Every Saturday, as the form says it.</summary>
    public static WishesInput EverySaturday => new() { Days = new Dictionary<DayKind, string> { [Saturdays] = nameof(Willingness.Yes) } };

    public void Dispose() => Database.Dispose();

    public async Task AskUntilAsync(DateOnly? until = null) =>
        Assert.Empty((await Ask.RunAsync(Centre.Author, Season, until ?? Until, write: false)).Refusals);

    public Task<Outcome<Done>> SaveAsync(string email, WishesInput input) => Save.RunAsync(Centre.Municipality, email, Season, input, Language.Da);

    /// <summary>What is stored, by the name of whose it is.</summary>
    public Dictionary<string, WishTerms> Stored()
    {
        using var context = Centre.Open();
        return context.Wishes.Join(context.People, w => w.PersonId, p => p.Id, (w, p) => new { p.Name, w.Terms }).ToDictionary(w => w.Name, w => w.Terms);
    }

    public List<OutboxMessage> Letters()
    {
        using var context = Centre.Open();
        return [.. context.Outbox.Where(m => m.Kind == "WishesAsked").OrderBy(m => m.To)];
    }

    public List<Shift> Shifts()
    {
        using var context = Centre.Open();
        return [.. context.Shifts.OrderBy(s => s.StartsAt)];
    }
}
