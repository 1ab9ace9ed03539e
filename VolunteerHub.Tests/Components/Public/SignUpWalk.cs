using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Public;

/// <summary>What the walks through the volunteer's pages have in common: what is in the database, and where an answer or a letter leads.</summary>
public abstract partial class SignUpWalk : VisitorPages
{
    protected async Task<List<SignUpStatus>> StatusesAsync()
    {
        await using var context = Centre.Open();
        return [.. (await context.SignUps.ToListAsync()).Select(s => s.Status).Order()];
    }

    protected async Task<List<string>> LinksAsync(string kind = "ConfirmSignUp")
    {
        await using var context = Centre.Open();
        var texts = await context.Outbox.Where(m => m.Kind == kind).OrderBy(m => m.Id).Select(m => m.Text).ToListAsync();
        return [.. texts.Select(t => Secret().Match(t).Value)];
    }

    protected async Task<string> LastLinkAsync(string kind = "ConfirmSignUp") => (await LinksAsync(kind))[^1];

    [GeneratedRegex("<article class=\"shift-card")]
    protected static partial Regex Cards();

    [GeneratedRegex("/(link/[A-Za-z0-9_-]+|randers/group-seat/[A-Za-z0-9_/-]+)")]
    private static partial Regex Secret();
}
