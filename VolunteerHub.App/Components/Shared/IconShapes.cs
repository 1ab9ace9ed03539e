namespace VolunteerHub.App.Components.Shared;

/// <summary>
/// What each icon is drawn with: SVG on a 24 by 24 field, 1.75 wide lines in the text's own colour, and class "f" where a shape is
/// filled. They are drawn for VolunteerHub, so that no icon font has to be fetched.
/// </summary>
internal static class IconShapes
{
    /// <summary>The SVG elements of an icon.</summary>
    public static string Of(IconName name) => name switch
    {
        IconName.Leaf => Leaf,
        IconName.Gate => "<path d='M4 21V6l2-2 2 2v15M16 21V6l2-2 2 2v15M8 9h8M8 17h8M9 17l6-8'/>",
        IconName.Bench => "<path d='M4 7h16M4 11h16M3 15h18M6 7v4M18 7v4M6 15v5M18 15v5'/>",
        IconName.Calendar => "<rect x='4' y='5' width='16' height='16' rx='2'/><path d='M4 10h16M8 3v4M16 3v4'/>",
        IconName.Clock => "<circle cx='12' cy='12' r='9'/><path d='M12 7v5l3.5 2'/>",
        IconName.Place => "<path d='M12 21.5c-4-4.6-6.5-8-6.5-11.5a6.5 6.5 0 0 1 13 0c0 3.5-2.5 6.9-6.5 11.5z'/><circle cx='12' cy='10' r='2.4'/>",
        IconName.Person => "<circle cx='12' cy='8' r='4'/><path d='M4.5 21c.6-4.5 3.6-6.5 7.5-6.5s6.9 2 7.5 6.5'/>",
        IconName.People => "<circle cx='9' cy='8.5' r='3.5'/><path d='M2.5 20c.5-4 3-5.8 6.5-5.8s6 1.8 6.5 5.8M15.5 5.3a3.5 3.5 0 0 1 0 6.4M18 14.7c2 .8 3.2 2.5 3.5 5.3'/>",
        IconName.CheckRing => "<circle cx='12' cy='12' r='9'/><path d='m7.8 12.4 2.9 2.9 5.6-6'/>",
        IconName.Eye => "<path d='M2.5 12c2.3-4.3 5.5-6.5 9.5-6.5s7.2 2.2 9.5 6.5c-2.3 4.3-5.5 6.5-9.5 6.5s-7.2-2.2-9.5-6.5z'/><circle cx='12' cy='12' r='3'/>",
        IconName.OpenHand => "<path d='M8 12V5.5a1.5 1.5 0 0 1 3 0V11m0-.5v-6a1.5 1.5 0 0 1 3 0V11m0-4.5a1.5 1.5 0 0 1 3 0V15c0 4-2.3 6.5-5.8 6.5-2.9 0-4.4-1.3-5.8-3.8L3.3 14a1.5 1.5 0 0 1 2.5-1.6L8 15'/>",
        IconName.Key => "<circle cx='8' cy='15.5' r='4.5'/><path d='m11.3 12.3 8.2-8.3M16 7.5l3 3M13.5 10l2 2'/>",
        IconName.Filter => "<path d='M4 7h16M7 12h10M10 17h4'/>",
        IconName.Download => "<path d='M12 4v11m-4.5-4.5L12 15l4.5-4.5M4 17v3h16v-3'/>",
        IconName.Print => "<path d='M7 8V3h10v5M7 17H4V9.5A1.5 1.5 0 0 1 5.5 8h13A1.5 1.5 0 0 1 20 9.5V17h-3'/><path d='M7 14h10v7H7z'/>",
        IconName.ChevronDown => "<path d='m5.5 9 6.5 6.5L18.5 9'/>",
        IconName.ChevronLeft => "<path d='M15 5.5 8.5 12l6.5 6.5'/>",
        IconName.ChevronRight => "<path d='m9 5.5 6.5 6.5L9 18.5'/>",
        IconName.Plus => "<path d='M12 5v14M5 12h14'/>",
        IconName.Minus => "<path d='M5 12h14'/>",
        IconName.Cross => "<path d='m6 6 12 12M18 6 6 18'/>",
        IconName.Tick => "<path d='m5 12.5 4.7 4.7L19 7.5'/>",
        IconName.Thin => "<path d='M12 4 21 20H3z'/><path d='M12 10v4.5M12 17.2v.1'/>",
        IconName.Empty => "<circle cx='12' cy='12' r='8.5' stroke-dasharray='3.6 3'/>",
        IconName.Filled => "<circle cx='12' cy='12' r='8.5'/><path class='f' d='M12 3.5a8.5 8.5 0 0 1 0 17z'/>",
        IconName.Full => "<circle class='f' cx='12' cy='12' r='9'/>",
        IconName.Info => "<circle cx='12' cy='12' r='9'/><path d='M12 11v5.5M12 7.6v.1'/>",
        IconName.Problem => "<rect x='5.3' y='5.3' width='13.4' height='13.4' rx='2' transform='rotate(45 12 12)'/><path d='M12 7.8v5M12 16v.1'/>",
        IconName.Mail => "<rect x='3' y='5' width='18' height='14' rx='2'/><path d='m3.5 7 8.5 6.5L20.5 7'/>",
        IconName.Phone => "<path d='M7.5 3.5 10 8.5l-2 2c1 2.5 3 4.5 5.5 5.5l2-2 5 2.5c0 2.5-1.5 4-4 4C9.5 20.5 3.5 14.5 3.5 7.5c0-2.5 1.5-4 4-4z'/>",
        IconName.Board => "<rect x='3.5' y='4' width='17' height='16' rx='2'/><path d='M3.5 9.5h17M3.5 14.8h17M10 4v16'/>",
        IconName.Chart => "<path d='M4 20h16M7 20v-6M12 20V5M17 20v-9'/>",
        IconName.Document => "<path d='M6 3h8l4.5 4.5V21H6zM14 3v4.5h4.5M9 12h6.5M9 16h6.5'/>",
        IconName.Pen => "<path d='m4 20 1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5l3.5 3.5'/>",
        IconName.Swap => "<path d='M4 8.5h14M14.5 5 18 8.5 14.5 12M20 15.5H6M9.5 12 6 15.5 9.5 19'/>",
        IconName.Undo => "<path d='M8 5 4 9l4 4M4.5 9H14a5.5 5.5 0 0 1 0 11H8'/>",
        IconName.Leave => "<path d='M13 4H5v16h8M10 12h10.5M16.5 8l4 4-4 4'/>",
        IconName.Waiting => "<path d='M6 3.5h12M6 20.5h12M7.5 3.5c0 5 4.5 5.5 4.5 8.5s-4.5 3.5-4.5 8.5M16.5 3.5c0 5-4.5 5.5-4.5 8.5s4.5 3.5 4.5 8.5'/>",
        IconName.Sun => "<circle cx='12' cy='12' r='4'/><path d='M12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3M5.3 5.3l2.1 2.1M16.6 16.6l2.1 2.1M5.3 18.7l2.1-2.1M16.6 7.4l2.1-2.1'/>",
        IconName.Settings => "<circle cx='12' cy='12' r='3'/><path d='M12 3v3.5M12 17.5V21M3 12h3.5M17.5 12H21M5.6 5.6l2.5 2.5M15.9 15.9l2.5 2.5M5.6 18.4l2.5-2.5M15.9 8.1l2.5-2.5'/>",
        IconName.Idea => "<path d='M9 17.5c0-2.5-3-3.8-3-7.5a6 6 0 0 1 12 0c0 3.7-3 5-3 7.5zM9.5 21h5'/>",
        IconName.Law => "<path d='M12 6.5C10 4.5 7 4.5 3.5 5.5v13.5c3.5-1 6.5-1 8.5 1 2-2 5-2 8.5-1V5.5c-3.5-1-6.5-1-8.5 1zM12 6.5V20'/>",
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    private const string Leaf =
        "<path class='f' d='M12 1.8c1.7.3 2.8 1.5 2.7 3.1 1.8-.3 3.2.6 3.3 2.2.1 1.3-.6 2.2-1.6 2.7 1.7.3 2.7 1.4 2.6 2.9"
        + "-.1 1.6-1.4 2.5-3 2.4.6 1.8-.7 3.5-3.1 3.3v3.4c0 .5-.4.9-.9.9s-.9-.4-.9-.9v-3.4c-2.4.2-3.7-1.5-3.1-3.3-1.6.1-2.9-.8-3-2.4"
        + "-.1-1.5.9-2.6 2.6-2.9-1-.5-1.7-1.4-1.6-2.7.1-1.6 1.5-2.5 3.3-2.2-.1-1.6 1-2.8 2.7-3.1z'/>"
        + "<path class='vein' d='M12 6v11.5M12 11.5l2.6-2.2M12 11.5 9.4 9.3M12 15.3l2.8-2.2M12 15.3l-2.8-2.2'/>";
}
