using System.Text;
using System.Text.RegularExpressions;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.App.UseCases.Imports;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Imports;

public sealed class ImportSheetTests : IDisposable
{
    private const string Mette = "Navn;E-mail;Sprog;Færdigheder;Set den\r\nMette Holm;Mette@Example.dk;dansk;Kan åbne huset;01-04-2026\r\n";

    private readonly TestDatabase _database = new();
    private readonly NatureCentre _centre;
    private readonly ShiftChanges _changes = new();
    private readonly ImportSheet _import;

    public ImportSheetTests()
    {
        _centre = new NatureCentre(_database, saturdays: 0);
        _import = new ImportSheet(
            _database.Contexts, new Municipalities(_database.Contexts), _changes, _database.Clock, new FrameCatalogue(_database.Contexts, FrameOffice.Shipped));
    }

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8 with a mark", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Mette)] },
        { "UTF-8 without", Encoding.UTF8.GetBytes(Mette) },
        { "Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Mette) },
        { "commas, dots in dates", Encoding.UTF8.GetBytes(Mette.Replace(';', ',').Replace("01-04-2026", "01.04.2026", StringComparison.Ordinal)) },
        { "tabs, heads in Norwegian", Encoding.UTF8.GetBytes(Mette.Replace(';', '\t').Replace("E-mail\tSprog\tFærdigheder\tSet den", "E-POST\tspråk\tferdigheter\tsett den", StringComparison.Ordinal)) },
    };

    public void Dispose() => _database.Dispose();

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_sheet_is_read_as_spreadsheets_in_Denmark_and_Norway_write_it(string how, byte[] file)
    {
        Assert.NotEmpty(how);
        Assert.Equal(1, (await _import.RunAsync(_centre.Author, ImportKind.Volunteers, file)).Value);

        await using var context = _centre.Open();
        var person = context.People.Single();
        Assert.Equal(("Mette Holm", "mette@example.dk", Language.Da), (person.Name, person.Email, person.Language));
        Assert.Equal((_centre.Skill.Id, new DateOnly(2026, 4, 1), "Karin Holm"), (person.Skills.Single().SkillId, person.Skills.Single().SeenOn, person.Skills.Single().SeenBy));
    }

    [Fact]
    public async Task Whoever_is_taken_in_is_signed_up_for_nothing_and_gets_no_letter()
    {
        await _import.RunAsync(_centre.Author, ImportKind.Volunteers, Encoding.UTF8.GetBytes(Mette));

        await using var context = _centre.Open();
        Assert.Empty(context.SignUps.ToList());
        Assert.Empty(context.Outbox.ToList());
        Assert.Equal("Volunteers: 1", context.Decisions.Single(d => d.Action == "imports.taken-in").Because);
    }

    [Fact]
    public async Task Every_error_is_told_by_line_and_column_and_nothing_is_saved()
    {
        var told = await ToldAsync(
            ImportKind.Volunteers,
            """
            Navn;E-mail;Sprog;Færdigheder;Set den
            Mette Holm;mette@example.dk;;;
            ;ikke en adresse;;;

            Ole;ole@example.dk;klingon;Kan flyve;30-02-2026
            Mette igen;METTE@example.dk;;Kan åbne huset;
            "Bo 010190-1234";bo@example.dk;;;
            Per;per@exаmple.dk;;;
            """);

        Assert.Equal(
            [
                "3 Name imports.name-missing", "3 Email imports.email-invalid", "5 Language imports.language-unknown", "5 Skills imports.skill-unknown",
                "5 SeenOn scheduling.date-missing", "6 Email imports.email-twice", "6 SeenOn imports.seen-on-missing", "7 Name people.personal-number",
                "8 Email people.email-strange-sign",
            ],
            told);
        await using var context = _centre.Open();
        Assert.Empty(context.People.ToList());
    }

    [Fact]
    public async Task Somebody_who_is_known_is_told_and_left_as_they_are_and_other_columns_are_named_and_not_kept()
    {
        _centre.AddPerson("Mette");
        string email;
        await using (var context = _centre.Open())
            email = context.People.Single().Email;

        var preview = (await _import.PreviewAsync(
            _centre.Author, ImportKind.Volunteers, Encoding.UTF8.GetBytes($"Navn;E-mail;CPR\nEn anden;{email};0101901234\nOle;ole@example.dk;0101901234\n"))).Value;

        Assert.Equal([true, false], preview.Lines.Select(l => l.IsKnown));
        Assert.Equal(["CPR"], preview.Unused);
        Assert.DoesNotContain(preview.Lines, l => l.Cells.Any(c => c.Contains("0101901234", StringComparison.Ordinal)));
        await using var after = _centre.Open();
        Assert.Equal(["Mette"], after.People.Select(p => p.Name).ToList());
    }

