namespace VolunteerHub.App.Components.Shared;

/// <summary>
/// A form of which nothing was carried out, for its token no longer holds or it only came along to have its page in another language: the page is
/// drawn again with what was typed still in it. Empty in every other request.
/// </summary>
public sealed class UnsentForm
{
    private string? _form;
    private IReadOnlyDictionary<string, string> _fields = new Dictionary<string, string>();

    /// <summary>Whether the reader wanted the form carried out, and so is told that it was not.</summary>
    public bool IsBack { get; private set; }

    /// <summary>Keeps what was typed in a form that was to be carried out.</summary>
    /// <param name="form">The form's name, or null where it did not say.</param>
    /// <param name="fields">What was typed, by field.</param>
    public void BringBack(string? form, IReadOnlyDictionary<string, string> fields)
    {
        Keep(form, fields);
        IsBack = true;
    }

    /// <summary>Keeps what was typed in a form that only came along.</summary>
    /// <param name="form">The form's name, or null where it did not say.</param>
    /// <param name="fields">What was typed, by field.</param>
    public void Keep(string? form, IReadOnlyDictionary<string, string> fields) => (_form, _fields) = (form, fields);

    /// <summary>What was typed in a field of a form; null when it was another form, or nothing came back.</summary>
    public string? this[string form, string field] => form == _form ? _fields.GetValueOrDefault(field) : null;
}
