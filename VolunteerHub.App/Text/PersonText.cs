namespace VolunteerHub.App.Text;

/// <summary>Calls volunteers by their names.</summary>
public static class PersonText
{
    /// <summary>The name; a word in its place for a volunteer who is deleted and has none.</summary>
    public static string NameOf(this IWords words, string name) => name.Length > 0 ? name : words["People.Nameless"];
}
