namespace VolunteerHub.App.Components.Shared;

/// <summary>What a <see cref="Notice"/> is about. Each kind has its own shape beside its colour.</summary>
public enum NoticeKind
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>It went well.</summary>
    Success,

    /// <summary>Worth a look, nothing is lost.</summary>
    Warn,

    /// <summary>It did not happen: what went wrong, what is still safe, what to do.</summary>
    Problem,
}
