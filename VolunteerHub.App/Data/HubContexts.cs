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

/// <summary>Starts transactions.</summary>
public static class Transactions
{
    /// <summary>
    /// Takes the database's one write lock before anything is read, so that what a rule was checked against cannot change before it
    /// is saved: two people on their way to the last seat come one after the other. SQLite: BEGIN IMMEDIATE.
    /// </summary>
    public static Task<IDbContextTransaction> BeginWriteAsync(this HubDbContext context, CancellationToken cancellationToken = default) =>
        context.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancellationToken);

    /// <summary>
    /// Lets all that is read until it ends be of one moment, however many queries it takes: whoever leaves meanwhile is in every answer or in none.
    /// It locks nothing and waits for nobody, and is for reading alone. SQLite: BEGIN DEFERRED, one snapshot of the write-ahead log.
    /// </summary>
    public static Task<IDbContextTransaction> BeginReadAsync(this HubDbContext context, CancellationToken cancellationToken = default) =>
        // By this level the provider means "deferred"; what is not committed is read only where connections share a cache, and ours do not.
        context.Database.BeginTransactionAsync(System.Data.IsolationLevel.ReadUncommitted, cancellationToken);
}
