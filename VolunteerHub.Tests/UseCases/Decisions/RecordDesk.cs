using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Decisions;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Decisions;

/// <summary>A record with lines in it, and who reads it.</summary>
internal sealed class RecordDesk : IDisposable
{
    public RecordDesk()
    {
        Karin = Database.Employee("Karin Holm", Role.Coordinator);
        Bente = Database.Employee("Bente Friis", Role.Reviewer);
        Manager = Database.Employee("Birgitte Kjær", Role.Manager);
    }

    public TestDatabase Database { get; } = new();

    public Actor Karin { get; }

    public Actor Bente { get; }

    public Actor Manager { get; }

    public ShowRecord Show => new(Database.Contexts, new Municipalities(Database.Contexts));

    public ExportRecord Export => new(Database.Contexts, new Municipalities(Database.Contexts));

    public void Dispose() => Database.Dispose();

    /// <summary>A line at the moment that the clock shows.</summary>
    public void Write(Actor by, string action, Guid? subject = null, string because = "") => Write((by, action, subject ?? Guid.NewGuid(), because));

    public void Write(params (Actor By, string Action, Guid Subject, string Because)[] lines)
    {
        using var context = Database.Contexts.For(lines[0].By.Municipality);
        context.AddRange(lines.Select(l => new DecisionRecord(l.By, l.Action, l.Subject, l.Because, Database.Clock.Now)));
        context.SaveChanges();
    }

    /// <summary>Moves the clock to a moment in UTC.</summary>
    public void ClockIs(int month, int day, int hour, int minute = 0) =>
        Database.Clock.Set(new DateTimeOffset(2027, month, day, hour, minute, 0, TimeSpan.Zero));

    /// <summary>A page of the record, which is expected to be there.</summary>
    public async Task<RecordPart> ReadAsync(RecordInput? input = null, Actor? reader = null, int pageSize = 50)
    {
        var read = await Show.RunAsync(reader ?? Manager, input ?? new RecordInput(), pageSize);
        Assert.Empty(read.Refusals);
        return read.Value;
    }
}
