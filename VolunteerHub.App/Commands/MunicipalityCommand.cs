using System.CommandLine;
using VolunteerHub.App.Data;
using VolunteerHub.App.Hosting;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Commands;

/// <summary>Looks after the municipalities of an installation.</summary>
internal static class MunicipalityCommand
{
    public static Command Make(CommandConsole console)
    {
        var slug = Needed("--slug", "The name in addresses: small letters a-z, digits and hyphens.");
        var name = Needed("--name", "The name that people read.");
        var country = Needed("--country", "Whose law and holidays apply: DK or NO.");
        var zone = Needed("--zone", "The time zone, by its IANA name.");
        var languages = Needed("--languages", "The languages it offers (da, nb, en), with commas; a visitor meets the first.");
        var frame = Needed("--frame", "What it calls its frame for volunteering.");
        var administrator = Needed("--administrator", "The first employee, administrator and coordinator: name and, in angle brackets, address.");
        var add = new Command(
            "add",
            """
            Adds a municipality with its first employee, who gives the others their roles at the desk, under Settings. Makes the database
            if there is none. The program may be running. Wrong values are all named, and then nothing is added.

            Examples:
              municipality add --slug randers --name "Randers Kommune" --country DK --zone Europe/Copenhagen --languages da,en,nb
                --frame "Randers-rammen" --administrator "Karin Holm <karin@example.dk>" --Database:Path=/srv/hub/hub.db
                --PublicAddress=https://frivillig.example.dk
            """)
        {
            slug, name, country, zone, languages, frame, administrator,
        };
        add.SetAction((parsed, cancellationToken) => AddAsync(
            console,
            new NewMunicipality(
                parsed.GetRequiredValue(slug), parsed.GetRequiredValue(name), parsed.GetRequiredValue(country), parsed.GetRequiredValue(zone),
                parsed.GetRequiredValue(languages), parsed.GetRequiredValue(frame), parsed.GetRequiredValue(administrator)),
            cancellationToken));
        return new Command("municipality", "Looks after the municipalities of an installation.") { add };
    }

    private static Option<string> Needed(string name, string description) => new(name) { Description = description, Required = true };

    private static async Task<int> AddAsync(CommandConsole console, NewMunicipality input, CancellationToken cancellationToken)
    {
        var configuration = console.Builder().Configuration;
        var startUp = StartUp.Of(configuration);
        if (!File.Exists(startUp.Folder.Database) && AddMunicipality.Check(input) is { Count: > 0 } refusals)
            return await console.RefuseAsync(refusals.Select(Said)); // A slip of the pen makes no database.
        if (await startUp.MigrateAsync(cancellationToken) is { } problem)
            return await console.RefuseAsync(problem);

        var address = new PublicAddress(configuration);
        var letters = new EmployeeLetters(address, TimeProvider.System);
        var contexts = new HubContexts(DatabaseOptions.Sqlite(startUp.Folder.Database));
        var outcome = await new AddMunicipality(contexts, letters).RunAsync(input, cancellationToken);
        if (!outcome.IsSuccess)
            return await console.RefuseAsync(outcome.Refusals.Select(Said));

        var (municipality, employee) = outcome.Value;
        await console.Output.WriteLineAsync(
            $"""
            {municipality.Name} is added. {employee.Name} signs in with {employee.Email} at
              {letters.SignInAddress(municipality)}
            and is told so by mail as soon as the program serves.
            """);
        if (!address.IsGiven)
            await console.Output.WriteLineAsync("The mail's link leads there too. For another address, say --PublicAddress=https://... here as well as when serving.");
        return HubCommands.Done;
    }

    /// <summary>A refusal with the option that it is about.</summary>
    private static string Said(Refusal refusal) =>
        (refusal.Field is null ? "" : $"--{refusal.Field.ToLowerInvariant()}: ") + new Words(Language.En).Of(refusal);
}
