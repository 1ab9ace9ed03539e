using System.CommandLine;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.Hosting;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Commands;

/// <summary>Judges tasks from a file by the frame.</summary>
internal static class FrameCommand
{
    public static Command Make(CommandConsole console)
    {
        var tasks = new Argument<string>("TASKS.csv") { Description = "The tasks: columns id, country (DK or NO), title, description, with commas or semicolons between; others are ignored." };
        var verdicts = new Option<string>("--out")
        {
            Description = "The file to write: id, verdict (allowed, review or blocked), services, explanation. An old one is replaced.",
            HelpName = "VERDICTS.csv",
            Required = true,
        };
        var check = new Command(
            "check",
            """
            Judges a file of tasks by their words, without a database. Nothing is written unless every line could be judged.

            Examples:
              frame check tasks.csv --out verdicts.csv
              frame check tasks.csv --out verdicts.csv --Frame:Catalogue=/srv/hub/catalogue-2027
            """)
        {
            tasks,
            verdicts,
        };
        check.SetAction((parsed, _) => CheckAsync(console, parsed.GetRequiredValue(tasks), parsed.GetRequiredValue(verdicts)));
        return new Command("frame", "Applies the frame for volunteering.") { check };
    }

    private static async Task<int> CheckAsync(CommandConsole console, string tasks, string verdicts)
    {
        var words = new Words(Language.En);
        var catalogue = CatalogueFile.Load(CatalogueFolder.Of(console.Builder()));
        var outcome = catalogue.IsSuccess
            ? new CheckTasksFile(catalogue.Value, words).Check(tasks, verdicts)
            : Outcome.Refused<CheckedTasks>(catalogue.Refusals);
        if (!outcome.IsSuccess)
            return await console.RefuseAsync(outcome.Refusals, words);

        var (allowed, review, blocked) = outcome.Value;
        await console.Output.WriteLineAsync(
            $"{allowed + review + blocked} tasks judged: {allowed} allowed, {review} to review, {blocked} blocked. Written to {verdicts}");
        return HubCommands.Done;
    }
}
