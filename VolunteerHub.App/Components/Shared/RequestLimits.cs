namespace VolunteerHub.App.Components.Shared;

/// <summary>
/// The names of the limits that a page asks for beside the one of all forms, as a mark on itself: a mark holds for every address that leads to the
/// page, with a slash at its end or without.
/// </summary>
public static class RequestLimits
{
    /// <summary>A form that mails a link to sign in with.</summary>
    public const string SignIn = "sign-in";

    /// <summary>A form that mails a letter to whatever address is typed.</summary>
    public const string Letters = "letters";
}
