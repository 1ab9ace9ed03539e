namespace VolunteerHub.App.Commands;

/// <summary>Tells settings among the arguments from commands and their options, so that a mistyped option is refused and not taken for a setting.</summary>
internal static class SettingArguments
{
    /// <summary>Settings without a section that the program or its host knows.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "urls", "http_ports", "https_ports", "environment", "contentRoot", "applicationName", "webroot", "AllowedHosts", "PublicAddress",
        "detailedErrors", "shutdownTimeoutSeconds", "ReloadStaticAssetsAtRuntime", "staticWebAssets", "preventHostingStartup",
        "hostingStartupAssemblies", "hostingStartupExcludeAssemblies", "suppressStatusMessages", "captureStartupErrors", "preferHostingUrls",
    };

    /// <summary>Settings, each as --name=value, and everything else in its order.</summary>
    public static (string[] Settings, string[] Others) Split(IReadOnlyList<string> args)
    {
        var settings = new List<string>();
        var rest = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            var equals = args[i].IndexOf('=', StringComparison.Ordinal);
            // Whoever hosts the program in a test hands a section over as well, as "--Database=".
            var isSection = equals > 0 && equals == args[i].Length - 1 && args[i].StartsWith("--", StringComparison.Ordinal);
            if (!isSection && !IsSetting(equals < 0 ? args[i] : args[i][..equals]))
                rest.Add(args[i]);
            else if (equals >= 0)
                settings.Add(args[i]);
            else if (i + 1 < args.Count)
                settings.Add($"{args[i]}={args[++i]}");
            else
                rest.Add(args[i]);
        }

        return ([.. settings], [.. rest]);
    }

    private static bool IsSetting(string name) =>
        name.StartsWith("--", StringComparison.Ordinal) && (name.Contains(':', StringComparison.Ordinal) || Known.Contains(name[2..]));
}
