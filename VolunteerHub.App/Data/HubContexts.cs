using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Data;

/// <summary>Opens the database, one context per use case.</summary>
/// <param name="options">Where the database is.</param>
public sealed class HubContexts(DbContextOptions<HubDbContext> options)
{
    /// <summary>The database as one municipality sees it.</summary>
    public HubDbContext For(MunicipalityId municipality) => new(options, municipality);

    /// <summary>The database without a municipality: the list of municipalities, accounts, mailed links and the outbox; nothing else is visible.</summary>
    public HubDbContext ForInstallation() => new(options);
}

/// <summary>Starts writing transactions.</summary>
public static class WriteTransactions
{
    /// <summary>
    /// Takes the database's one write lock before anything is read, so that what a rule was checked against cannot change before it
    /// is saved: two people on their way to the last seat come one after the other. SQLite: BEGIN IMMEDIATE.
    /// </summary>
    public static Task<IDbContextTransaction> BeginWriteAsync(this HubDbContext context, CancellationToken cancellationToken = default) =>
        context.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancellationToken);
}
