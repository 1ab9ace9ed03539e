using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.UseCases.Frame;

/// <summary>
/// Writes the newest decisions of the public register as a feed (Atom, RFC 4287), so that whoever wants to follow it, such as a union, sees new ones in a
/// news reader without an account or mail. A judgement is an entry for good: one that takes its place is another. It names nobody.
/// </summary>
/// <param name="register">Reads it.</param>
/// <param name="address">Where the program is reached.</param>
public sealed class FollowRegister(ShowRegister register, PublicAddress address) : IUseCase
{
    /// <summary>What such a feed is called on the web.</summary>
    public const string MediaType = "application/atom+xml";

    /// <summary>The most judgements in it.</summary>
    public const int Most = 50;

    /// <summary>The feed, in UTF-8. What waits for a review is not in it before it is decided.</summary>
    public async Task<byte[]> RunAsync(Municipality municipality, Language language, CancellationToken cancellationToken = default)
    {
        var words = new Words(language);
        var newest = await register.NewestAsync(municipality, Most, cancellationToken);
        var page = address.Of($"/{municipality.Slug}/frame/register");
        var self = $"{page}.atom?lang={language.Code()}";
        var feed = new SyndicationFeed
        {
            Id = self,
            Language = language.Code(),
            Title = Plain(words.Format("Register.Feed.Title", ("frame", municipality.FrameName), ("municipality", municipality.Name))),
            // Of an empty one a day that stays the same, so that a reader does not take each fetch for news.
            LastUpdatedTime = newest.Count == 0 ? DateTimeOffset.UnixEpoch : At(newest[0]),
            Items = [.. newest.Select(task => Entry(task, municipality, words, language))],
        };
        feed.Authors.Add(new SyndicationPerson { Name = Readable(municipality.Name) });
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(self), MediaType));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(page), "text/html"));

        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
            feed.SaveAsAtom10(xml);
        return stream.ToArray();
    }

    private SyndicationItem Entry(PublicJudgement task, Municipality municipality, Words words, Language language)
    {
        var verdict = words[task.HasConditions ? "FrameDesk.OnConditions" : $"Frame.Verdict.{task.Verdict}"];
        var decided = PlaceTime.DateAt(task.DecidedAt!.Value, municipality);
        var entry = new SyndicationItem
        {
            Id = $"urn:uuid:{task.Assessment.Value}",
            Title = Plain(words.Format("Register.Feed.Entry", ("title", task.Title), ("verdict", verdict))),
            Summary = Plain(words.Format("Register.Feed.Summary", ("place", task.Place), ("date", Dates.ShortDayWithYear(decided, Cultures.Of(language))))),
            PublishDate = At(task),
            LastUpdatedTime = At(task),
        };
        entry.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(address.Of($"/{municipality.Slug}/frame/{task.Task.Value}")), "text/html"));
        return entry;
    }

    private static DateTimeOffset At(PublicJudgement task) => new(task.DecidedAt!.Value, TimeSpan.Zero);

    private static TextSyndicationContent Plain(string text) => new(Readable(text));

    /// <summary>Without the few characters that XML has no way to write: one of them in a title would leave everybody without the feed.</summary>
    private static string Readable(string text) => string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
