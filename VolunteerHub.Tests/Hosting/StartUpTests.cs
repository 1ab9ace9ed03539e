using Microsoft.Extensions.Configuration;
using VolunteerHub.App.Data;
using VolunteerHub.App.Hosting;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Hosting;

public sealed class StartUpTests
{
    [Fact]
    public async Task A_database_with_a_municipality_is_ready_without_asking_EF()
    {
        using var database = new TestDatabase();
        var asked = database.Path + ".asked";

        Assert.Null(await Start(database.Path, new HubContexts(DatabaseOptions.Sqlite(asked))).PrepareAsync());

        Assert.False(File.Exists(asked), "EF was asked, and the start waited for its model.");
    }

    [Fact]
    public async Task A_database_that_was_made_and_never_filled_gets_the_demonstration_when_that_is_allowed()
    {
        using var database = new TestDatabase(withMunicipalities: false);

        Assert.Null(await Start(database.Path, database.Contexts, "false").PrepareAsync());
        Assert.False(new DatabaseFile(database.Path).Look().IsFilled);

        Assert.Null(await Start(database.Path, database.Contexts, "true").PrepareAsync());
        Assert.True(new DatabaseFile(database.Path).Look().IsFilled);
    }

    private static StartUp Start(string path, HubContexts contexts, string demonstration = "true")
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new(DataFolder.DatabaseSetting, path), new(DemonstrationMode.Setting, demonstration)])
            .Build();
        return new StartUp(DataFolder.Of(configuration), contexts, new DemonstrationMode(contexts, configuration), TimeProvider.System);
    }
}
