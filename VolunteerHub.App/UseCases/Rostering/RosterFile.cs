using System.Text;
using System.Text.Json;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Rostering;

namespace VolunteerHub.App.UseCases.Rostering;

/// <summary>A rostering problem that was read from a file.</summary>
/// <param name="Name">What the file calls it.</param>
/// <param name="Problem">The problem.</param>
public sealed record NamedProblem(string Name, RosterProblem Problem);

/// <summary>
/// Reads the format <c>volunteerhub-roster/1</c> strictly: everything that is wrong is told at once, each with its place in the file and
/// its line. Beside what the format has, <c>kept</c> (volunteer, shift), <c>together</c> and <c>apart</c> (first, second) may be given.
/// </summary>
internal static class RosterFile
{
    /// <summary>A year of a large city is a tenth of it.</summary>
    public const long MostBytes = 256L * 1024 * 1024;

    /// <summary>Reads the file, or refuses it with every error.</summary>
    public static Outcome<NamedProblem> Read(string path)
    {
        var file = Path.GetFileName(path);
        byte[] bytes;
        try
        {
            if (new FileInfo(path).Length > MostBytes)
                return Refusal.Of("rostering.file-too-large", ("file", file), ("megabytes", MostBytes / 1024 / 1024));
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refusal.Of("rostering.file-unreadable", ("file", file));
        }

        return Read(bytes, file);
    }

    /// <summary>Reads the content of a file.</summary>
    public static Outcome<NamedProblem> Read(ReadOnlyMemory<byte> content, string file)
    {
        var bytes = content.Span.StartsWith(Encoding.UTF8.Preamble) ? content[3..] : content;
        var place = new PlaceInFile(file, bytes);
        var reading = new RosterReading(bytes);
        try
        {
            reading.Read();
        }
        catch (JsonException e)
        {
            return Refusal.Of("rostering.not-json", ("file", file), ("line", (e.LineNumber ?? 0) + 1), ("column", (e.BytePositionInLine ?? 0) + 1));
        }

        var problem = RosterProblem.Of(reading.Draft);
        if (problem.IsSuccess && reading.Refusals.Count == 0)
            return new NamedProblem(reading.Name, problem.Value);

        // What a list that is not there would have had in it is no error of the others.
        var all = reading.HasLists ? reading.Refusals.All.Concat(problem.Refusals.Where(r => !RosterReading.IsOfUnread(r))) : reading.Refusals.All;
        return all.Select(r => place.Of(r, reading.StartOf(r.Field ?? ""))).ToList();
    }

    /// <summary>Puts the file and the line to a refusal whose field is a place such as "shifts[3].end".</summary>
    private sealed class PlaceInFile(string file, ReadOnlyMemory<byte> bytes)
    {
        public Refusal Of(Refusal refusal, long start) =>
            Refusal.OfField(
                refusal.Field ?? "", refusal.Code, [.. refusal.Values.Select(v => (v.Key, v.Value)), ("file", file), ("place", refusal.Field), ("line", LineAt(start))]);

        private int LineAt(long start) => bytes.Span[..(int)Math.Min(start, bytes.Length)].Count((byte)'\n') + 1;
    }
}
