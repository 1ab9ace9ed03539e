using System.Text;

namespace VolunteerHub.Tests.Support;

/// <summary>Just enough of C# to tell its strings from its comments, for tests that read the source.</summary>
public static class CSharpText
{
    /// <summary>The source with every comment blanked out; lines keep their numbers.</summary>
    public static string WithoutComments(string source)
    {
        var result = new StringBuilder(source);
        foreach (var (kind, start, end) in Parts(source).Where(p => p.Kind == Part.Comment))
        {
            for (var i = start; i < end; i++)
            {
                if (result[i] is not ('\n' or '\r'))
                    result[i] = ' ';
            }
        }

        return result.ToString();
    }

    /// <summary>Every string literal with its line, as it is written. What stands in the holes of an interpolated one is part of it.</summary>
    public static IEnumerable<(int Line, string Text)> Strings(string source) =>
        Parts(source).Where(p => p.Kind == Part.String)
            .Select(p => (source.AsSpan(0, p.Start).Count('\n') + 1, source[p.Start..p.End]));

    private enum Part
    {
        String,
        Comment,
    }

    private static IEnumerable<(Part Kind, int Start, int End)> Parts(string source)
    {
        for (var i = 0; i < source.Length; i++)
        {
            var end = source[i] switch
            {
                '/' when At(source, i, "//") => EndOf(source, i, "\n"),
                '/' when At(source, i, "/*") => EndOf(source, i + 2, "*/"),
                '\'' => EndOfCharacter(source, i),
                '"' => EndOfString(source, i),
                _ => i,
            };
            if (end == i)
                continue;
            if (source[i] != '\'')
                yield return (source[i] == '/' ? Part.Comment : Part.String, i, end);
            i = end - 1;
        }
    }

    private static bool At(string source, int i, string what) => string.CompareOrdinal(source, i, what, 0, what.Length) == 0;

    private static int EndOf(string source, int from, string what)
    {
        var end = source.IndexOf(what, from, StringComparison.Ordinal);
        return end < 0 ? source.Length : end + what.Length;
    }

    private static int EndOfCharacter(string source, int i)
    {
        var end = i + 1;
        while (end < source.Length && source[end] != '\'' && source[end] != '\n')
            end += source[end] == '\\' ? 2 : 1;
        return Math.Min(end + 1, source.Length);
    }

    private static int EndOfString(string source, int i)
    {
        if (At(source, i, "\"\"\""))
        {
            var quotes = source[i..].TakeWhile(c => c == '"').Count();
            return EndOf(source, i + quotes, new string('"', quotes));
        }

        var isVerbatim = i > 0 && (source[i - 1] == '@' || (i > 1 && source[i - 1] == '$' && source[i - 2] == '@'));
        var isInterpolated = i > 0 && (source[i - 1] == '$' || (i > 1 && source[i - 1] == '@' && source[i - 2] == '$'));
        for (var end = i + 1; end < source.Length; end++)
        {
            if (isInterpolated && source[end] == '{' && !At(source, end, "{{"))
                end = EndOfHole(source, end) - 1;
            else if (isInterpolated && At(source, end, "{{"))
                end++;
            else if (source[end] == '\\' && !isVerbatim)
                end++;
            else if (source[end] == '"' && isVerbatim && At(source, end, "\"\""))
                end++;
            else if (source[end] == '"')
                return end + 1;
        }

        return source.Length;
    }

    /// <summary>After the brace that closes a hole; strings within it are passed over whole.</summary>
    private static int EndOfHole(string source, int i)
    {
        var depth = 0;
        for (; i < source.Length; i++)
        {
            if (source[i] == '"')
                i = EndOfString(source, i) - 1;
            else if (source[i] == '{')
                depth++;
            else if (source[i] == '}' && --depth == 0)
                return i + 1;
        }

        return source.Length;
    }
}
