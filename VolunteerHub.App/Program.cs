using VolunteerHub.App.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddVolunteerHub();

var app = builder.Build();
app.UseVolunteerHub();
await app.RunAsync();

/// <summary>The one program. Public so that tests can start it whole.</summary>
public partial class Program;
