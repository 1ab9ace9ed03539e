namespace VolunteerHub.App.Text;

/// <summary>
/// The sentences of one reader's language. Keys are "Room.Name"; the part before the first dot names the resource file
/// (Text/Room.resx, English, with Room.da.resx and Room.nb.resx beside it). Placeholders are named, as in "{count} seats".
/// </summary>
public interface IWords
{
    /// <summary>The sentence without placeholders.</summary>
    /// <exception cref="KeyNotFoundException">No resource file has the key: a programming error that a test finds.</exception>
    string this[string key] { get; }

    /// <summary>The sentence with its placeholders filled; dates, times and numbers are written as the reader's language does.</summary>
    string Format(string key, params (string Name, object? Value)[] values);

    /// <summary>
    /// The sentence for a count: key + ".one" when it is 1, otherwise key + ".other", which is all that Danish, bokmål and English
    /// tell apart. The count is available as {count}.
    /// </summary>
    string Plural(string key, int count, params (string Name, object? Value)[] values);
}
