namespace VolunteerHub.App.Components.Shared;

/// <summary>
/// The form of a visitor's page in which something may be typed. The head of the page is drawn before it, and hears through this that a change of
/// language has to send the form along: a link would leave behind what was typed.
/// </summary>
public sealed class FormOfPage
{
    /// <summary>The id of the form; null on a page without one.</summary>
    public string? Id { get; private set; }

    /// <summary>Where the form goes on Enter in one of its fields; null where it says so itself.</summary>
    public string? OnEnter { get; private set; }

    /// <summary>Tells the head that the page has a form.</summary>
    public event Action? Found;

    /// <summary>Names the form.</summary>
    public void Is(string id, string? onEnter)
    {
        (Id, OnEnter) = (id, onEnter);
        Found?.Invoke();
    }
}
