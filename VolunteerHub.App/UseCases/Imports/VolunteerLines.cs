using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.People;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.UseCases.Imports;

/// <summary>
/// Volunteers from a sheet: name, address, and if wanted language and skills with the day on which an employee saw them. Whoever's address
/// is known already is left as they are.
/// </summary>
internal static class VolunteerLines
{
    /// <summary>
    /// Reads them. Refused as "imports.name-missing", "imports.email-missing", "imports.email-invalid", "imports.email-twice", "imports.language-unknown",
    /// "imports.skill-unknown", "imports.seen-on-missing", "imports.seen-on-range", "scheduling.text-too-long" and "people.personal-number".
    /// </summary>
    public static async Task<ImportedLines> ReadAsync(ImportWork work, IReadOnlyList<SheetRow> rows, CancellationToken cancellationToken)
    {
        var there = (await work.Context.People.Where(p => p.Email != "").Select(p => p.Email).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var skills = await work.Context.Skills.ToListAsync(cancellationToken);
        var lineOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var made = new List<Person>();
        var known = new HashSet<int>();
        foreach (var row in rows)
        {
            var name = row.Text("Name", Person.NameLength, "imports.name-missing");
            var email = Email(row);
            var language = Spoken(row, work.Municipality.DefaultLanguage);
            var seen = Skills(row, skills, work.Today);
            if (email.Length > 0 && !lineOf.TryAdd(email, row.Number))
                row.Refuse("Email", "imports.email-twice", ("first", lineOf[email]));
            if (row.Refusals.Count > 0)
                continue;
            if (there.Contains(email))
            {
                known.Add(row.Number);
                continue;
            }

            var person = new Person(work.Municipality.Id, name, email, language, Secrets.New());
            foreach (var (skill, day) in seen)
                person.NoteSkill(skill, day, work.Actor.Name);
            made.Add(person);
        }

        return new ImportedLines(made, known);
    }

    private static string Email(SheetRow row)
    {
        var email = Person.NormalizeEmail(row.Text("Email"));
        if (Validation.WrongAddress(email, "imports.email-missing", "imports.email-invalid") is { } refusal)
            row.Refuse("Email", refusal);
        return email;
    }

    private static Language Spoken(SheetRow row, Language otherwise)
    {
        var said = row.Text("Language");
        if (said.Length == 0)
            return otherwise;
        foreach (var language in Languages.All)
        {
            var names = Languages.All.Select(l => new Words(l)[$"Imports.Language.{language.Code()}"]).Append(language.Code());
            if (names.Contains(said, StringComparer.OrdinalIgnoreCase))
                return language;
        }

        row.Refuse("Language", "imports.language-unknown", ("language", said));
        return otherwise;
    }

    private static List<(SkillId Skill, DateOnly SeenOn)> Skills(SheetRow row, List<Skill> skills, DateOnly today)
    {
        var named = row.Text("Skills").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (named.Length == 0)
            return [];
        var seenOn = row.Text("SeenOn").Length == 0 ? null : row.Date("SeenOn");
        if (row.Text("SeenOn").Length == 0)
            row.Refuse("SeenOn", "imports.seen-on-missing");
        if (seenOn > today || seenOn < today.AddYears(-NoteSkill.MostYears))
            row.Refuse("SeenOn", "imports.seen-on-range");

        var found = new List<(SkillId Skill, DateOnly SeenOn)>();
        foreach (var name in named)
        {
            if (skills.Find(s => string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase)) is { } skill)
                found.Add((skill.Id, seenOn ?? today));
            else
                row.Refuse("Skills", "imports.skill-unknown", ("skill", name));
        }

        return found;
    }
}
