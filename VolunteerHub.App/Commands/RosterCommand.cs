using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Rostering;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Commands;

/// <summary>Proposes a roster for a problem from a file.</summary>
internal static class RosterCommand
{
    private const double MostSeconds = 24 * 60 * 60;

    public static Command Make(CommandConsole console)
    {
        var problem = new Argument<string>("INSTANCE.json")
        {
            Description = "The problem, in the format volunteerhub-roster/1: shifts, volunteers, offers (wish 0 to 4) and restHours; kept, together and apart if wanted.",
        };
        var proposal = new Option<string>("--out")
        {
            Description = "The file to write: assignments, score, upperBound (no roster can score more), seconds, and why what is unfilled is. An old one is replaced.",
            HelpName = "PROPOSAL.json",
            Required = true,
        };
        var seconds = new Option<double>("--seconds")
        {
            Description = "How long to look at most. It ends earlier when the roster is proven to be the best possible; Ctrl+C ends it too and keeps the best so far.",
            HelpName = "10",
            DefaultValueFactory = _ => 10,
        };
        seconds.Validators.Add(given =>
        {
            if (given.Tokens.Count > 0 && (!double.TryParse(given.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !(value > 0 && value <= MostSeconds)))
                given.AddError($"--seconds: a number over 0 and at most {MostSeconds:0}, such as 10.");
        });
        var language = new Option<string>("--language") { Description = "The language of the reasons: en, da or nb.", HelpName = "en", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong([.. Languages.All.Select(l => l.Code())]);
        var solve = new Command(
            "solve",
            """
            Proposes the roster that fills most seats, then most skill seats, then gives most wishes and shares most fairly, under all rules, and
            proves how good it is. No database is needed. Nothing is written when the problem is wrong; every error is named with its place and line.

            Examples:
              roster solve season.json --out proposal.json --seconds 10
            """)
        {
            problem,
            proposal,
            seconds,
            language,
        };
        solve.SetAction((parsed, stop) => SolveAsync(
            console,
            parsed.GetRequiredValue(problem),
            parsed.GetRequiredValue(proposal),
            TimeSpan.FromSeconds(parsed.GetValue(seconds)),
            Languages.Parse(parsed.GetRequiredValue(language)) ?? Language.En,
            stop));
        return new Command("roster", "Proposes rosters.") { solve };
    }

    private static async Task<int> SolveAsync(
        CommandConsole console, string problem, string proposal, TimeSpan limit, Language language, CancellationToken stop)
    {
        var words = new Words(language);
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            stopped.Cancel();
        });
        var outcome = new SolveRosterFile(words, TimeProvider.System).Solve(problem, proposal, limit, stop: stopped.Token);
        if (!outcome.IsSuccess)
            return await console.RefuseAsync(outcome.Refusals, words);

        var (_, _, result, took) = outcome.Value;
        await console.Output.WriteLineAsync(words.Format(
            "Rostering.Solved",
            ("filled", result.Filled),
            ("needed", result.Needed),
            ("skillsFilled", result.SkillsFilled),
            ("skillsNeeded", result.SkillsNeeded),
            ("score", result.Score),
            ("bound", result.UpperBound),
            ("seconds", took.TotalSeconds.ToString("0.00", Cultures.Of(language))),
            ("file", proposal)));
        await console.Output.WriteLineAsync(result.IsBestPossible
            ? words["Rostering.BestPossible"]
            : words.Format("Rostering.AtMostBetter", ("percent", (100 * result.Gap).ToString("0.0000", Cultures.Of(language)))));
        return HubCommands.Done;
    }
}
