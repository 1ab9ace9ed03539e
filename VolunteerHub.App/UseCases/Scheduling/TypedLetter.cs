using FluentValidation;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>What a coordinator types to write to everybody on a shift or of a season.</summary>
/// <param name="Subject">What it is about, in a line. It stays in the record; see <see cref="WritingRule.SubjectLength"/>.</param>
/// <param name="Text">The words, plain text; see <see cref="WritingRule.TextLength"/>.</param>
public sealed record TypedLetter(string Subject, string Text)
{
    private static readonly Rules Validator = new();

    /// <summary>
    /// What is wrong with it: of its field "scheduling.writing-no-subject", "scheduling.writing-no-text", "scheduling.text-too-long" and
    /// "people.personal-number".
    /// </summary>
    internal List<Refusal> Check() => Validator.Check(this);

    /// <summary>The same as it is sent.</summary>
    internal TypedLetter Cleaned() => new(VisibleText.Line(Subject), VisibleText.Lines(Text));

    private sealed class Rules : AbstractValidator<TypedLetter>
    {
        public Rules()
        {
            RuleFor(l => l.Subject).Text(WritingRule.SubjectLength, "scheduling.text-too-long", "scheduling.writing-no-subject");
            RuleFor(l => l.Text).Text(WritingRule.TextLength, "scheduling.text-too-long", "scheduling.writing-no-text");
        }
    }
}
