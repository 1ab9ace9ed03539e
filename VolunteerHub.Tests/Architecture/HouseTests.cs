using System.Text.RegularExpressions;
using VolunteerHub.App.UseCases;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Architecture;

/// <summary>Conventions that let somebody find what they look for.</summary>
public sealed partial class HouseTests
{
    [Fact]
    public void A_use_case_stands_alone_in_a_file_of_its_own_name()
    {
        var misplaced = from file in SourceTree.Files("VolunteerHub.App/UseCases", ".cs")
                        let names = UseCase().Matches(File.ReadAllText(file)).Select(m => m.Groups["name"].Value).ToList()
                        where names.Count > 1 || (names.Count == 1 && names[0] != Path.GetFileNameWithoutExtension(file))
                        select $"{SourceTree.Relative(file)}: {string.Join(", ", names)}";
        Nothing.IsFoundIn(misplaced);

        var found = SourceTree.Files("VolunteerHub.App/UseCases", ".cs").Sum(f => UseCase().Count(File.ReadAllText(f)));
        Assert.Equal(typeof(IUseCase).Assembly.GetTypes().Count(t => t.IsClass && typeof(IUseCase).IsAssignableFrom(t)), found);
    }

    [Fact]
    public void The_build_refuses_a_public_member_without_documentation_and_any_warning()
    {
        var shared = File.ReadAllText(Path.Combine(SourceTree.Root, "Directory.Build.props"));
        Assert.Contains("<GenerateDocumentationFile>true</GenerateDocumentationFile>", shared, StringComparison.Ordinal);
        Assert.Contains("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", shared, StringComparison.Ordinal);

        // CS1591 is the compiler's name for a public member without documentation.
        Nothing.IsFoundIn(SourceTree.Files("VolunteerHub.App", ".cs", ".csproj", ".razor")
            .Concat(SourceTree.Files("VolunteerHub.Core", ".cs", ".csproj"))
            .Where(f => File.ReadAllText(f).Contains("CS1591", StringComparison.Ordinal))
            .Select(SourceTree.Relative));
    }

    [Fact]
    public void What_is_refused_of_a_field_is_said_in_one_place_so_that_no_page_shows_only_the_first() =>
        Nothing.IsFoundIn(from file in SourceTree.Files("VolunteerHub.App/Components", ".razor", ".cs")
                          where Path.GetFileName(file) != "FieldErrors.cs" && OfField().IsMatch(File.ReadAllText(file))
                          select SourceTree.Relative(file));

    [Fact]
    public void A_test_stands_in_the_folder_of_what_it_tests() =>
        Nothing.IsFoundIn(SourceTree.Files("VolunteerHub.Tests", ".cs").Select(SourceTree.Relative).Where(f => !StandsByWhatItTests(f)));

    [Theory]
    [InlineData("Core/Frame/JudgementTests.cs", true)]
    [InlineData("UseCases/SignUps/ShortcutTests.cs", true)]
    [InlineData("Components/Public/SignUpFormTests.cs", true)]
    [InlineData("Core/Register/XTests.cs", false)]
    [InlineData("UseCases/Roster/XTests.cs", false)]
    [InlineData("UseCases/SignUps/Offers/XTests.cs", false)]
    [InlineData("Components/SignUps/XTests.cs", false)]
    [InlineData("Elsewhere/XTests.cs", false)]
    public void A_folder_that_the_program_does_not_have_is_found_however_deep_it_lies(string test, bool stands) =>
        Assert.Equal(stands, StandsByWhatItTests($"VolunteerHub.Tests/{test}"));

    /// <summary>Whether the program has the same folder. Between Components and a role, "Pages" may be left out.</summary>
    private static bool StandsByWhatItTests(string test)
    {
        var folders = test.Split('/')[1..^1];
        if (folders is [] or ["Architecture" or "Browser" or "Support", ..])
            return true;
        string[][] places = folders switch
        {
            ["Core", .. var rooms] => [["VolunteerHub.Core", .. rooms]],
            ["Components", .. var parts] => [["VolunteerHub.App", "Components", .. parts], ["VolunteerHub.App", "Components", "Pages", .. parts]],
            _ => [["VolunteerHub.App", .. folders]],
        };
        return Array.Exists(places, p => Directory.Exists(Path.Combine([SourceTree.Root, .. p])));
    }

    [GeneratedRegex(@"\((?<refusal>\w+) => \k<refusal>\.Field == field\b")]
    private static partial Regex OfField();

    [GeneratedRegex(@"\bclass (?<name>\w+)(?:\([^{]*?\))?\s*:\s*(?:[\w<>, ]+,\s*)?IUseCase\b")]
    private static partial Regex UseCase();
}
