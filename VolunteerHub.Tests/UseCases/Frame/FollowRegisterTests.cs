using System.ServiceModel.Syndication;
using System.Xml;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Frame;

public sealed class FollowRegisterTests : IDisposable
{
    private readonly FrameOffice _office = new();

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task What_was_decided_last_stands_first_with_verdict_place_day_and_the_way_to_its_explanation()
    {
        var host = await _office.JudgeAsync(_office.Host);
        var bonfire = await _office.JudgeAsync(_office.Bonfire with { Title = "Bål for gæsterne" });
        var bath = await _office.JudgeAsync(_office.Bath);
        await _office.JudgeAsync(_office.Walk);
        _office.Database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True((await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(bonfire.Assessment))).Value.Approved);

        var feed = await ReadAsync();

        Assert.Equal(
            [
                ("Bål for gæsterne: Kan udføres af frivillige, på vilkår", $"urn:uuid:{bonfire.Assessment.Value}"),
                ("Hjælp beboerne i bad: De ansattes opgave", $"urn:uuid:{bath.Assessment.Value}"),
                ("Lås op og tag imod gæsterne: Kan udføres af frivillige", $"urn:uuid:{host.Assessment.Value}"),
            ],
            feed.Items.Select(i => (i.Title.Text, i.Id)));
        var newest = feed.Items.First();
        Assert.Equal("Naturcentret. Afgjort 2. marts 2027.", newest.Summary.Text);
        Assert.Equal((_office.Database.Clock.GetUtcNow(), _office.Database.Clock.GetUtcNow()), (newest.LastUpdatedTime, feed.LastUpdatedTime));
        Assert.EndsWith($"/randers/frame/{bonfire.Task.Value}", Assert.Single(newest.Links).Uri.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_whose_it_is_in_which_language_and_where_it_is_and_names_no_employee_whatever_the_register_shows()
    {
        var judged = await _office.JudgeAsync(_office.Walk);
        await _office.ChooseRegister.RunAsync(_office.Database.Employee("Anna Bech", Role.Administrator), true);
        await _office.DecideReview.RunAsync(_office.Reviewer, FrameOffice.Yes(judged.Assessment));

        var text = await TextAsync(Language.En);
        var feed = await ReadAsync(Language.En);

        Assert.Equal(("en", "Randers Kommune"), (feed.Language, Assert.Single(feed.Authors).Name));
        Assert.Equal("Randers-rammen: new decisions at Randers Kommune", feed.Title.Text);
        Assert.Equal(
            [("self", "/randers/frame/register.atom?lang=en"), ("alternate", "/randers/frame/register")],
            feed.Links.Select(l => (l.RelationshipType, l.Uri.PathAndQuery)));
        Assert.All(["Bente Friis", "Karin Holm", "Anna Bech"], name => Assert.DoesNotContain(name, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_judgement_that_takes_another_s_place_is_an_entry_of_its_own()
    {
        var first = await _office.JudgeAsync(_office.Bath);
        var before = Assert.Single((await ReadAsync()).Items).Id;

        var second = await _office.JudgeAsync(_office.Bath with { Task = first.Task, Revision = 1, Description = "Hjælp beboerne i bad hver fredag." });

        var after = Assert.Single((await ReadAsync()).Items).Id;
        Assert.Equal(($"urn:uuid:{first.Assessment.Value}", $"urn:uuid:{second.Assessment.Value}"), (before, after));
    }

    [Fact]
    public async Task It_holds_the_newest_fifty()
    {
        for (var i = 1; i <= FollowRegister.Most + 1; i++)
            await _office.JudgeAsync(_office.Bath with { Title = $"Bad {i}" });

        var titles = (await ReadAsync()).Items.Select(i => i.Title.Text.Split(':')[0]).ToList();

        Assert.Equal(Enumerable.Range(2, FollowRegister.Most).Reverse().Select(i => $"Bad {i}"), titles);
    }

    [Fact]
    public async Task A_title_with_marks_of_its_own_or_a_character_that_XML_cannot_write_leaves_the_feed_whole()
    {
        await _office.JudgeAsync(_office.Bath with { Title = "Bad & \"<b>sæbe</b>\" 🌿\uFFFE" });

        Assert.Equal("Bad & \"<b>sæbe</b>\" 🌿: De ansattes opgave", Assert.Single((await ReadAsync()).Items).Title.Text);
    }

    [Fact]
    public async Task A_municipality_without_judged_tasks_has_an_empty_feed_that_does_not_change_from_fetch_to_fetch()
    {
        await _office.JudgeAsync(_office.Bath);

        var first = await _office.Follow.RunAsync(_office.Database.Asker, Language.Nb);
        _office.Database.Clock.Advance(TimeSpan.FromHours(1));
        var second = await _office.Follow.RunAsync(_office.Database.Asker, Language.Nb);

        Assert.Equal(first, second);
        Assert.Empty(Read(first).Items);
    }

    private async Task<SyndicationFeed> ReadAsync(Language language = Language.Da) => Read(await _office.Follow.RunAsync(_office.Municipality, language));

    private async Task<string> TextAsync(Language language) =>
        System.Text.Encoding.UTF8.GetString(await _office.Follow.RunAsync(_office.Municipality, language));

    private static SyndicationFeed Read(byte[] written)
    {
        using var xml = XmlReader.Create(new MemoryStream(written));
        return SyndicationFeed.Load(xml);
    }
}
