using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Wishes;

public sealed class AskForWishesTests : IDisposable
{
    private readonly WishDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_season_is_asked_about_until_a_day_and_the_record_says_who_asked()
    {
        var asked = await _desk.Ask.RunAsync(_desk.Centre.Author, _desk.Season, WishDesk.Until, write: false);

        Assert.Equal(0, asked.Value);
        await using var context = _desk.Centre.Open();
        Assert.Equal(WishDesk.Until, context.Seasons.Single().WishesUntil);
        var decision = context.Decisions.Single(d => d.Action == "wishes.asked");
        Assert.Equal((_desk.Season.Value, "2027-04-10, 0", "Karin Holm"), (decision.Subject, decision.Because, decision.ByName));
    }

    [Fact]
    public async Task Asking_no_longer_keeps_what_was_answered_and_is_recorded_once()
    {
        await _desk.AskUntilAsync();
        var mette = _desk.Centre.AddPerson("Mette Lund");
        await _desk.SaveAsync(mette.Email, WishDesk.EverySaturday);

        await _desk.Ask.StopAsync(_desk.Centre.Author, _desk.Season);
        Assert.True((await _desk.Ask.StopAsync(_desk.Centre.Author, _desk.Season)).IsSuccess);

        await using var context = _desk.Centre.Open();
        Assert.Null(context.Seasons.Single().WishesUntil);
        Assert.Single(_desk.Stored());
        Assert.Single(context.Decisions.Where(d => d.Action == "wishes.stopped").ToList());
    }

    [Theory]
    [InlineData(null, "Until: scheduling.date-missing")]
    [InlineData("2027-02-28", "Until: wishes.until-past")]
    [InlineData("2027-06-01", "Until: wishes.until-after-season")]
    public async Task A_day_that_is_none_is_past_or_comes_after_the_season_is_refused(string? until, string told)
    {
        var day = until is null ? (DateOnly?)null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal([told], Desk.Told(await _desk.Ask.RunAsync(_desk.Centre.Author, _desk.Season, day, write: true)));
        AssertNotAsked();
    }