    [Fact]
    public async Task Places_come_with_hours_as_people_write_them()
    {
        var file = "Sted;Adresse;Kontaktperson;Telefon;Åbningstid;Bemandet\nFjordhuset;Havnen 1;Karin;00 00 00 00;lør 10-14, søndag 10.00–12.30;man-fre 9.00-15.00\nNaturcentret;;;;;\n";
        var preview = (await _import.PreviewAsync(_centre.Author, ImportKind.Places, Encoding.UTF8.GetBytes(file))).Value;
        Assert.Equal([false, true], preview.Lines.Select(l => l.IsKnown));

        await _import.RunAsync(_centre.Author, ImportKind.Places, Encoding.UTF8.GetBytes(file));

        await using var context = _centre.Open();
        var place = context.Places.Single(p => p.Name == "Fjordhuset");
        Assert.Equal("Sat 10:00-14:00; Sun 10:00-12:30", place.Description.AnnouncedHours.ToString());
        Assert.Equal(5, place.Description.StaffedHours.Spans.Count);
    }

    [Fact]
    public async Task What_is_wrong_is_told_as_it_stands_in_the_file_line_by_line_and_from_the_left() =>
        Assert.Equal(
            ["2 Maximum imports.no-whole-number", "2 Date scheduling.date-missing", "2 Activity imports.activity-nowhere", "3 Activity imports.activity-nowhere"],
            await ToldAsync(ImportKind.Shifts, "Højst;Dato;Aktivitet;Start;Slut;Opgave;Mindst\nx;y;Bål;10;14;Z;1\n4;2027-05-01;Bål;10;14;Z;1\n"));

    [Fact]
    public async Task Hours_that_nobody_can_read_are_refused_with_the_part() =>
        Assert.Equal(
            ["2 Announced scheduling.hours-unreadable", "3 Announced scheduling.hours-backwards", "4 Place imports.place-twice"],
            await ToldAsync(ImportKind.Places, "Sted;Åbningstid\nA;altid\nB;lør 14-10\nB;\n"));

    [Theory]
    [InlineData(Language.Da)]
    [InlineData(Language.Nb)]
    [InlineData(Language.En)]
    public async Task The_hours_that_a_text_gives_as_an_example_are_of_its_language_and_are_read(Language language)
    {
        var words = new Words(language);
        var saturday = Dates.ShortWeekday(DayOfWeek.Saturday, Cultures.Of(language));
        string[] examples =
        [
            Quoted(words["Scheduling.Refusal.hours-unreadable"]), Quoted(words["Imports.Help.Places"]),
            words["Imports.Example.Announced"], words["Imports.Example.Staffed"],
        ];
        Assert.All(examples[..3], example => Assert.StartsWith($"{saturday} 10", example, StringComparison.Ordinal));

        foreach (var (number, example) in examples.Index())
            Assert.Equal(1, (await _import.RunAsync(_centre.Author, ImportKind.Places, Encoding.UTF8.GetBytes($"Sted;Åbningstid\nHus {number};{example}\n"))).Value);

        await using var context = _centre.Open();
        var hours = context.Places.AsEnumerable().Where(p => p.Name.StartsWith("Hus", StringComparison.Ordinal)).OrderBy(p => p.Name).Select(p => p.AnnouncedHours.ToString());
        Assert.Equal(
            [
                "Sat 10:00-14:00", "Sat 10:00-14:00; Sun 10:00-12:00", "Sat 10:00-14:00",
                "Mon 09:00-15:00; Tue 09:00-15:00; Wed 09:00-15:00; Thu 09:00-15:00; Fri 09:00-15:00",
            ],
            hours);
    }

