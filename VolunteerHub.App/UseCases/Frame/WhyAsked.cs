using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>Why it is this person who is asked to review: the key of a sentence in the letter, and what it is filled with.</summary>
/// <param name="Key">The key, or null when there is nothing to add.</param>
/// <param name="Name">Somebody's name in it.</param>
/// <param name="Reason">Somebody's words in it.</param>
public sealed record WhyAsked(string? Key, string Name, string Reason)
{
    /// <summary>The key of the sentence that says what has to come before the task can be published.</summary>
    public string Until { get; private init; } = "FrameDesk.Letter.ReviewWanted.UntilDecided";

    /// <summary>It is their duty.</summary>
    public static WhyAsked Duty { get; } = new(null, "", "");

    /// <summary>The reviewer wrote the task.</summary>
    public static WhyAsked InsteadOf(string author) => new("FrameDesk.Letter.WhyAsked.InsteadOfAuthor", author, "");

    /// <summary>The named reviewer no longer has the role.</summary>
    public static WhyAsked Passed(string former) => new("FrameDesk.Letter.WhyAsked.Passed", former, "");

    /// <summary>One has allowed, and two must.</summary>
    public static WhyAsked Second(string first, string conditions) =>
        new("FrameDesk.Letter.WhyAsked.Second", first, conditions) { Until = "FrameDesk.Letter.ReviewWanted.UntilSecond" };

    /// <summary>A coordinator disagrees with an earlier decision.</summary>
    public static WhyAsked Disagreement(FrameDisagreement disagreement) =>
        new("FrameDesk.Letter.WhyAsked.Disagreement", disagreement.ByName, disagreement.Reason);
}
