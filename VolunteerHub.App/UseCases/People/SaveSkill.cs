using FluentValidation;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.UseCases.People;

/// <summary>A new skill, in the municipality's own words.</summary>
/// <param name="Name">What it is called, e.g. "kan åbne huset".</param>
public sealed record SkillInput(string Name);

/// <summary>Makes a skill that seats may ask for.</summary>
public sealed class SaveSkill(HubContexts contexts) : IUseCase
{
    private static readonly Rules Validator = new();

    /// <summary>Saves. Refused as "people.skill-name-missing", "people.text-too-long", "people.personal-number" and "people.skill-exists".</summary>
    public async Task<Outcome<SkillId>> RunAsync(Actor actor, SkillInput input, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks(Role.Coordinator) is { } notAllowed)
            return notAllowed;

        var refusals = Validator.Check(input);
        await using var context = contexts.For(actor.Municipality);
        await using var transaction = await context.BeginWriteAsync(cancellationToken);
        var name = VisibleText.Line(input.Name);
        var names = await context.Skills.Select(s => s.Name).ToListAsync(cancellationToken);
        if (names.Contains(name, StringComparer.OrdinalIgnoreCase))
            refusals.Add(Refusal.OfField(nameof(SkillInput.Name), "people.skill-exists", ("name", name)));
        if (refusals.Count > 0)
            return refusals;

        var skill = new Skill(actor.Municipality, name);
        context.Add(skill);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return skill.Id;
    }

    private sealed class Rules : AbstractValidator<SkillInput>
    {
        public Rules() => RuleFor(s => s.Name).Text(Skill.NameLength, "people.text-too-long", "people.skill-name-missing");
    }
}
