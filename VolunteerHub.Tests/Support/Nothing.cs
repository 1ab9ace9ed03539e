namespace VolunteerHub.Tests.Support;

/// <summary>Assertions for tests that hold conventions: what breaks one is listed in full, a line each.</summary>
public static class Nothing
{
    /// <summary>Fails with every finding when there is any.</summary>
    public static void IsFoundIn(IEnumerable<string> findings)
    {
        var all = findings.Distinct().Order(StringComparer.Ordinal).ToList();
        if (all.Count > 0)
            Assert.Fail($"{all.Count} found:{Environment.NewLine}{string.Join(Environment.NewLine, all)}");
    }
}
