using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.People;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Attendance;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Core.Wishes;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.People;

/// <summary>The use cases of a volunteer's own data on a test database, with the model case in it and a way to see what stands in its file.</summary>
public sealed class OwnDataDesk(int saturdays = 3, int maximum = 4, int keys = 0) : SeatDesk(saturdays, minimum: 1, maximum, keys)
{
    /// <summary>The association whose seats Mette keeps, and the one that has named her.</summary>
    public const string Hers = "Gudenåens Venner";

    public DeletePerson Delete => new(Database.Contexts, Municipalities, Seats, Release, Changes, Database.Clock);

    public CorrectPerson Correct => new(
        Database.Contexts, Municipalities, Seats, new AddressLetters(PublicAddresses.Unset, Database.Clock), Changes, Database.Clock);

    public ShowStored Show => new(Database.Contexts, Municipalities, PublicAddresses.Unset, Database.Clock);

    public Actor Karin => Centre.Author;

    /// <summary>
    /// Mette Lund, of whom every table that can tell of somebody does: she was on the first Saturday and counted its guests, waits for the second, is asked
    /// to the third, keeps two seats there for an association, is named by another, has skills, wishes, mails, links and an account; and Ole wishes to be with her.
    /// </summary>
    public async Task<Person> MetteAsync()
    {
        var mette = Centre.AddPerson("Mette Lund", hasKey: true, age: AgeBand.Adult);
        var ole = Centre.AddPerson("Ole Krog");
        var signUp = Centre.Confirm(Centre.Shifts[0], mette);
        Centre.Wait(Centre.Shifts[1].Needs[0], mette);
        await using var context = Centre.Open();
        context.Attach(signUp).Entity.CheckIn(Database.Clock.Now);
        (await context.People.SingleAsync(p => p.Id == mette.Id)).NoteCertificate(new CertificateSeen(new DateOnly(2027, 2, 1), "Karin Holm", new DateOnly(2029, 2, 1)));
        var report = new ShiftReport(Centre.Municipality.Id, Centre.Shifts[0].Id);
        report.Write(40, "Sol og mange børn.", "Mette Lund", Database.Clock.Now);
        context.Add(report);
        context.Add(new Invitation(Centre.Shifts[2].Needs[0], mette.Id, Database.Clock.Now));
        var season = new Season(Centre.Municipality.Id, Centre.Activity.Id, "Sommer 2027", new Period(new DateOnly(2027, 5, 1), new DateOnly(2027, 10, 31)));
        context.Add(season);
        context.Add(new SeasonWishes(Centre.Municipality.Id, season.Id, mette.Id, new WishTerms { Together = ["Ole Krog"], Apart = ["Poul Dam"] }, Database.Clock.Now));
        context.Add(new SeasonWishes(
            Centre.Municipality.Id, season.Id, ole.Id, new WishTerms { Together = ["mette lund", "Rita Bak"], Apart = [mette.Email] }, Database.Clock.Now));
        await context.SaveChangesAsync();
        await KeepAsync(context, Hers, "Mette Lund", mette.Email, named: "Rita Bak");
        await KeepAsync(context, "Cyklisterne", "Anna Holt", "anna@venner.example", named: "Mette Lund");
        await new AccountDirectory(context).FindOrAddAsync(mette.Email, "Mette Lund", Language.Da);
        new MailedLinks(PublicAddresses.Unset, Database.Clock).Queue(
            context, new MailedLinkOrder(mette.Email, Centre.Municipality.Id, LinkPurpose.ConfirmSignUp, "{\"name\":\"Mette Lund\"}"),
            _ => new LinkLetter("Bekræft", "Hej Mette Lund"));
        await Letters.QueueLeftAsync(context, Centre.Municipality, mette, Centre.Shifts[1].Id, CancellationToken.None);
        await context.SaveChangesAsync();
        return mette;
    }

    /// <summary>Every column of every table in which a text stands, as "Table.Column", however its letters are written.</summary>
    public List<string> ColumnsWith(string text) => SqlRows.ColumnsWith(Database.Path, text);

    /// <summary>
    /// Emil Lund, 15 to 17 years, for whom Bo Lund has agreed and was written to, for whom Eva Lund was asked too and has not answered, and of whom a coordinator was told.
    /// </summary>
    public async Task<Person> EmilAsync()
    {
        Centre.AskGuardians(GuardianDuty.Under18);
        var emil = Centre.AddPerson("Emil Lund", age: AgeBand.From15To17);
        Centre.Agree(emil, new DateOnly(2027, 2, 1));
        var letters = new GuardianLetters(PublicAddresses.Unset, Database.Clock);
        await AskGuardianAsync(emil, "eva@example.com");
        await using var context = Centre.Open();
        await using var transaction = await context.BeginWriteAsync();
        SeatWish[] wishes = [new(Saturday.Id)];
        await letters.QueueThanksAsync(context, Centre.Municipality, emil, new GuardianQuestion(emil.Id, Language.Da, wishes), [], CancellationToken.None);
        var directory = new AccountDirectory(context);
        await directory.GiveRoleAsync(await directory.FindOrAddAsync("karin@randers.example", "Karin Holm", Language.Da), "Karin Holm", "randers", Role.Coordinator);
        await context.SaveChangesAsync();
        await letters.QueueTakenBackAsync(context, Centre.Municipality, emil, emil.GuardianConsent!, [], byGuardian: true, CancellationToken.None);
        await context.SaveChangesAsync();
        await transaction.CommitAsync();
        return emil;
    }

    /// <summary>Writes to somebody who is to agree for a young person.</summary>
    public async Task AskGuardianAsync(Person person, string guardian)
    {
        await using var context = Centre.Open();
        await using var transaction = await context.BeginWriteAsync();
        await new AskGuardian(new MailedLinks(PublicAddresses.Unset, Database.Clock)).RunAsync(
            context, Centre.Municipality, person, guardian, Language.Da, [new SeatWish(Saturday.Id)], CancellationToken.None);
        await context.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    /// <summary>Every row of a municipality, the table first.</summary>
    public List<string> RowsOf(Municipality municipality) =>
    [
        .. Query("SELECT m.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'MunicipalityId'").SelectMany(t =>
            Query($"SELECT * FROM \"{t[0]}\" WHERE \"MunicipalityId\" = '{municipality.Id.Value.ToString().ToUpperInvariant()}'").Select(r => $"{t[0]}: {string.Join(" | ", r)}")),
    ];

    public List<string[]> Query(string sql) => SqlRows.Of(Database.Path, sql);

    /// <summary>Seats of the third Saturday that an association keeps, with somebody named for one of them and written to.</summary>
    public async Task KeepAsync(string association, string contact, string email, string named)
    {
        await using var context = Centre.Open();
        await KeepAsync(context, association, contact, email, named);
    }

    private async Task KeepAsync(HubDbContext context, string association, string contact, string email, string named)
    {
        var need = await context.Needs.SingleAsync(n => n.ShiftId == Centre.Shifts[2].Id);
        var block = new SeatBlock(need, Centre.Shifts[2].Date, association, new BlockContact(contact, email, Language.Da), Secrets.New(), Database.Clock.Now);
        context.Add(block);
        need.Hold(block.Id, 2, new HashSet<SeatId>());
        var name = block.Name(named, $"{named.ToLowerInvariant().Replace(' ', '.')}@example.com", Database.Clock.Now);
        await context.SaveChangesAsync();
        await BlockLetters.QueueNamedAsync(context, Centre.Municipality, block, name, CancellationToken.None);
        await context.SaveChangesAsync();
    }
}