    [Fact]
    public async Task Shifts_become_drafts_and_lines_of_the_same_hours_are_one_shift()
    {
        await using (var context = _centre.Open())
        {
            context.Add(new VolunteerTask(_centre.Activity, "Bag boller", "Boller til gæsterne.", new FrameAnswers(), _centre.Author.Account));
            await context.SaveChangesAsync();
        }

        const string File = """
            Sted;Aktivitet;Dato;Start;Slut;Opgave;Mindst;Højst;Besked
            Naturcentret;lørdagsåbent;01-05-2027;10.00;14.00;Lås op og tag imod gæsterne;2,0;4,0;Brug bagdøren
            ;Lørdagsåbent;01.05.2027;10:00:00;14:00:00;Bag boller;0;1;
            ;Lørdagsåbent;2027-05-08;10;14;Bag boller;0;1;
            """;
        var done = await _import.RunAsync(_centre.Author, ImportKind.Shifts, Encoding.UTF8.GetBytes(File));

        Assert.Equal(3, done.Value);
        await using var after = _centre.Open();
        var shifts = after.Shifts.OrderBy(s => s.StartsAt).ToList();
        Assert.Equal([new(2027, 5, 1), new DateOnly(2027, 5, 8)], shifts.Select(s => s.Date));
        Assert.Equal([(2, 4), (0, 1)], shifts[0].Needs.OrderBy(n => n.Number).Select(n => (n.Minimum, n.Maximum)));
        Assert.Equal("Brug bagdøren", shifts[0].Note);
        Assert.All(shifts, s => Assert.Equal(ShiftState.Draft, s.State));

        var again = (await _import.PreviewAsync(_centre.Author, ImportKind.Shifts, Encoding.UTF8.GetBytes(File))).Value;
        Assert.Equal(0, again.New);
    }

    [Fact]
    public async Task A_shift_of_more_than_fourteen_hours_is_asked_about_once_with_its_line_and_taken_in_only_when_it_is_meant()
    {
        var file = Encoding.UTF8.GetBytes(
            "Aktivitet;Dato;Start;Slut;Opgave;Mindst;Højst\n"
            + "Lørdagsåbent;01-05-2027;10;14;Lås op og tag imod gæsterne;2;4\nLørdagsåbent;08-05-2027;11;9;Lås op og tag imod gæsterne;2;4\n");

        var preview = (await _import.PreviewAsync(_centre.Author, ImportKind.Shifts, file)).Value;
        var asked = await _import.RunAsync(_centre.Author, ImportKind.Shifts, file);
        await using (var context = _centre.Open())
            Assert.Empty(context.Shifts.ToList());
        var done = await _import.RunAsync(_centre.Author, ImportKind.Shifts, file, meansLength: true);

        Assert.Equal([TimeSpan.FromHours(4), TimeSpan.FromHours(22)], preview.Lines.Select(l => l.Hours!.Value.Length));
        Assert.Equal(["3 End imports.long-shift"], preview.Asks.Select(Told));
        Assert.Equal(["3 End imports.long-shift"], asked.Refusals.Select(Told));
        Assert.Equal(2, done.Value);
        Assert.Empty((await _import.PreviewAsync(_centre.Author, ImportKind.Shifts, file)).Value.Asks);
    }

    [Fact]
    public async Task A_place_that_is_not_there_is_what_is_wrong_and_not_the_activity_unless_that_is_nowhere() =>
        Assert.Equal(
            ["2 Place imports.place-unknown", "3 Place imports.place-unknown", "3 Activity imports.activity-nowhere", "4 Activity imports.activity-unknown"],
            await ToldAsync(
                ImportKind.Shifts,
                "Sted;Aktivitet;Dato;Start;Slut;Opgave;Mindst;Højst\nNaturcentre;Lørdagsåbent;01-05-2027;10;14;Lås op og tag imod gæsterne;2;4\n"
                + "Naturcentre;Bålaften;01-05-2027;10;14;x;2;4\nNaturcentret;Bålaften;01-05-2027;10;14;x;2;4\n"));

    [Fact]
    public async Task A_task_that_is_the_employees_is_refused_for_its_shift_could_never_be_opened_and_one_that_waits_is_not()
    {
        _centre.AddBlockedTask("Hjælp beboerne i bad");
        _centre.AddWaitingTask("Fortæl om fugle");

        Assert.Equal(
            ["3 Task imports.task-with-employees"],
            await ToldAsync(
                ImportKind.Shifts,
                "Aktivitet;Dato;Start;Slut;Opgave;Mindst;Højst\nLørdagsåbent;01-05-2027;10;14;Fortæl om fugle;1;2\n"
                + "Lørdagsåbent;08-05-2027;10;14;Hjælp beboerne i bad;1;2\n"));
    }

