using System.Text.Encodings.Web;
using System.Text.Json;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Rostering;

namespace VolunteerHub.App.UseCases.Rostering;

/// <summary>
/// Solves a rostering problem from a file in the format <c>volunteerhub-roster/1</c> and writes the proposal beside its proof, for
/// <c>roster solve</c>.
/// </summary>
public sealed class SolveRosterFile(IWords words, TimeProvider clock)
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Solves the file, or refuses it with every error. Nothing is written unless there is a proposal.</summary>
    /// <param name="problemPath">The problem.</param>
    /// <param name="proposalPath">The proposal to write; an old one is replaced whole.</param>
    /// <param name="limit">How long to look for a better roster, from the start of reading.</param>
    /// <param name="progress">Told how far it has come; may be null.</param>
    /// <param name="stop">Stops and keeps the best so far.</param>
    public Outcome<SolvedRoster> Solve(
        string problemPath, string proposalPath, TimeSpan limit, Action<RosterProgress>? progress = null, CancellationToken stop = default)
    {
        var started = clock.GetTimestamp();
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(proposalPath))) || Directory.Exists(proposalPath))
            return Refusal.Of("rostering.proposal-unwritable", ("file", Path.GetFileName(proposalPath)));
        var read = RosterFile.Read(problemPath);
        if (!read.IsSuccess)
            return Outcome.Refused<SolvedRoster>(read.Refusals);

        var result = RosterSolver.Solve(
            read.Value.Problem,
            so =>
            {
                progress?.Invoke(so);
                return clock.GetElapsedTime(started) < limit;
            },
            stop);
        var solved = new SolvedRoster(read.Value.Name, read.Value.Problem, result, clock.GetElapsedTime(started));
        try
        {
            WholeFile.Write(proposalPath, stream => Write(stream, solved));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refusal.Of("rostering.proposal-unwritable", ("file", Path.GetFileName(proposalPath)));
        }

        return solved;
    }

    private void Write(Stream stream, SolvedRoster solved)
    {
        using var json = new Utf8JsonWriter(stream, Readable);
        json.WriteStartObject();
        json.WriteString("name", solved.Name);
        json.WriteNumber("score", solved.Result.Score);
        json.WriteNumber("upperBound", solved.Result.UpperBound);
        json.WriteNumber("seconds", Math.Round(solved.Took.TotalSeconds, 3));
        json.WriteStartArray("unfilled");
        foreach (var shift in solved.Result.Unfilled)
        {
            json.WriteStartObject();
            json.WriteString("shift", shift.Shift);
            json.WriteNumber("missing", shift.Missing);
            if (shift.SkilledMissing > 0)
                json.WriteNumber("missingWithSkill", shift.SkilledMissing);
            json.WriteString("because", UnfilledText.Of(words, shift));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("assignments");
        foreach (var seat in solved.Result.Seats)
        {
            json.WriteStartObject();
            json.WriteString("volunteer", seat.Volunteer);
            json.WriteString("shift", seat.Shift);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

/// <summary>A problem with its proposed roster.</summary>
/// <param name="Name">What the file calls it.</param>
/// <param name="Problem">The problem.</param>
/// <param name="Result">The proposal and its proof.</param>
/// <param name="Took">How long it took, with reading.</param>
public sealed record SolvedRoster(string Name, RosterProblem Problem, RosterResult Result, TimeSpan Took);
