using VolunteerHub.App.Commands;

return await HubCommands.RunAsync(args, Console.Out, Console.Error);

/// <summary>The one program. Public so that tests can start it whole.</summary>
public partial class Program;
