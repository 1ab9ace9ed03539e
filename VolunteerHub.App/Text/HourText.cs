namespace VolunteerHub.App.Text;

/// <summary>Sentences with a number of hours, which may be a part of one and so is no count.</summary>
public static class HourText
{
    /// <summary>
    /// The sentence in the form that its {hours} ask for. They come as they are shown ("1", "+1", "3,5"): rounded as the reader sees them.
    /// </summary>
    public static string OfHours(this IWords words, string key, string hours, params (string Name, object? Value)[] values) =>
        words.Plural(key, hours.TrimStart('+', '−') == "1" ? 1 : 2, [.. values, ("hours", hours)]);
}
