using FluentValidation;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>A task as a coordinator describes it, with the answers to the frame's questions.</summary>
/// <param name="Task">The task that is changed, or null for a new one.</param>
/// <param name="Revision">The revision that the coordinator saw; somebody else's later change is not overwritten. 0 for a new task.</param>
/// <param name="Activity">What it is part of. A task stays with its activity.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Description">What is done, for whom and how.</param>
/// <param name="Answers">The answers.</param>
public sealed record TaskInput(
    VolunteerTaskId? Task, int Revision, ActivityId? Activity, string Title, string Description, FrameAnswers Answers)
{
    /// <summary>The longest fall-back plan, instruction or description of added value.</summary>
    public const int AnswerLength = 1000;

    /// <summary>The longest name of an employee.</summary>
    public const int NameLength = 100;

    /// <summary>The longest telephone number, as people write them.</summary>
    public const int PhoneLength = 30;

    /// <summary>The same as it is stored: without blanks around what was typed, so that a stray space is no new revision.</summary>
    public TaskInput Tidied() => this with
    {
        Title = VisibleText.Line(Title),
        Description = VisibleText.Lines(Description),
        Answers = Answers with
        {
            ResponsibleEmployee = Answers.ResponsibleEmployee is { } e ? new ResponsibleEmployee(VisibleText.Line(e.Name), VisibleText.Line(e.Phone)) : null,
            Relation = Answers.Entitlement == Answer.Yes ? Answers.Relation : RelationToService.NotAnswered,
            Post = Answers.DoneByEmployees == Answer.Yes ? Answers.Post : PostState.NotAnswered,
            AuthorityKinds = Answers.Authority == Answer.Yes ? Answers.AuthorityKinds : AuthorityKinds.None,
            OnlyEatingTogether = Answers.BodyAndHealth == Answer.Yes && Answers.OnlyEatingTogether,
            SafetyInstruction = Answers.Safety == Answer.Yes ? VisibleText.Lines(Answers.SafetyInstruction) : "",
            EmployeesHeardOn = Answers.EmployeesHeard == Answer.Yes ? Answers.EmployeesHeardOn : null,
            FallBackPlan = VisibleText.Lines(Answers.FallBackPlan),
            AddedValueText = VisibleText.Lines(Answers.AddedValueText),
        },
    };
}

/// <summary>Checks what was typed: lengths, and no personal number anywhere. Unanswered questions are checked apart.</summary>
internal sealed class TaskInputValidator : AbstractValidator<TaskInput>
{
    public TaskInputValidator()
    {
        RuleFor(t => t.Title).Text(VolunteerTask.TitleLength, "frame.text-too-long", "frame.title-missing");
        RuleFor(t => t.Description).Text(VolunteerTask.DescriptionLength, "frame.text-too-long", "frame.description-missing");
        RuleFor(t => t.Answers.ResponsibleEmployee!.Name).Text(TaskInput.NameLength, "frame.text-too-long")
            .When(t => t.Answers.ResponsibleEmployee is not null);
        RuleFor(t => t.Answers.ResponsibleEmployee!.Phone).Text(TaskInput.PhoneLength, "frame.text-too-long")
            .When(t => t.Answers.ResponsibleEmployee is not null);
        RuleFor(t => t.Answers.FallBackPlan).Text(TaskInput.AnswerLength, "frame.text-too-long");
        RuleFor(t => t.Answers.SafetyInstruction).Text(TaskInput.AnswerLength, "frame.text-too-long");
        RuleFor(t => t.Answers.AddedValueText).Text(TaskInput.AnswerLength, "frame.text-too-long");
    }
}

/// <summary>
/// The questions that nobody has answered, or only half. Each is refused with its field, unless what is answered already says that
/// the task is the employees' work: then nobody is asked for more.
/// </summary>
internal static class OpenQuestions
{
    public static IEnumerable<Refusal> Of(FrameAnswers answers, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(answers.ResponsibleEmployee?.Name))
            yield return Field("ResponsibleEmployee.Name", "frame.responsible-missing");
        if (string.IsNullOrWhiteSpace(answers.ResponsibleEmployee?.Phone))
            yield return Field("ResponsibleEmployee.Phone", "frame.responsible-phone-missing");

        foreach (var (field, open) in Unanswered(answers))
        {
            if (open)
                yield return Field(field, field is nameof(answers.AddedValue) or nameof(answers.AuthorityKinds) ? "frame.kind-unchosen" : "frame.question-unanswered");
        }

        // Without an answer to the question the plan has no field yet, and is not asked for.
        if (answers.StopTest is not (StopConsequence.NotAnswered or StopConsequence.ARightIsLost) && string.IsNullOrWhiteSpace(answers.FallBackPlan))
            yield return Field(nameof(answers.FallBackPlan), "frame.fall-back-plan-missing");
        if (answers.Safety == Answer.Yes && string.IsNullOrWhiteSpace(answers.SafetyInstruction))
            yield return Field(nameof(answers.SafetyInstruction), "frame.instruction-missing");
        if (answers.AddedValue is not (AddedValueKind.NotAnswered or AddedValueKind.SavesHours) && string.IsNullOrWhiteSpace(answers.AddedValueText))
            yield return Field(nameof(answers.AddedValueText), "frame.added-value-missing");
        if (answers.EmployeesHeard == Answer.Yes && answers.EmployeesHeardOn is null)
            yield return Field(nameof(answers.EmployeesHeardOn), "frame.heard-date-missing");
        if (answers.EmployeesHeardOn > today)
            yield return Field(nameof(answers.EmployeesHeardOn), "frame.heard-in-future");
    }

    private static IEnumerable<(string Field, bool Open)> Unanswered(FrameAnswers a) =>
    [
        (nameof(a.Entitlement), a.Entitlement == Answer.NotAnswered),
        (nameof(a.Relation), a.Entitlement == Answer.Yes && a.Relation == RelationToService.NotAnswered),
        (nameof(a.DoneByEmployees), a.DoneByEmployees == Answer.NotAnswered),
        (nameof(a.Post), a.DoneByEmployees == Answer.Yes && a.Post == PostState.NotAnswered),
        (nameof(a.Cover), a.Cover == Answer.NotAnswered),
        (nameof(a.StopTest), a.StopTest == StopConsequence.NotAnswered),
        (nameof(a.Authority), a.Authority == Answer.NotAnswered),
        (nameof(a.AuthorityKinds), a.Authority == Answer.Yes && a.AuthorityKinds == AuthorityKinds.None),
        (nameof(a.BodyAndHealth), a.BodyAndHealth == Answer.NotAnswered),
        (nameof(a.CountedInNorm), a.CountedInNorm == Answer.NotAnswered),
        (nameof(a.AloneWithVulnerable), a.AloneWithVulnerable == Answer.NotAnswered),
        (nameof(a.Safety), a.Safety == Answer.NotAnswered),
        (nameof(a.AddedValue), a.AddedValue == AddedValueKind.NotAnswered),
        (nameof(a.Voluntary), a.Voluntary == Answer.NotAnswered),
        (nameof(a.EmployeesHeard), a.EmployeesHeard == Answer.NotAnswered),
    ];

    private static Refusal Field(string name, string code) => Refusal.OfField(name, code);
}
