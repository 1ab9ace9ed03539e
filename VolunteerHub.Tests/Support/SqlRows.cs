using Microsoft.Data.Sqlite;

namespace VolunteerHub.Tests.Support;

/// <summary>What stands in a database file, past the program.</summary>
internal static class SqlRows
{
    /// <summary>The rows of a question, each field as text; nothing is "".</summary>
    public static List<string[]> Of(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i).ToString() ?? "")]);
        return rows;
    }
}
