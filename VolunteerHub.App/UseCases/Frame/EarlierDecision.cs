namespace VolunteerHub.App.UseCases.Frame;

/// <summary>What reviewers decided of the same words in an earlier judgement. A later one takes its place and does not undo that it was said.</summary>
/// <param name="Reviews">The reviewers' decisions, first to last.</param>
/// <param name="Objection">The second look that a coordinator then asked for, or null.</param>
public sealed record EarlierDecision(IReadOnlyList<ReviewView> Reviews, SecondLook? Objection);

/// <summary>A second look that a coordinator asked for.</summary>
/// <param name="By">The coordinator.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When, UTC.</param>
public sealed record SecondLook(string By, string Reason, DateTime At);
