using VolunteerHub.App.Text;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.UseCases.SignUps;

/// <summary>
/// What a confirmed sign-up came to that carried another name than the one by which its address is known. An address is one person, whose name no sign-up
/// replaces: whoever shares the mailbox is told so, and how to get a seat of their own. The names go into the address of the page that tells it.
/// </summary>
public enum OtherNameOutcome
{
    /// <summary>Nothing was given: every wish was refused.</summary>
    Nothing,

    /// <summary>What was wished for is given, in the known name.</summary>
    Given,

    /// <summary>Whoever is known stood on all of it already, so nothing was added.</summary>
    Stood,

    /// <summary>Some of it is new, and some they stood on already.</summary>
    Both,
}

/// <summary>Tells of an address that is known by another name.</summary>
internal static class OtherName
{
    /// <summary>What the answers come to.</summary>
    public static OtherNameOutcome Of(IReadOnlyList<SeatAnswer> answers) =>
        (answers.Any(a => a.IsNew), answers.Any(a => a.Answer is SignUpAnswer.AlreadyOn or SignUpAnswer.AlreadyWaiting)) switch
        {
            (true, true) => OtherNameOutcome.Both,
            (true, false) => OtherNameOutcome.Given,
            (false, true) => OtherNameOutcome.Stood,
            _ => OtherNameOutcome.Nothing,
        };

    /// <summary>Whose address it is, what happened, and what whoever shares the mailbox may do: a paragraph each.</summary>
    public static IReadOnlyList<string> Text(IWords words, Person known, OtherNameOutcome outcome) =>
    [
        words.Format("SignUps.OtherName.Text", ("email", known.Email), ("name", known.Name)),
        words.Format($"SignUps.OtherName.{outcome}", ("name", known.Name)),
        words["SignUps.OtherName.Help"],
    ];
}
