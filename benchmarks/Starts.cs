namespace VolunteerHub.Benchmarks;

/// <summary>How long from "dotnet run" to the first page: with an empty database, and once more; beside a web program that does nothing.</summary>
internal static class Starts
{
    private const string FirstPage = "/randers/shifts";

    public static async Task MeasureAsync(DirectoryInfo folder)
    {
        await using (var first = await RunningHub.StartAsync(folder, FirstPage))
            Console.WriteLine($"first start, packages restored: {first.UntilFirstPage.TotalSeconds:0.0} s (promised with an empty package folder: 90 s)");
        await using (var second = await RunningHub.StartAsync(folder, FirstPage))
            Console.WriteLine($"second start:                   {second.UntilFirstPage.TotalSeconds:0.0} s (promised: 5 s)");

        var empty = await EmptyProgramAsync(folder);
        await using (await RunningHub.StartAsync(folder, FirstPage, empty))
        {
            // The first start builds it.
        }

        await using var control = await RunningHub.StartAsync(folder, FirstPage, empty);
        Console.WriteLine($"second start, empty program:    {control.UntilFirstPage.TotalSeconds:0.0} s (what \"dotnet run\" itself takes here)");
    }

    /// <summary>A web program of one line, with its own settings and none of this project's.</summary>
    private static async Task<string> EmptyProgramAsync(DirectoryInfo folder)
    {
        var project = folder.CreateSubdirectory("empty").FullName;
        await File.WriteAllTextAsync(Path.Combine(project, "empty.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(Path.Combine(project, "Program.cs"), $$"""
            var app = WebApplication.Create(args);
            app.MapGet("{{FirstPage}}", () => "A page.");
            app.Run();
            """);
        return project;
    }
}
