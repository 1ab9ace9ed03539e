namespace VolunteerHub.App.UseCases;

/// <summary>What spreadsheets put between the cells of a file, for all that reads one.</summary>
internal static class SeparatedText
{
    /// <summary>What stands between the heads: a semicolon where there is one, otherwise a tab, otherwise a comma.</summary>
    public static string Delimiter(string text)
    {
        var heads = text.AsSpan();
        heads = heads[..(heads.IndexOfAny('\r', '\n') is >= 0 and var end ? end : heads.Length)];
        return heads.Contains(';') ? ";" : heads.Contains('\t') ? "\t" : ",";
    }

    /// <summary>Whether anything stands beyond the heads: then a separator was in a text, and part of it is in no column.</summary>
    public static bool HasCellsBeyond(string[] record, int heads) => record.Skip(heads).Any(c => c.Length > 0);
}