    [Theory]
    [InlineData("2027-03-01")]
    [InlineData("2027-05-31")]
    public async Task Today_and_the_seasons_last_day_can_be_the_last(string until) =>
        await _desk.AskUntilAsync(DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public async Task Nobody_is_asked_to_do_what_the_frame_has_not_allowed()
    {
        SignedUpBefore("Mette Lund");
        _desk.Centre.EndApproval();

        var refused = await _desk.Ask.RunAsync(_desk.Centre.Author, _desk.Season, WishDesk.Until, write: true);

        Assert.Equal(["scheduling.task-without-approval"], Desk.Told(refused));
        Assert.Equal(_desk.Centre.Task.Title, refused.Refusals[0].Values["task"]);
        AssertNotAsked();
    }

    [Fact]
    public async Task A_season_with_nothing_left_to_come_is_not_asked_about()
    {
        _desk.Database.Clock.Set(new DateTimeOffset(2027, 5, 30, 9, 0, 0, TimeSpan.Zero));

        Assert.Equal(
            ["wishes.nothing-to-wish-for"],
            Desk.Told(await _desk.Ask.RunAsync(_desk.Centre.Author, _desk.Season, new DateOnly(2027, 5, 31), write: false)));
    }

    [Fact]
    public async Task Another_municipalitys_season_is_not_found()
    {
        var elsewhere = TestDatabase.EmployeeAt(_desk.Database.Asker, "Kari Brekke", Role.Coordinator);

        Assert.Equal(["scheduling.season-not-found"], Desk.Told(await _desk.Ask.ShowAsync(elsewhere, _desk.Season)));
        Assert.Equal(["scheduling.season-not-found"], Desk.Told(await _desk.Ask.RunAsync(elsewhere, _desk.Season, WishDesk.Until, write: true)));
        Assert.Equal(["scheduling.season-not-found"], Desk.Told(await _desk.Ask.StopAsync(elsewhere, _desk.Season)));
        AssertNotAsked();
    }

    [Fact]
    public async Task Those_who_have_been_at_the_place_and_have_not_answered_get_a_letter_in_their_own_language()
    {
        var mette = SignedUpBefore("Mette Lund");
        var kari = SignedUpBefore("Kari Nordmann", Language.Nb);
        var answered = SignedUpBefore("Poul Dam");
        _desk.Centre.AddPerson("Never There");
        await _desk.AskUntilAsync();
        await _desk.SaveAsync(answered.Email, WishDesk.EverySaturday);
        var told = (await _desk.Ask.ShowAsync(_desk.Centre.Author, _desk.Season)).Value;

        var written = await _desk.Ask.RunAsync(_desk.Centre.Author, _desk.Season, WishDesk.Until, write: true);

        Assert.Equal((2, 2, 1), (told.ToWrite, written.Value, told.Answered));
        var letters = _desk.Letters();
        Assert.Equal(new[] { kari.Email, mette.Email }.Order(), letters.Select(l => l.To));
        Assert.Contains("når vil du helst komme?", letters[0].Subject, StringComparison.Ordinal);
        Assert.Contains("hvornår vil du helst komme?", letters[1].Subject, StringComparison.Ordinal);
        Assert.Contains($"/randers/my/wishes/{_desk.Season.Value:N}?in=nb", letters[0].Text, StringComparison.Ordinal);
        Assert.Contains($"/randers/my/wishes/{_desk.Season.Value:N}?in=da", letters[1].Text, StringComparison.Ordinal);
        Assert.Contains("lørdag den 10. april", letters[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_signed_up_at_the_place_more_than_two_years_ago_is_written_to_no_more_and_not_counted()
    {
        // It is 1 March 2027.
        SignedUpBefore("Too Long Ago", on: new DateOnly(2025, 2, 28));
        var mette = SignedUpBefore("Mette Lund", on: new DateOnly(2025, 3, 1));
        await _desk.AskUntilAsync();

        var told = (await _desk.Ask.ShowAsync(_desk.Centre.Author, _desk.Season)).Value;
        var written = await _desk.Ask.RunAsync(_desk.Centre.Author, _desk.Season, WishDesk.Until, write: true);

        Assert.Equal((1, 1), (told.ToWrite, written.Value));
        Assert.Equal([mette.Email], _desk.Letters().Select(l => l.To));
    }

    [Fact]
    public async Task Whoever_has_no_address_is_written_to_by_nobody_and_not_counted()
    {
        SignedUpBefore("Mette Lund");
        SignedUpBefore("Aage Holm", hasEmail: false);
        await _desk.AskUntilAsync();

        var told = (await _desk.Ask.ShowAsync(_desk.Centre.Author, _desk.Season)).Value;
        var written = await _desk.Ask.RunAsync(_desk.Centre.Author, _desk.Season, WishDesk.Until, write: true);

        Assert.Equal((1, 1, 1), (told.ToWrite, written.Value, _desk.Letters().Count));
    }

    [Fact]
    public async Task Whoever_wants_no_such_mails_gets_none_and_every_one_says_how_to_get_no_more()
    {
        var (mette, ole) = (SignedUpBefore("Mette Lund"), SignedUpBefore("Ole Krog"));
        using (var context = _desk.Centre.Open())
        {
            context.People.Single(p => p.Id == ole.Id).TakeWishLetters(false);
            context.SaveChanges();
        }

        var told = (await _desk.Ask.ShowAsync(_desk.Centre.Author, _desk.Season)).Value;
        var written = await _desk.Ask.RunAsync(_desk.Centre.Author, _desk.Season, WishDesk.Until, write: true);

        Assert.Equal((1, 1), (told.ToWrite, written.Value));
        var mail = Assert.Single(_desk.Letters());
        Assert.Equal(mette.Email, mail.To);
        Assert.Contains("/randers/my/about", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_coordinator_sees_how_many_have_answered_and_nothing_of_what()
    {
        await _desk.AskUntilAsync();
        foreach (var name in new[] { "Mette Lund", "Poul Dam" })
            await _desk.SaveAsync(_desk.Centre.AddPerson(name).Email, WishDesk.EverySaturday with { Apart = "Bodil Krogh" });

        var asked = (await _desk.Ask.ShowAsync(_desk.Centre.Author, _desk.Season)).Value;

        Assert.Equal((2, 5, true, (DateOnly?)WishDesk.Until), (asked.Answered, asked.Shifts, asked.IsOpen, asked.Until));
        Assert.DoesNotContain("Bodil", System.Text.Json.JsonSerializer.Serialize(asked), StringComparison.Ordinal);
    }

    /// <summary>Somebody who has once signed up at the place, for a Saturday this year unless told otherwise.</summary>
    private Person SignedUpBefore(string name, Language language = Language.Da, bool hasEmail = true, DateOnly? on = null)
    {
        var person = _desk.Centre.AddPerson(name, hasEmail: hasEmail);
        using (var context = _desk.Centre.Open())
        {
            context.People.Single(p => p.Id == person.Id).Describe(name, language, AgeBand.Unknown);
            context.SaveChanges();
        }

        var earlier = _desk.Centre.AddShift(on ?? new DateOnly(2027, 3, 6), new NeedTerms(_desk.Centre.Task.Id, 1, 9));
        _desk.Centre.Confirm(earlier, person);
        return person;
    }

    private void AssertNotAsked()
    {
        using var context = _desk.Centre.Open();
        Assert.Null(context.Seasons.Single().WishesUntil);
        Assert.Empty(_desk.Letters());
        Assert.Empty(context.Decisions.Where(d => d.Action == "wishes.asked").ToList());
    }
}
