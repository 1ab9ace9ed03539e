using System.Net;
using VolunteerHub.App.Components.Layout;
using VolunteerHub.App.Data.Demo;
using VolunteerHub.App.Text;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Layout;

public sealed class DeskRailTests
{
    [Fact]
    public void A_reviewer_sees_reviews_and_nothing_of_the_roster() =>
        Assert.Equal(["reviews"], DeskRail.For(new HashSet<Role> { Role.Reviewer }).Select(e => e.Page));

    [Fact]
    public void Nobody_without_a_role_sees_an_entry() => Assert.Empty(DeskRail.For(new HashSet<Role>()));

    [Fact]
    public void Every_role_finds_something_to_do() =>
        Assert.All(Enum.GetValues<Role>(), role => Assert.NotEmpty(DeskRail.For(new HashSet<Role> { role })));

    [Fact]
    public void Every_entry_has_a_name_in_every_language() =>
        Assert.All(Languages.All, language => Assert.All(DeskRail.All, e => Assert.NotEmpty(new Words(language)[e.Key])));

    [Fact]
    public void An_entry_leads_to_the_desk_of_the_readers_municipality() =>
        Assert.Equal("/desk/randers/board", DeskRail.All[0].HrefIn("randers"));

    [Fact]
    public async Task Every_entry_opens_for_everybody_who_sees_it()
    {
        await using var app = HubApp.Demonstration();
        List<string> closed = [];
        foreach (var role in Enum.GetValues<Role>())
        {
            using var client = await app.SignInAsAsync(DemoAccounts.AddressOf("randers", role));
            foreach (var entry in DeskRail.For(new HashSet<Role> { role }))
            {
                using var answer = await client.GetAsync(new Uri(entry.HrefIn("randers"), UriKind.Relative));
                if (answer.StatusCode != HttpStatusCode.OK)
                    closed.Add($"{role}: {entry.Page} answers {answer.StatusCode}");
            }
        }

        Nothing.IsFoundIn(closed);
    }
}
