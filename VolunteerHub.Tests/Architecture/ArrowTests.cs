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
        ["Attendance"] = ["Scheduling", "Common"],
        ["Reporting"] = ["SignUps", "Scheduling", "People", "Frame", "Common"],
        ["Rostering"] = ["Common"],
        ["Wishes"] = ["Scheduling", "People", "Frame", "Common"],
        ["Proposals"] = ["Rostering", "Wishes", "SignUps", "Scheduling", "People", "Frame", "Common"],
        ["Messages"] = ["Proposals", "Wishes", "Rostering", "Reporting", "Attendance", "SignUps", "Scheduling", "People", "Frame", "Common"],
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

    /// <summary>The rooms of use cases: each may use those that stand before it.</summary>
    private static readonly string[] UseCaseRooms =
    [
        "Messages", "Accounts", "SignUps", "People", "Reporting", "Frame", "Scheduling", "Imports", "Proposals", "Wishes", "Board", "Attendance", "Rostering", "Info", "Decisions",
    ];

    [Fact]
    public void Rooms_of_Core_know_each_other_one_way_only() =>
        Assert.Empty(Broken("VolunteerHub.Core", CoreRooms));

    [Fact]
    public void Layers_of_the_program_know_each_other_one_way_only() =>
        Assert.Empty(Broken("VolunteerHub.App", AppLayers));

    [Fact]
    public void Rooms_of_use_cases_know_each_other_one_way_only()
    {
        const string Folder = "VolunteerHub.App/UseCases";
        var members = MembersOf(Folder, UseCaseRooms);
        Nothing.IsFoundIn(
            from file in SourceTree.Files(Folder, ".cs")
            let parts = SourceTree.Relative(file).Split('/')
            where parts.Length > 3
            from line in File.ReadLines(file)
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            from used in UseCaseRoom().Matches(line).Select(m => m.Groups["room"].Value).Concat(RoomsIn(line, Folder, members))
            where used != parts[2] && !UseCaseRooms.TakeWhile(room => room != parts[2]).Contains(used)
            select $"{SourceTree.Relative(file)} uses {used}: {line.Trim()}");
    }

    [Fact]
    public void Every_folder_of_use_cases_is_a_room_that_the_arrows_speak_of() => Nothing.IsFoundIn(
        SourceTree.Files("VolunteerHub.App/UseCases", ".cs").Select(f => SourceTree.Relative(f).Split('/')).Where(p => p.Length > 3).Select(p => p[2]).Distinct().Except(UseCaseRooms));

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
            .Where(f => File.ReadAllText(f).Contains("MudBlazor", StringComparison.Ordinal))
            .Select(SourceTree.Relative));
    }

    [Theory]
    [InlineData("using VolunteerHub.App.UseCases.Frame;", "UseCases")]
    [InlineData("using App.UseCases.Frame;", "UseCases")]
    [InlineData("using UseCases.Frame;", "UseCases")]
    [InlineData("using static UseCases.Frame.TextVerdict;", "UseCases")]
    [InlineData("using Rooms = Components;", "Components")]
    [InlineData("@using Components.Shared", "Components")]
    [InlineData("    private readonly UseCases.Frame.TaskInput? _input;", "UseCases")]
    [InlineData("    Run(typeof(Hosting.DataFolder));", "Hosting")]
    [InlineData("    Run(global::VolunteerHub.App.Hosting.DataFolder.Path);", "Hosting")]
    [InlineData("    Run(\"UseCases.Frame\", page.Components.Count, Components.Count());", "")]
    public void A_room_is_seen_in_whatever_way_a_line_names_it(string line, string room) =>
        Assert.Equal(room, string.Join(' ', RoomsIn(line, "VolunteerHub.App", MembersOf("VolunteerHub.App", AppLayers.Keys)).Distinct()));

    [Fact]
    public void No_using_holds_for_a_whole_project_for_no_room_could_be_told_from_another() => Nothing.IsFoundIn(
        from project in (string[])["VolunteerHub.Core", "VolunteerHub.App"]
        from file in SourceTree.Files(project, ".cs", ".csproj")
        from line in File.ReadLines(file)
        where line.TrimStart().StartsWith("global using", StringComparison.Ordinal) || line.Contains("<Using ", StringComparison.Ordinal)
        select $"{SourceTree.Relative(file)}: {line.Trim()}");

    /// <summary>Lines that name a room or layer which their own may not use.</summary>
    private static List<string> Broken(string project, Dictionary<string, string[]> allowed)
    {
        var members = MembersOf(project, allowed.Keys);
        return
        [
            .. from file in SourceTree.Files(project, ".cs", ".razor")
               let parts = SourceTree.Relative(file).Split('/')
               where parts.Length > 2 && allowed.ContainsKey(parts[1])
               from line in File.ReadLines(file)
               where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
               from used in RoomsIn(line, project, members)
               where used != parts[1] && !allowed[parts[1]].Contains(used)
               select $"{SourceTree.Relative(file)} uses {used}: {line.Trim()}",
        ];
    }

    /// <summary>
    /// The rooms of a project that a line names: in full, from "App" on, or by the room alone, which C# understands anywhere in the project. A room's
    /// name alone is also a good name for a property: it counts in a using, or where a folder or a type of the room follows.
    /// </summary>
    private static IEnumerable<string> RoomsIn(string line, string project, Dictionary<string, HashSet<string>> members) =>
        from Match match in Name().Matches(line)
        let room = match.Groups["room"].Value
        where members.ContainsKey(room)
        let spelled = match.Groups["project"].Value
        where spelled.Length > 0
            ? project.EndsWith($".{spelled}", StringComparison.Ordinal)
            : members[room].Contains(match.Groups["member"].Value) || Using().IsMatch(line)
        select room;

    /// <summary>What a name can go on with after a room's: the folders in it, and the types that stand in it itself.</summary>
    private static Dictionary<string, HashSet<string>> MembersOf(string project, IEnumerable<string> rooms) => rooms.ToDictionary(
        room => room,
        room => SourceTree.Files($"{project}/{room}", ".cs", ".razor").SelectMany(f =>
        {
            var inside = SourceTree.Relative(f).Split('/')[2..];
            string[] named = [inside[0].Split('.')[0]];
            return f.EndsWith(".cs", StringComparison.Ordinal) ? named.Concat(Declared().Matches(File.ReadAllText(f)).Select(m => m.Groups["name"].Value)) : named;
        }).ToHashSet(StringComparer.Ordinal));

    [GeneratedRegex(@"(?<![\w.""])(?:(?:VolunteerHub\.)?(?<project>Core|App)\.)?(?<room>[A-Z][A-Za-z]+)\b(?:\.(?<member>[A-Z]\w*))?")]
    private static partial Regex Name();

    [GeneratedRegex(@"\bUseCases\.(?<room>[A-Z]\w*)")]
    private static partial Regex UseCaseRoom();

    [GeneratedRegex(@"^\s*@?using\s[\w\s.=]*;?\s*$")]
    private static partial Regex Using();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(?<name>[A-Z]\w*)")]
    private static partial Regex Declared();

    [GeneratedRegex(@"\bTimeProvider\b|DateTime(?:Offset)?\.(?:Utc)?Now|DateTime\.Today")]
    private static partial Regex Clock();

    [GeneratedRegex(@"EntityFrameworkCore|Microsoft\.AspNetCore|System\.IO|\bFile\.|DateTime(?:Offset)?\.(?:Utc)?Now|DateTime\.Today|HttpClient|Console\.")]
    private static partial Regex Forbidden();
}
