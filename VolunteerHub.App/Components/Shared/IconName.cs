namespace VolunteerHub.App.Components.Shared;

/// <summary>The pictures that <see cref="Icon"/> can draw.</summary>
public enum IconName
{
    /// <summary>An oak leaf: VolunteerHub itself.</summary>
    Leaf,

    /// <summary>A gate that stands ajar: welcome, opening, signing in.</summary>
    Gate,

    /// <summary>A bench: a place to sit, and the picture of an empty page.</summary>
    Bench,

    /// <summary>A calendar sheet: seasons and days.</summary>
    Calendar,

    /// <summary>A clock: from and to.</summary>
    Clock,

    /// <summary>A pin: where.</summary>
    Place,

    /// <summary>One person.</summary>
    Person,

    /// <summary>Several people.</summary>
    People,

    /// <summary>A ring with a tick: allowed under the frame; done.</summary>
    CheckRing,

    /// <summary>An eye: somebody is to look at it.</summary>
    Eye,

    /// <summary>An open hand: the employees' task.</summary>
    OpenHand,

    /// <summary>A key: who can open the house.</summary>
    Key,

    /// <summary>A funnel: narrow a list.</summary>
    Filter,

    /// <summary>An arrow into a tray: take a file along.</summary>
    Download,

    /// <summary>A printer.</summary>
    Print,

    /// <summary>Pointing down: unfold.</summary>
    ChevronDown,

    /// <summary>Pointing left: back, earlier.</summary>
    ChevronLeft,

    /// <summary>Pointing right: onwards, later.</summary>
    ChevronRight,

    /// <summary>Add.</summary>
    Plus,

    /// <summary>Take away.</summary>
    Minus,

    /// <summary>Close or remove from view.</summary>
    Cross,

    /// <summary>A tick without a ring.</summary>
    Tick,

    /// <summary>A triangle: thin, fewer people than the shift needs.</summary>
    Thin,

    /// <summary>An empty ring: nobody yet.</summary>
    Empty,

    /// <summary>A ring half filled: enough people, seats left.</summary>
    Filled,

    /// <summary>A filled ring: every seat is taken.</summary>
    Full,

    /// <summary>An "i" in a ring.</summary>
    Info,

    /// <summary>A square on its corner with a stroke: something did not happen.</summary>
    Problem,

    /// <summary>An envelope.</summary>
    Mail,

    /// <summary>A telephone.</summary>
    Phone,

    /// <summary>A board of rows: the roster.</summary>
    Board,

    /// <summary>Columns on a base line: reports.</summary>
    Chart,

    /// <summary>A sheet with lines: tasks and texts.</summary>
    Document,

    /// <summary>A pen: change.</summary>
    Pen,

    /// <summary>Two arrows that meet: swap.</summary>
    Swap,

    /// <summary>An arrow that turns back: undo.</summary>
    Undo,

    /// <summary>A door with an arrow out: leave, sign out.</summary>
    Leave,

    /// <summary>An hourglass: on the waiting list.</summary>
    Waiting,

    /// <summary>A sun: the summer half-year, the light theme.</summary>
    Sun,

    /// <summary>A cog: settings.</summary>
    Settings,

    /// <summary>A light bulb: what may be done instead.</summary>
    Idea,

    /// <summary>An open book: the law.</summary>
    Law,
}