    [Fact]
    public async Task Open_pages_are_told_of_the_shifts_that_were_taken_in_and_of_none_that_was_only_shown_refused_or_there_already()
    {
        var told = new List<ShiftId>();
        _changes.Listen(_centre.Municipality.Id, told.AddRange);
        const string First = "Aktivitet;Dato;Start;Slut;Opgave;Mindst;Højst\nLørdagsåbent;01-05-2027;10;14;Lås op og tag imod gæsterne;2;4\n";
        var both = Encoding.UTF8.GetBytes(First + "Lørdagsåbent;08-05-2027;10;14;Lås op og tag imod gæsterne;2;4\n");
        await _import.RunAsync(_centre.Author, ImportKind.Shifts, Encoding.UTF8.GetBytes(First));
        Assert.Single(told);

        await _import.PreviewAsync(_centre.Author, ImportKind.Shifts, both);
        await _import.RunAsync(_centre.Author, ImportKind.Shifts, Encoding.UTF8.GetBytes(First + "Lørdagsåbent;08-05-2027;10;10;Lås op og tag imod gæsterne;2;4\n"));
        Assert.Single(told);

        await _import.RunAsync(_centre.Author, ImportKind.Shifts, both);
        await using var context = _centre.Open();
        Assert.Equal(context.Shifts.OrderBy(s => s.StartsAt).Select(s => s.Id).ToList(), told);
    }

    [Fact]
    public async Task A_shift_that_cannot_be_is_refused_by_line_and_column() =>
        Assert.Equal(
            [
                "2 Activity imports.activity-nowhere", "3 Task imports.task-unknown", "4 Date scheduling.date-missing", "5 End scheduling.shift-without-length",
                "5 Minimum scheduling.minimum-range", "6 Date scheduling.shift-in-past", "7 Minimum imports.no-whole-number", "9 Task imports.task-twice",
            ],
            await ToldAsync(
                ImportKind.Shifts,
                """
                Aktivitet;Dato;Start;Slut;Opgave;Mindst;Højst
                Søndagsåbent;01-05-2027;10;14;Lås op og tag imod gæsterne;2;4
                Lørdagsåbent;01-05-2027;10;14;Slå græs;2;4
                Lørdagsåbent;30-02-2027;10;14;Lås op og tag imod gæsterne;2;4
                Lørdagsåbent;01-05-2027;10;10;Lås op og tag imod gæsterne;5;4
                Lørdagsåbent;01-05-2020;10;14;Lås op og tag imod gæsterne;2;4
                Lørdagsåbent;01-05-2027;10;14;Lås op og tag imod gæsterne;2,5;4
                Lørdagsåbent;15-05-2027;10;14;Lås op og tag imod gæsterne;2;4
                Lørdagsåbent;15-05-2027;10;14;Lås op og tag imod gæsterne;2;4
                """));

