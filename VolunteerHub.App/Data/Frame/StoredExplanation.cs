using VolunteerHub.App.Text;
using VolunteerHub.App.Text.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.App.Data.Frame;

/// <summary>One explanation in all three languages, as it was written that day.</summary>
/// <param name="Da">In Danish.</param>
/// <param name="Nb">In Norwegian bokmål.</param>
/// <param name="En">In English.</param>
public sealed record ExplanationInAllLanguages(WrittenExplanation Da, WrittenExplanation Nb, WrittenExplanation En)
{
    /// <summary>As it was written in the language.</summary>
    public WrittenExplanation In(Language language) => language switch
    {
        Language.Da => Da,
        Language.Nb => Nb,
        _ => En,
    };

    /// <summary>Writes it.</summary>
    internal static ExplanationInAllLanguages Of(Explanation facts) => new(Write(facts, Language.Da), Write(facts, Language.Nb), Write(facts, Language.En));

    /// <summary>As it reads once reviewers have decided.</summary>
    internal ExplanationInAllLanguages Reviewed(Explanation facts, bool allowed) => new(
        ExplanationText.Reviewed(Da, facts, allowed, new Words(Language.Da), Language.Da),
        ExplanationText.Reviewed(Nb, facts, allowed, new Words(Language.Nb), Language.Nb),
        ExplanationText.Reviewed(En, facts, allowed, new Words(Language.En), Language.En));

    private static WrittenExplanation Write(Explanation facts, Language language) => ExplanationText.Write(facts, new Words(language), language);
}

/// <summary>
/// What a judgement keeps of its explanation. Written once, on the day, and read for ever as it was written: better sentences in a
/// later version of the program do not change it.
/// </summary>
/// <param name="Facts">The codes and values that it was written from.</param>
/// <param name="ForDesk">As employees read it.</param>
/// <param name="ForPublic">As anybody reads it: the municipality answers, no employee is named.</param>
public sealed record StoredExplanation(Explanation Facts, ExplanationInAllLanguages ForDesk, ExplanationInAllLanguages ForPublic)
{
    /// <summary>
    /// As it is shown once reviewers have decided: what is kept stays as it was written, the verdict in it tells what came of their look, and what the
    /// table said is told as what came before.
    /// </summary>
    internal StoredExplanation Reviewed(bool allowed) => this with { ForDesk = ForDesk.Reviewed(Facts, allowed), ForPublic = ForPublic.Reviewed(Facts, allowed) };

    /// <summary>Writes it for a municipality.</summary>
    internal static StoredExplanation Of(Explanation facts, Municipality municipality) => new(
        facts,
        ExplanationInAllLanguages.Of(facts),
        ExplanationInAllLanguages.Of(facts with { Context = facts.Context with { AnsweredBy = municipality.Name, CatalogueOwner = municipality.Name } }));
}
