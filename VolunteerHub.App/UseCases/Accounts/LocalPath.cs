namespace VolunteerHub.App.UseCases.Accounts;

/// <summary>Paths that lead nowhere but into this program, for "go back to where you were".</summary>
public static class LocalPath
{
    private const int Longest = 2000;

    /// <summary>
    /// The path, or null when it is anything but a plain path here. Refused are whole addresses, "//host" and "/\host", which browsers
    /// read as another host, and control characters, which they drop before reading (WHATWG URL, 4.4).
    /// </summary>
    public static string? OrNull(string? path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && path.Length <= Longest && !path.Any(c => char.IsControl(c) || c == '\\')
            ? path
            : null;

    /// <summary>
    /// The name of the municipality in a path: "randers" of "/randers/my", of "/desk/randers/board" and of "/api/v1/randers/shifts". It need not exist.
    /// </summary>
    public static string? MunicipalityOf(string? path)
    {
        var parts = OrNull(path)?.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return parts.FirstOrDefault() switch
        {
            "desk" => parts.ElementAtOrDefault(1),
            "api" => parts.ElementAtOrDefault(2),
            var first => first,
        };
    }
}
