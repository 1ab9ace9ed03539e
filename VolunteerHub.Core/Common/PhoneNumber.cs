namespace VolunteerHub.Core.Common;

/// <summary>
/// A telephone number as people write it, spaces, country code and extension included. Volunteers press it to call, so it must hold a number;
/// which one is nobody's business here.
/// </summary>
public static class PhoneNumber
{
    /// <summary>Denmark's and Norway's shortest numbers, such as 112, have three digits.</summary>
    private const int FewestDigits = 3;

    /// <summary>Whether something typed can be a number to call.</summary>
    public static bool IsPossible(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Count(char.IsAsciiDigit) >= FewestDigits;
    }
}
