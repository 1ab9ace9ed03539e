using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.Hosting;

namespace VolunteerHub.Tests.Hosting;

public sealed class CatalogueSourceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("volunteerhub-catalogue-").FullName;

    [Fact]
    public void The_catalogue_that_comes_with_the_program_is_taken_into_use()
    {
        var source = new CatalogueSource(CatalogueFile.ShippedFolder);

        Assert.Null(source.Problem);
        Assert.NotEmpty(source.Edition.Version);
    }

    [Fact]
    public void A_catalogue_with_errors_is_refused_whole_and_every_error_is_told_with_its_file()
    {
        File.WriteAllText(Path.Combine(_folder, "dk.yaml"), "schema: 1\nversion: x\ncompiled: soon\nservices:\n  - id: a\n    tier: high\n");

        var problem = new CatalogueSource(_folder).Problem!;

        Assert.Contains("soon", problem, StringComparison.Ordinal);
        Assert.Contains("high", problem, StringComparison.Ordinal);
        Assert.Contains("no.yaml", problem, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
