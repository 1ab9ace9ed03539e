using System.Text.RegularExpressions;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Architecture;

/// <summary>Holds the house together: who may know whom. Read from the source, so that a broken arrow is named with its file.</summary>
public sealed partial class ArrowTests
{
    /// <summary>Each room of Core with the rooms it may use.</summary>
    private static readonly Dictionary<string, string[]> CoreRooms = new()
    {
        ["Common"] = [],
        ["Frame"] = ["Common"],
        ["People"] = ["Common"],
        ["Scheduling"] = ["Frame", "People", "Common"],
        ["SignUps"] = ["Scheduling", "People", "Frame", "Common"],
        ["Reporting"] = ["SignUps", "Scheduling", "People", "Frame", "Common"],
        ["Rostering"] = ["Common"],
        ["Wishes"] = ["Scheduling", "People", "Frame", "Common"],
        ["Proposals"] = ["Rostering", "Wishes", "SignUps", "Scheduling", "People", "Frame", "Common"],
        ["Messages"] = ["Proposals", "Wishes", "Rostering", "Reporting", "SignUps", "Scheduling", "People", "Frame", "Common"],
    };

    /// <summary>Each layer of the program with the layers it may use. Hosting and Commands compose, and nobody uses them.</summary>
    private static readonly Dictionary<string, string[]> AppLayers = new()
    {
        ["Text"] = [],
        ["Data"] = ["Text"],
        ["UseCases"] = ["Data", "Text"],
        ["Components"] = ["UseCases", "Data", "Text"],
        ["Hosting"] = ["Components", "UseCases", "Data", "Text", "Commands"],
        ["Commands"] = ["Hosting", "Components", "UseCases", "Data", "Text"],
    };

    [Fact]
    public void Rooms_of_Core_know_each_other_one_way_only() =>
        Assert.Empty(Broken("VolunteerHub.Core", CoreRooms));

    [Fact]
    public void Layers_of_the_program_know_each_other_one_way_only() =>
        Assert.Empty(Broken("VolunteerHub.App", AppLayers));

    [Fact]
    public void Every_folder_of_Core_is_a_room_that_the_arrows_speak_of() =>
        Assert.Empty(SourceTree.Files("VolunteerHub.Core", ".cs").Select(f => SourceTree.Relative(f).Split('/')[1]).Distinct().Except(CoreRooms.Keys));

    [Fact]
    public void Core_knows_no_database_no_files_no_clock_and_no_web()
    {
        var forbidden = Forbidden();
        Assert.Empty(SourceTree.Files("VolunteerHub.Core", ".cs")
            .SelectMany(f => File.ReadLines(f)
                .Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal) && forbidden.IsMatch(l))
                .Select(l => $"{SourceTree.Relative(f)}: {l.Trim()}")));
    }

    [Fact]
    public void Only_use_cases_and_above_read_the_clock() =>
        Assert.Empty(new[] { "VolunteerHub.App/Data", "VolunteerHub.App/Text" }
            .SelectMany(folder => SourceTree.Files(folder, ".cs"))
            .Where(f => Clock().IsMatch(File.ReadAllText(f)))
            .Select(SourceTree.Relative));

    [Fact]
    public void The_component_library_stays_in_Components_and_composition()
    {
        Assert.Empty(new[] { "VolunteerHub.Core", "VolunteerHub.App/UseCases", "VolunteerHub.App/Data", "VolunteerHub.App/Text" }
            .SelectMany(folder => SourceTree.Files(folder, ".cs"))
            .Where(f => File.ReadAllText(f).Contains("Radzen", StringComparison.Ordinal))
            .Select(SourceTree.Relative));
    }

    /// <summary>Lines that name a room or layer which their own may not use.</summary>
    private static List<string> Broken(string project, Dictionary<string, string[]> allowed) =>
    [
        .. from file in SourceTree.Files(project, ".cs", ".razor")
           let parts = SourceTree.Relative(file).Split('/')
           where parts.Length > 2 && allowed.ContainsKey(parts[1])
           from line in File.ReadLines(file)
           where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
           from Match match in Name().Matches(line)
           where match.Groups["project"].Value == project
           let used = match.Groups["room"].Value
           where used != parts[1] && allowed.ContainsKey(used) && !allowed[parts[1]].Contains(used)
           select $"{SourceTree.Relative(file)} uses {used}: {line.Trim()}",
    ];

    [GeneratedRegex(@"\b(?<project>VolunteerHub\.(?:Core|App))\.(?<room>[A-Z][A-Za-z]+)")]
    private static partial Regex Name();

    [GeneratedRegex(@"\bTimeProvider\b|DateTime(?:Offset)?\.(?:Utc)?Now|DateTime\.Today")]
    private static partial Regex Clock();

    [GeneratedRegex(@"EntityFrameworkCore|Microsoft\.AspNetCore|System\.IO|\bFile\.|DateTime(?:Offset)?\.(?:Utc)?Now|DateTime\.Today|HttpClient|Console\.")]
    private static partial Regex Forbidden();
}
