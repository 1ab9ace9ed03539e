using VolunteerHub.App.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddVolunteerHub();

var app = builder.Build();
app.UseVolunteerHub();
var catalogue = app.Services.GetRequiredService<CatalogueSource>();
if ((catalogue.Problem ?? await app.Services.GetRequiredService<StartUp>().PrepareAsync()) is { } problem)
{
    await Console.Error.WriteLineAsync(problem);
    return 2;
}

await app.RunAsync();
return 0;

/// <summary>The one program. Public so that tests can start it whole.</summary>
public partial class Program;
