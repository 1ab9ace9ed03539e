namespace VolunteerHub.App.Text;

/// <summary>Calls volunteers by their names, and says whom they call.</summary>
public static class PersonText
{
    /// <summary>The name; a word in its place for a volunteer who is deleted and has none.</summary>
    public static string NameOf(this IWords words, string name) => name.Length > 0 ? name : words["People.Nameless"];

    /// <summary>Whom to call about a shift: a place may name nobody, and somebody without a telephone.</summary>
    /// <param name="words">The reader's words.</param>
    /// <param name="name">The name; may be empty.</param>
    /// <param name="phone">The telephone; may be empty.</param>
    /// <param name="otherwise">Who it is where nobody is named; empty where nobody is to be told in their place.</param>
    public static string Contact(this IWords words, string name, string phone, string otherwise)
    {
        var who = name.Length > 0 ? name : otherwise;
        if (phone.Length == 0)
            return who;
        return who.Length > 0 ? words.Format("SignUps.GoodToKnow.Employee", ("name", who), ("phone", phone)) : phone;
    }
}
