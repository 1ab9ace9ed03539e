using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.Text.Frame;

/// <summary>An answer as a reader sees it.</summary>
/// <param name="Answer">The choice.</param>
/// <param name="Text">What belongs to it: a kind, or words that were written; null where there is nothing.</param>
public sealed record AnswerWords(string Answer, string? Text)
{
    /// <summary>The choice and what belongs to it, in one line that ends without a full stop, for a sentence to go on with.</summary>
    public string InOneLine => string.IsNullOrWhiteSpace(Text) ? Answer : $"{Answer} – {Text.TrimEnd().TrimEnd('.')}";
}

/// <summary>Tells the answers to the thirteen questions.</summary>
public static class AnswerText
{
    /// <summary>How many questions there are.</summary>
    public const int Questions = 13;

    /// <summary>The answer to a question, 1 to 13.</summary>
    public static AnswerWords Of(int question, FrameAnswers a, IWords words, Language language)
    {
        return question switch
        {
            1 => new(a.ResponsibleEmployee?.Name ?? Plain(Answer.NotAnswered), a.ResponsibleEmployee?.Phone),
            2 => new(Plain(a.Entitlement), a is { Entitlement: Answer.Yes, Relation: not RelationToService.NotAnswered } ? words[$"Frame.RelationToService.{a.Relation}"] : null),
            3 => new(Plain(a.DoneByEmployees), a is { DoneByEmployees: Answer.Yes, Post: not PostState.NotAnswered } ? words[$"Frame.PostState.{a.Post}"] : null),
            4 => new(Plain(a.Cover), null),
            5 => new(words[$"Frame.StopConsequence.{a.StopTest}"], a.FallBackPlan),
            6 => new(Plain(a.Authority), string.Join(", ", Kinds(a.AuthorityKinds))),
            7 => new(Plain(a.BodyAndHealth), a.OnlyEatingTogether ? words["Frame.Question.7.OnlyEating"] : null),
            8 => new(Plain(a.CountedInNorm), null),
            9 => new(Plain(a.AloneWithVulnerable), null),
            10 => new(Plain(a.Safety), a.SafetyInstruction),
            11 => new(words[$"Frame.AddedValueKind.{a.AddedValue}"], a.AddedValueText),
            12 => new(Plain(a.Voluntary), null),
            _ => new(Plain(a.EmployeesHeard), a.EmployeesHeardOn is { } day ? Dates.LongDayWithYear(day, Cultures.Of(language)) : null),
        };

        string Plain(Answer answer) => words[$"Frame.Answer.{answer}"];

        IEnumerable<string> Kinds(AuthorityKinds kinds) =>
            Enum.GetValues<AuthorityKinds>().Where(k => k != AuthorityKinds.None && kinds.HasFlag(k)).Select(k => words[$"Frame.AuthorityKinds.{k}"]);
    }
}
