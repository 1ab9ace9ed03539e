using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.App.UseCases.Scheduling;

/// <summary>What a letter about a changed shift says to whoever speaks for an association of the seats that it keeps there.</summary>
internal static class KeptSeatsText
{
    /// <summary>
    /// How many seats are kept and until which day, which goes by the shift's date as it is now, with the link to the association's page. A shift that was
    /// moved so near that its seats are kept no longer says that.
    /// </summary>
    public static string Still(
        Words words, Language language, Municipality municipality, SeatBlock block, Shift shift, DateTime nowUtc, PublicAddress address)
    {
        var until = SeatBlock.LastDay(shift.Date);
        return words.Plural(
            until < PlaceTime.DateAt(nowUtc, municipality) ? "Scheduling.Letter.kept.over" : "Scheduling.Letter.kept",
            SeatsOf(block, shift),
            ("association", block.Association), ("until", until), ("link", address.Of(SeatBlockLinks.Path(municipality, block), language)));
    }

    /// <summary>How many seats are kept no longer, for the shift is called off.</summary>
    public static string NoLonger(Words words, SeatBlock block, Shift shift) =>
        words.Plural("Scheduling.Letter.kept.called-off", SeatsOf(block, shift), ("association", block.Association));

    private static int SeatsOf(SeatBlock block, Shift shift) =>
        block.SeatsCalledOff ?? shift.Needs.SelectMany(n => n.Seats).Count(s => s.HeldById == block.Id);
}
