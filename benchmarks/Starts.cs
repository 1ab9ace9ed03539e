namespace VolunteerHub.Benchmarks;

/// <summary>How long from "dotnet run" to the first page: with an empty database, and once more.</summary>
internal static class Starts
{
    private const string FirstPage = "/randers/shifts";

    public static async Task MeasureAsync(DirectoryInfo folder)
    {
        await using (var first = await RunningHub.StartAsync(folder, FirstPage))
            Console.WriteLine($"first start, packages restored: {first.UntilFirstPage.TotalSeconds:0.0} s (promised with an empty package folder: 90 s)");
        await using var second = await RunningHub.StartAsync(folder, FirstPage);
        Console.WriteLine($"second start:                   {second.UntilFirstPage.TotalSeconds:0.0} s (promised: 5 s)");
    }
}
