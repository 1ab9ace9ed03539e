using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.Components.Shared;

/// <summary>One shape and one class for each state of a shift, wherever it is shown.</summary>
internal static class FillLook
{
    /// <summary>The end of the class name, as in badge--thin, tile--thin, heat--thin.</summary>
    public static string Css(FillState state) => state switch
    {
        FillState.Empty => "empty",
        FillState.Thin => "thin",
        FillState.Filled => "filled",
        _ => "full",
    };

    /// <summary>The shape that tells the states apart without colour.</summary>
    public static IconName Shape(FillState state) => state switch
    {
        FillState.Empty => IconName.Empty,
        FillState.Thin => IconName.Thin,
        FillState.Filled => IconName.Filled,
        _ => IconName.Full,
    };
}
