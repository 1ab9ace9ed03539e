namespace VolunteerHub.Tests.Support;

/// <summary>
/// A test of visitors' pages as a browser without scripts meets them: the whole program with the nature centre in it, whose Saturdays from 1 May 2027
/// have as many seats as the test wants, none of them kept for a skill.
/// </summary>
public abstract class VisitorPages : IDisposable
{
    protected VisitorPages(int saturdays = 3, int seats = 2)
    {
        Centre = new NatureCentre(App.Database, saturdays: saturdays, minimum: 1, maximum: seats, keys: 0);
        Client = App.Client();
    }

    /// <summary>The program.</summary>
    protected HubApp App { get; } = new();

    /// <summary>What is in its database.</summary>
    protected NatureCentre Centre { get; }

    /// <summary>Somebody who is not signed in.</summary>
    protected HttpClient Client { get; }

    public void Dispose()
    {
        Client.Dispose();
        App.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>One of the Saturdays as it stands in an address.</summary>
    protected string Id(int saturday) => Centre.Shifts[saturday].Id.Value.ToString("N");

    /// <summary>A page as somebody reads it who is not signed in.</summary>
    protected Task<string> GetAsync(string path) => HubApp.ReadAsync(Client, path);
}
