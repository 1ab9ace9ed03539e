using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.Core.Scheduling;

/// <summary>
/// What a volunteer does, in the coordinator's words, with the answers to the frame's questions. Every change of what is judged
/// makes a new revision, and an approval is for one revision only: so a changed task is closed for sign-up at once.
/// </summary>
public sealed class VolunteerTask : IBelongsToMunicipality
{
    /// <summary>The longest title.</summary>
    public const int TitleLength = 120;

    /// <summary>The longest description.</summary>
    public const int DescriptionLength = 4000;

    private VolunteerTask()
    {
    }

    /// <summary>Describes a new task.</summary>
    public VolunteerTask(Activity activity, string title, string description, FrameAnswers answers, AccountId author)
    {
        Id = VolunteerTaskId.New();
        MunicipalityId = activity.MunicipalityId;
        ActivityId = activity.Id;
        PlaceId = activity.PlaceId;
        Title = title;
        Description = description;
        Answers = answers;
        AuthorId = author;
        Revision = 1;
    }

    /// <summary>The identifier.</summary>
    public VolunteerTaskId Id { get; private set; }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>Part of which activity.</summary>
    public ActivityId ActivityId { get; private set; }

    /// <summary>At which place.</summary>
    public PlaceId PlaceId { get; private set; }

    /// <summary>What it is called, on the shift and in the public register.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What is done, for whom and how.</summary>
    public string Description { get; private set; } = "";

    /// <summary>The answers to the frame's questions.</summary>
    public FrameAnswers Answers { get; private set; } = null!;

    /// <summary>Who wrote this revision; they may not review it.</summary>
    public AccountId AuthorId { get; private set; }

    /// <summary>1, 2, 3: goes up whenever what the frame judges changes. The database refuses a change of the text without it.</summary>
    public int Revision { get; private set; }

    /// <summary>No longer offered; kept for the record.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>Takes new words or answers into use. The same ones again change nothing; returns whether there is a new revision.</summary>
    public bool Revise(string title, string description, FrameAnswers answers, AccountId author)
    {
        if (title == Title && description == Description && answers == Answers)
            return false;

        Title = title;
        Description = description;
        Answers = answers;
        AuthorId = author;
        Revision++;
        return true;
    }

    /// <summary>Takes it out of use.</summary>
    public void Retire() => IsRetired = true;
}
