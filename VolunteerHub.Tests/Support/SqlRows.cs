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

    /// <summary>Every column of every table in which a text stands, as "Table.Column", however its letters are written.</summary>
    public static List<string> ColumnsWith(string file, string text) =>
    [
        .. from column in Of(file, "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' ORDER BY m.name, c.cid")
           where Of(file, $"SELECT 1 FROM \"{column[0]}\" WHERE instr(lower(CAST(\"{column[1]}\" AS TEXT)), lower('{text}')) > 0 LIMIT 1").Count > 0
           select $"{column[0]}.{column[1]}",
    ];
}
