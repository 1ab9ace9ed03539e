using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Data.Accounts;

/// <summary>What a mailed link does when it is used.</summary>
public enum LinkPurpose
{
    /// <summary>Signs in.</summary>
    SignIn,

    /// <summary>Signs in to one's own pages, and carries out the sign-up in <see cref="MailedLink.Payload"/>.</summary>
    ConfirmSignUp,

    /// <summary>Signs in to one's own pages, and keeps the seats in <see cref="MailedLink.Payload"/> for an association.</summary>
    HoldSeats,

    /// <summary>
    /// Asks a guardian about the seats in <see cref="MailedLink.Payload"/> for a young person. It signs nobody in, and leads to a page of its own.
    /// </summary>
    AskGuardian,
}

/// <summary>
/// A link sent by mail: works once, and not for long (<see cref="LifetimeOf"/>). Of its secret only the hash stands here (OWASP, forgot-password cheat
/// sheet); the letter that carries it stands in the outbox until that is emptied.
/// </summary>
public sealed class MailedLink
{
    /// <summary>How long a link that signs in works; of any kind, how long one counts against how many its address is sent.</summary>
    public static readonly TimeSpan SignInLifetime = TimeSpan.FromMinutes(20);

    /// <summary>
    /// How long a link works that confirms what somebody has typed: long enough for a letter that came late or was read the next day. It opens no desk.
    /// </summary>
    public static readonly TimeSpan ConfirmLifetime = TimeSpan.FromDays(2);

    /// <summary>
    /// How long a guardian may think it over: longer than whoever has just typed something, for they have not asked for the letter.
    /// </summary>
    public static readonly TimeSpan GuardianLifetime = TimeSpan.FromDays(7);

    private MailedLink()
    {
    }

    /// <summary>Makes a link.</summary>
    /// <param name="secretHash">SHA-256 of the secret in the address, hex.</param>
    /// <param name="email">To whom it was sent, normalised.</param>
    /// <param name="municipality">Where they were when they asked, or null.</param>
    /// <param name="purpose">What it does.</param>
    /// <param name="payload">What the purpose needs, JSON; may be empty.</param>
    /// <param name="nowUtc">When, UTC.</param>
    public MailedLink(string secretHash, string email, MunicipalityId? municipality, LinkPurpose purpose, string payload, DateTime nowUtc)
    {
        SecretHash = secretHash;
        Email = email;
        MunicipalityId = municipality;
        Purpose = purpose;
        Payload = payload;
        ExpiresAt = nowUtc + LifetimeOf(purpose);
    }

    /// <summary>SHA-256 of the secret, hex.</summary>
    public string SecretHash { get; private set; } = "";

    /// <summary>To whom it was sent.</summary>
    public string Email { get; private set; } = "";

    /// <summary>Where they were when they asked.</summary>
    public MunicipalityId? MunicipalityId { get; private set; }

    /// <summary>What it does.</summary>
    public LinkPurpose Purpose { get; private set; }

    /// <summary>What the purpose needs, JSON.</summary>
    public string Payload { get; private set; } = "";

    /// <summary>Until when it works, UTC.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>When it was used, UTC; null while it has not been.</summary>
    public DateTime? UsedAt { get; private set; }

    /// <summary>How long a link of a kind works.</summary>
    public static TimeSpan LifetimeOf(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.SignIn => SignInLifetime,
        LinkPurpose.AskGuardian => GuardianLifetime,
        _ => ConfirmLifetime,
    };

    /// <summary>Whether it still works.</summary>
    public bool Works(DateTime nowUtc) => UsedAt is null && nowUtc < ExpiresAt;

    /// <summary>Uses it up.</summary>
    public void Use(DateTime nowUtc) => UsedAt = nowUtc;

    /// <summary>Carries something else from now on, where a part of it is no longer needed.</summary>
    public void Carry(string payload) => Payload = payload;

    /// <summary>Uses it up, and keeps neither to whom it was sent nor what about: only that it was answered.</summary>
    public void UseAndForget(DateTime nowUtc)
    {
        Use(nowUtc);
        Email = "";
        Payload = "";
    }
}

internal sealed class MailedLinkMapping : IEntityTypeConfiguration<MailedLink>
{
    public void Configure(EntityTypeBuilder<MailedLink> builder)
    {
        builder.ToTable("MailedLinks");
        builder.HasKey(l => l.SecretHash);
        builder.Property(l => l.SecretHash).HasMaxLength(64);
        builder.Property(l => l.UsedAt).IsConcurrencyToken();
        builder.HasIndex(l => l.ExpiresAt);
    }
}
