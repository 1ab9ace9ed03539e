using System.Globalization;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using VolunteerHub.App.Components.Pages.Public;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.Components.Public;

public sealed class ShiftCardTests : BunitContext
{
    private static readonly OpenShift Saturday = new(
        ShiftId.New(), new DateOnly(2027, 5, 8), new TimeOnly(10, 0), new TimeOnly(14, 0),
        new DateTime(2027, 5, 8, 8, 0, 0, DateTimeKind.Utc), new DateTime(2027, 5, 8, 12, 0, 0, DateTimeKind.Utc),
        PlaceId.New(), "Naturcentret", "Lørdagsåbent", Minimum: 2, Seats: 4, Taken: 2, OpenSeats: 2, Mine: null);

    public ShiftCardTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Cultures.Of(Language.Da);
        Services.AddSingleton<IWords>(new Words());
    }

    [Fact]
    public void A_card_says_when_what_where_and_how_many_and_has_a_link_to_the_shift()
    {
        var card = Card(Saturday);

        Assert.Equal("/randers/shifts/1", card.Find("h3 a").GetAttribute("href"));
        Assert.Equal("10.00–14.00 Lørdagsåbent, lørdag den 8. maj", card.Find("h3 a").TextContent);
        Assert.Contains("2 af 4 pladser er taget", card.Markup, StringComparison.Ordinal);
        Assert.Empty(card.FindAll(".badge"));
    }

    [Theory]
    [InlineData(0, "0 af 4 pladser er taget, mangler 2")]
    [InlineData(1, "1 af 4 pladser er taget, mangler 1")]
    [InlineData(2, "2 af 4 pladser er taget")]
    public void How_many_a_shift_still_needs_is_told_in_words_beside_the_dots(int taken, string words) =>
        Assert.Equal(words, Card(Saturday with { Taken = taken, OpenSeats = 4 - taken }).Find(".seats__words").TextContent);

    [Theory]
    [InlineData(SignUpStatus.Confirmed, "Din vagt")]
    [InlineData(SignUpStatus.Waiting, "Du står på ventelisten")]
    [InlineData(SignUpStatus.Offered, "En plads venter på dit svar")]
    public void What_is_mine_is_told_in_a_word_and_cannot_be_ticked_again(SignUpStatus status, string word)
    {
        var card = Card(Saturday with { Mine = status });

        Assert.Equal(word, card.Find(".badge").TextContent);
        Assert.Empty(card.FindAll("input"));
    }

    [Fact]
    public void Whoever_looks_on_a_seat_that_is_kept_for_a_skill_is_told_apart_from_who_anybody_may_take_over_from()
    {
        Assert.Contains("1 leder efter en afløser med særlig færdighed.", Card(Saturday with { LookingWithSkill = 1 }).Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("en afløser.", Card(Saturday with { LookingWithSkill = 1 }).Markup, StringComparison.Ordinal);
        Assert.Contains("1 leder efter en afløser.", Card(Saturday with { Looking = 1 }).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_shift_offers_the_waiting_list()
    {
        var card = Card(Saturday with { Taken = 4, OpenSeats = 0 });

        Assert.Equal("Optaget", card.Find(".badge").TextContent);
        Assert.StartsWith("Vælg ventelisten", card.Find("label span").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_box_to_tick_names_its_day_for_whoever_does_not_see_the_card()
    {
        var label = Card(Saturday).Find("label");

        Assert.Equal("Vælg, lørdag den 8. maj 10.00", label.TextContent.Trim());
        Assert.Equal(Saturday.Id.Value.ToString("N"), label.QuerySelector("input")!.GetAttribute("value"));
    }

    private IRenderedComponent<ShiftCard> Card(OpenShift shift) => Render<ShiftCard>(p => p
        .Add(c => c.Shift, shift).Add(c => c.Href, "/randers/shifts/1").Add(c => c.Pickable, true));
}
