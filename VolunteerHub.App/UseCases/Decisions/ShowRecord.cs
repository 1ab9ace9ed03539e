using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data;
using VolunteerHub.App.Data.Common;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases.Decisions;

/// <summary>Somebody who has decided something.</summary>
/// <param name="Account">Who.</param>
/// <param name="Name">Their name at their latest decision.</param>
public sealed record RecordWriter(AccountId Account, string Name);

/// <summary>Everybody who has decided something.</summary>
/// <param name="All">By name.</param>
public sealed record RecordWriters(IReadOnlyList<RecordWriter> All);

/// <summary>One page of the record.</summary>
/// <param name="Filter">What was looked for.</param>
/// <param name="Lines">The decisions on it, the newest first.</param>
/// <param name="Total">How many match in all.</param>
/// <param name="Page">Which page it is, from 1.</param>
/// <param name="Pages">How many there are, at least 1.</param>
public sealed record RecordPart(RecordFilter Filter, IReadOnlyList<RecordLine> Lines, int Total, int Page, int Pages);

/// <summary>
/// The record of who decided what, when and why, which nothing can rewrite. It names employees; a volunteer only to whoever may read volunteers' names
/// anyway, and one who is deleted to nobody.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="municipalities">Knows the municipality's clock.</param>
public sealed class ShowRecord(HubContexts contexts, Municipalities municipalities) : IUseCase
{
    /// <summary>
    /// Who may read it: managers, who answer for what is decided, and administrators, who answer for who may decide. Not every colleague, for a list of what each
    /// employee did and when is not there to watch one another.
    /// </summary>
    public static IReadOnlyList<Role> Readers { get; } = [Role.Manager, Role.Administrator];

    /// <summary>Everybody who has decided something. Refused as "account.not-allowed".</summary>
    public async Task<Outcome<RecordWriters>> WritersAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks([.. Readers]) is { } notAllowed)
            return notAllowed;

        await using var context = contexts.For(actor.Municipality);
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        var latest = await context.Decisions.GroupBy(d => d.By).Select(g => g.Max(d => d.Id)).ToListAsync(cancellationToken);
        var writers = await context.Decisions.Where(d => latest.Contains(d.Id)).Select(d => new RecordWriter(d.By, d.ByName)).ToListAsync(cancellationToken);
        return new RecordWriters([.. writers.OrderBy(w => w.Name, StringComparer.CurrentCulture).ThenBy(w => w.Account.Value)]);
    }

    /// <summary>
    /// A page of it; one past the end is the last one. Refused as "account.not-allowed", as <see cref="RecordInput.Read"/> refuses, and as
    /// "decisions.who-unknown" for somebody who has decided nothing here.
    /// </summary>
    public async Task<Outcome<RecordPart>> RunAsync(Actor actor, RecordInput input, int pageSize, CancellationToken cancellationToken = default)
    {
        if (actor.Lacks([.. Readers]) is { } notAllowed)
            return notAllowed;

        var read = input.Read();
        if (!read.IsSuccess)
            return Outcome.Refused<RecordPart>(read.Refusals);

        var filter = read.Value;
        var municipality = await municipalities.GetAsync(actor.Municipality, cancellationToken);
        await using var context = contexts.For(actor.Municipality);
        await using var snapshot = await context.BeginReadAsync(cancellationToken);
        if (await RecordLines.WhoUnknownAsync(context, filter, cancellationToken) is { } unknown)
            return unknown;

        var found = RecordLines.Matching(context, filter, municipality.Zone);
        var total = await found.CountAsync(cancellationToken);
        var pages = Math.Max(1, ((total - 1) / pageSize) + 1);
        var page = Math.Min(filter.Page, pages);
        var lines = await RecordLines.ReadAsync(
            context, found.Skip((page - 1) * pageSize).Take(pageSize), municipality, namesVolunteers: actor.Lacks(Role.Coordinator) is null, cancellationToken);
        return new RecordPart(filter, lines, total, page, pages);
    }
}
