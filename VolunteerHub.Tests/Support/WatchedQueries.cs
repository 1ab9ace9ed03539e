using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using VolunteerHub.App.Data;

namespace VolunteerHub.Tests.Support;

/// <summary>What a use case reads of the database: how many queries, and how many rows of those that name a column.</summary>
public sealed class WatchedQueries : DbCommandInterceptor
{
    private readonly List<(string Sql, int Rows)> _read = [];

    public int Count => _read.Count;

    /// <summary>The same database, watched.</summary>
    public HubContexts Of(TestDatabase database) => new(new DbContextOptionsBuilder<HubDbContext>(database.Options).AddInterceptors(this).Options);

    /// <summary>How many rows were read by queries that name the column.</summary>
    public int RowsWith(string column) => _read.Where(r => r.Sql.Contains($"\"{column}\"", StringComparison.Ordinal)).Sum(r => r.Rows);

    public override ValueTask<InterceptionResult> DataReaderClosingAsync(DbCommand command, DataReaderClosingEventData eventData, InterceptionResult result)
    {
        // EF counts its last look too, which finds no row.
        _read.Add((command.CommandText, eventData.ReadCount - 1));
        return base.DataReaderClosingAsync(command, eventData, result);
    }
}
