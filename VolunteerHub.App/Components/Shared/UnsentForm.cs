namespace VolunteerHub.App.Components.Shared;

/// <summary>
/// A form that came with a token that no longer holds: nothing of it was carried out, and its page is drawn again with what was typed
/// still in it. Empty in every other request.
/// </summary>
public sealed class UnsentForm
{
    private string? _form;
    private IReadOnlyDictionary<string, string> _fields = new Dictionary<string, string>();

    /// <summary>Whether the reader gets the page back because of it.</summary>
    public bool IsBack { get; private set; }

    /// <summary>Keeps what was typed.</summary>
    /// <param name="form">The form's name, or null where it did not say.</param>
    /// <param name="fields">What was typed, by field.</param>
    public void BringBack(string? form, IReadOnlyDictionary<string, string> fields)
    {
        (_form, _fields, IsBack) = (form, fields, true);
    }

    /// <summary>What was typed in a field of a form; null when it was another form, or nothing came back.</summary>
    public string? this[string form, string field] => form == _form ? _fields.GetValueOrDefault(field) : null;
}
