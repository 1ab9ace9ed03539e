using System.Text.Json;
using System.Text.Json.Serialization;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Data.Frame;

/// <summary>
/// The task as it was judged: what the reviewer decides on and what a reader of the explanation sees, whatever has changed since.
/// </summary>
/// <param name="Title">The title.</param>
/// <param name="Description">The description.</param>
/// <param name="Answers">The answers to the thirteen questions.</param>
/// <param name="Place">The place's name.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Activity">What the task is part of.</param>
/// <param name="AnnouncedHours">When the place was announced as open.</param>
/// <param name="StaffedHours">When employees were there.</param>
/// <param name="Screening">What the words said.</param>
public sealed record TaskSnapshot(
    string Title,
    string Description,
    FrameAnswers Answers,
    string Place,
    string Address,
    string Activity,
    string AnnouncedHours,
    string StaffedHours,
    ScreeningResult Screening)
{
    /// <summary>Takes the picture.</summary>
    public static TaskSnapshot Of(FrameAssessmentDraft draft, Activity activity, Place place) => new(
        draft.Title, draft.Description, draft.Answers, place.Name, place.Address, activity.Name,
        place.AnnouncedHours.ToString(), place.StaffedHours.ToString(), draft.Screening);

    /// <summary>What of it the frame judges, to be compared.</summary>
    public JudgedTask AsJudged() => new(Title, Description, Answers, Place, Address, Activity, AnnouncedHours, StaffedHours);

    /// <summary>The same of the task as it stands.</summary>
    public static JudgedTask AsItStands(VolunteerTask task, Activity activity, Place place) => new(
        task.Title, task.Description, task.Answers, place.Name, place.Address, activity.Name, place.AnnouncedHours.ToString(), place.StaffedHours.ToString());
}

/// <summary>Reads and writes what a judgement keeps for ever. Enums stand by name, so that a new member never renames an old one.</summary>
internal static class StoredFrame
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>What was stored.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static T Read<T>(string json)
        where T : class => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("Nothing was stored.");
}