    [Fact]
    public async Task Notes_of_one_shift_that_are_too_long_together_are_refused_at_the_line_that_passes_the_limit()
    {
        await using (var context = _centre.Open())
        {
            foreach (var title in new[] { "Bag boller", "Slå græs" })
                context.Add(new VolunteerTask(_centre.Activity, title, title, new FrameAnswers(), _centre.Author.Account));
            await context.SaveChangesAsync();
        }

        var (one, other) = (new string('a', 300), new string('b', 200));
        var file = $"""
            Aktivitet;Dato;Start;Slut;Opgave;Mindst;Højst;Besked
            Lørdagsåbent;01-05-2027;10;14;Lås op og tag imod gæsterne;2;4;{one}
            Lørdagsåbent;01-05-2027;10;14;Bag boller;0;1;{one}
            Lørdagsåbent;01-05-2027;10;14;Slå græs;0;1;{other}
            Lørdagsåbent;08-05-2027;10;14;Slå græs;0;1;{other}
            """;

        Assert.Equal(["4 Note scheduling.text-too-long"], await ToldAsync(ImportKind.Shifts, file));
        Assert.Empty(await ToldAsync(ImportKind.Shifts, file.Replace(other, other[1..], StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_note_that_asks_for_the_employees_work_is_refused_at_its_line_also_beside_what_else_is_wrong_there() =>
        Assert.Equal(
            ["2 Note frame.note-employees-work", "4 Date scheduling.date-missing", "4 Note frame.note-employees-work"],
            await ToldAsync(
                ImportKind.Shifts,
                """
                Aktivitet;Dato;Start;Slut;Opgave;Mindst;Højst;Besked
                Lørdagsåbent;01-05-2027;10;14;Lås op og tag imod gæsterne;2;4;Efter kaffen hjælper I beboerne i bad og giver dem deres medicin.
                Lørdagsåbent;08-05-2027;10;14;Lås op og tag imod gæsterne;2;4;Brug bagdøren
                Lørdagsåbent;30-02-2027;10;14;Lås op og tag imod gæsterne;2;4;Hjælp Jens på toilettet, når han beder om det.
                """));

    [Fact]
    public async Task A_file_that_is_no_sheet_is_refused_in_words()
    {
        Assert.Equal(["  imports.file-empty"], await ToldAsync(ImportKind.Places, " \n"));
        Assert.Equal(["  imports.file-empty"], await ToldAsync(ImportKind.Places, "Sted\n\n"));
        Assert.Equal(["  imports.not-a-sheet"], await ToldAsync(ImportKind.Places, "PK\u0003\u0004"));
        Assert.Equal(["  imports.file-too-large"], await ToldAsync(ImportKind.Places, new string('x', ImportSheet.MostBytes + 1)));
        Assert.Equal([" Name imports.no-column", " Email imports.no-column"], await ToldAsync(ImportKind.Volunteers, "Fornavn;Mail\nA;B\n"));
        Assert.Equal([" Email imports.column-twice"], await ToldAsync(ImportKind.Volunteers, "Navn;E-mail;e-post\nA;a@b.dk;a@b.dk\n"));
        Assert.Equal(["2  imports.bad-line"], await ToldAsync(ImportKind.Places, "Sted;Adresse\nA;B;C\n"));
        Assert.Equal(
            ["  imports.too-many-lines"], await ToldAsync(ImportKind.Places, "Sted\n" + string.Concat(Enumerable.Range(0, ImportSheet.MostLines + 1).Select(i => $"Sted {i}\n"))));
    }

    [Fact]
    public async Task A_line_that_is_broken_hides_no_error_of_the_others() =>
        Assert.Equal(
            ["2 Email imports.email-invalid", "3  imports.bad-line", "4 Name people.personal-number"],
            await ToldAsync(ImportKind.Volunteers, "Navn;E-mail\nMette Holm;nej\nOle \"Bo\" Krog;ole@example.dk\nBo 010190-1234;bo@example.dk\n"));

    [Fact]
    public async Task Only_a_coordinator_takes_sheets_in_and_only_into_the_own_municipality()
    {
        var manager = TestDatabase.EmployeeAt(_centre.Municipality, "Lis", Role.Manager);
        Assert.False((await _import.RunAsync(manager, ImportKind.Volunteers, Encoding.UTF8.GetBytes(Mette))).IsSuccess);

        await _import.RunAsync(_centre.Author, ImportKind.Volunteers, Encoding.UTF8.GetBytes(Mette));

        await using var asker = _database.Contexts.For(_database.Asker.Id);
        Assert.Empty(asker.People.ToList());
    }

    [Theory]
    [InlineData(ImportKind.Places)]
    [InlineData(ImportKind.Volunteers)]
    public async Task The_sheet_to_fill_in_is_one_that_can_be_taken_in(ImportKind kind)
    {
        foreach (var language in Languages.All)
        {
            var template = new ImportTemplate().Run(_centre.Author, kind, language).Value.Content;
            var refused = (await _import.PreviewAsync(_centre.Author, kind, template)).Refusals;
            // The skill of the example is one that a municipality may call otherwise.
            Assert.All(refused, r => Assert.Equal("imports.skill-unknown", r.Code));
        }
    }

    /// <summary>What stands in the last marks of quotation.</summary>
    private static string Quoted(string sentence) => Regex.Matches(sentence, "[»«“]([^»«“”]+)[«»”]")[^1].Groups[1].Value;

    private async Task<IEnumerable<string>> ToldAsync(ImportKind kind, string file) =>
        (await _import.PreviewAsync(_centre.Author, kind, Encoding.UTF8.GetBytes(file))).Refusals.Select(Told);

    private static string Told(Refusal refusal) => $"{refusal.Values.GetValueOrDefault(ImportSheet.LineValue)} {refusal.Field} {refusal.Code}";
}
