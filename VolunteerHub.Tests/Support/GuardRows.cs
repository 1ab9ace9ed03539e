namespace VolunteerHub.Tests.Support;

/// <summary>
/// A made-up row of every table for each of two municipalities, A and B, read off the schema: what refers to another row refers to the one of its own
/// municipality, "Places-A" from "Activities-A". What else stands in them means nothing.
/// </summary>
public sealed class GuardRows
{
    /// <summary>What the tables' own checks ask for.</summary>
    private static readonly Dictionary<string, (string Column, object? Value)[]> Sound = new()
    {
        ["Shifts"] = [("StartsAt", "2027-05-01 08:00:00"), ("EndsAt", "2027-05-01 12:00:00"), ("State", "Draft")],
        ["Needs"] = [("Minimum", 1), ("Maximum", 2), ("SkillMinimum", 1)],
        ["Seats"] = [("HeldById", null)],
        ["SignUps"] = [("Status", "Waiting"), ("SeatId", null), ("OfferedUntil", null), ("LooksSince", null), ("CreatedAt", "2027-03-01 09:00:00")],
        ["EmployeeHours"] = [("From", "2027-01-01"), ("To", "2027-02-01"), ("Hours", 10)],
        ["Invitations"] = [("AnsweredAt", null), ("Answer", "Open")],
        ["FrameAssessments"] = [("Verdict", "NeedsReview"), ("FourEyes", 0), ("TaskRevision", 1)],
        ["FrameReviews"] = [("Step", 1), ("Allowed", 1)],
        ["FrameApprovals"] = [("TaskRevision", 1), ("From", "2027-03-01 09:00:00"), ("Until", "2028-03-01 09:00:00")],
        ["Tasks"] = [("Revision", 1)],
    };

    private readonly Dictionary<string, List<Column>> _tables;

    /// <summary>Reads the schema.</summary>
    public GuardRows(Func<string, List<string[]>> query) =>
        _tables = query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'")
            .ToDictionary(t => t[0], t => ColumnsOf(t[0], query));

    /// <summary>The table's columns that refer to a row of some municipality.</summary>
    public IEnumerable<string> ReferencesOf(string table) =>
        _tables[table].Where(c => c.RefersTo is { } to && to != "Municipalities" && Belongs(to)).Select(c => c.Name);

    /// <summary>Whether the table's rows are of one municipality.</summary>
    public bool Belongs(string table) => _tables[table].Exists(c => c.Name == "MunicipalityId");

    /// <summary>Which row of a municipality a column refers to.</summary>
    public string Reference(string table, string column, string letter) => $"{_tables[table].Single(c => c.Name == column).RefersTo}-{letter}";

    /// <summary>The row of every table that has one for a municipality, for both.</summary>
    public IEnumerable<string> All() => _tables.Keys.SelectMany(t => (string[])[Row(t, "A", "A"), Row(t, "B", "B")]);

    /// <summary>One more row of municipality A, with some values of its own.</summary>
    public string Insert(string table, params (string Column, object? Value)[] own) => Row(table, "A", "N", own);

    /// <summary>As <see cref="Insert"/>, but over whatever row stands in its way; "rowid" may be among its values.</summary>
    public string Replace(string table, params (string Column, object? Value)[] own) => Row(table, "A", "N", own).Replace("INSERT INTO", "INSERT OR REPLACE INTO", StringComparison.Ordinal);

    /// <summary>Picks the row of municipality A.</summary>
    public string WhereA(string table) => Belongs(table)
        ? "WHERE \"MunicipalityId\" = 'Municipalities-A'"
        : "WHERE rowid = 1";

    /// <summary>Sets values in the row of municipality A.</summary>
    public string Update(string table, params (string Column, object? Value)[] values) =>
        $"UPDATE \"{table}\" SET {string.Join(", ", values.Select(v => $"\"{v.Column}\" = {Literal(v.Value)}"))} {WhereA(table)}";

    /// <summary>Sets a value to what it is already.</summary>
    public string UpdateToTheSame(string table) => $"UPDATE \"{table}\" SET \"{_tables[table][0].Name}\" = \"{_tables[table][0].Name}\" {WhereA(table)}";

    private static List<Column> ColumnsOf(string table, Func<string, List<string[]>> query)
    {
        var references = query($"SELECT \"from\", \"table\" FROM pragma_foreign_key_list('{table}')").ToLookup(r => r[0], r => r[1]);
        var columns = query($"SELECT name, type, \"notnull\", pk FROM pragma_table_info('{table}')");
        var hasOneKey = columns.Count(c => c[3] != "0") == 1;
        return [.. columns.Select(c => new Column(
            c[0], c[1], IsOptional: c[2] == "0" && c[3] == "0", IsNumbered: c[1] == "INTEGER" && c[3] != "0" && hasOneKey,
            references[c[0]].FirstOrDefault() ?? (c[0] == "MunicipalityId" ? "Municipalities" : null)))];
    }

    private static string Literal(object? value) => value switch
    {
        null => "NULL",
        string text => $"'{text}'",
        _ => $"{value}",
    };

    private string Row(string table, string letter, string name, params (string Column, object? Value)[] own)
    {
        var values = _tables[table].Where(c => !c.IsNumbered || own.Any(o => o.Column == c.Name)).Select(c => (c.Name, Value: Literal(ValueOf(c)))).ToList();
        values.AddRange(own.Where(o => o.Column == "rowid").Select(o => (o.Column, Literal(o.Value))));
        return $"INSERT INTO \"{table}\" ({string.Join(", ", values.Select(v => $"\"{v.Name}\""))}) VALUES ({string.Join(", ", values.Select(v => v.Value))})";

        object? ValueOf(Column column)
        {
            foreach (var (known, value) in own.Concat(Sound.GetValueOrDefault(table, [])))
            {
                if (known == column.Name)
                    return value;
            }

            return column switch
            {
                { RefersTo: { } to } => $"{to}-{letter}",
                { IsOptional: true } => null,
                { Name: "Id" } => $"{table}-{name}",
                { Type: "TEXT" } => $"{column.Name}-{name}",
                _ => 1,
            };
        }
    }

    private sealed record Column(string Name, string Type, bool IsOptional, bool IsNumbered, string? RefersTo);
}
