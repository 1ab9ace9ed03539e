using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Accounts;

public sealed class AddMunicipalityTests : IDisposable
{
    private static readonly NewMunicipality Vejle =
        new("vejle", "Vejle Kommune", "DK", "Europe/Copenhagen", "da,en", "Vejle-rammen", "Karin Holm <karin@example.dk>");

    private readonly TestDatabase _database = new();
    private readonly StaffOffice _office;

    public AddMunicipalityTests() => _office = new StaffOffice(_database);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_municipality_gets_an_administrator_who_is_coordinator_too()
    {
        var added = await _office.AddMunicipality.RunAsync(Vejle);

        var municipality = added.Value.Municipality;
        Assert.Equal(("Vejle Kommune", Country.DK, "Vejle-rammen"), (municipality.Name, municipality.Country, municipality.FrameName));
        Assert.Equal([Language.Da, Language.En], municipality.Languages);
        Assert.Equal(["Karin Holm: Coordinator, Administrator"], await _office.StaffOfAsync(municipality));
        Assert.Empty(await _office.StaffOfAsync(_database.Randers));
    }

    [Theory]
    [InlineData("Slug: account.slug-not-one", "", "Vejle Kommune", "DK", "Europe/Copenhagen", "da")]
    [InlineData("Slug: account.slug-not-one", "Vejle", "Vejle Kommune", "DK", "Europe/Copenhagen", "da")]
    [InlineData("Slug: account.slug-not-one", "vejle-", "Vejle Kommune", "DK", "Europe/Copenhagen", "da")]
    [InlineData("Slug: account.slug-not-one", "../etc", "Vejle Kommune", "DK", "Europe/Copenhagen", "da")]
    [InlineData("Slug: account.slug-not-one", "a2345678901234567890123456789012345678901", "Vejle Kommune", "DK", "Europe/Copenhagen", "da")]
    [InlineData("Slug: account.slug-reserved", "sign-in", "Vejle Kommune", "DK", "Europe/Copenhagen", "da")]
    [InlineData("Slug: account.slug-taken", "randers", "Vejle Kommune", "DK", "Europe/Copenhagen", "da")]
    [InlineData("Name: account.municipality-name-missing", "vejle", " ", "DK", "Europe/Copenhagen", "da")]
    [InlineData("Country: account.country-unknown", "vejle", "Vejle Kommune", "SE", "Europe/Copenhagen", "da")]
    [InlineData("Country: account.country-unknown", "vejle", "Vejle Kommune", "0", "Europe/Copenhagen", "da")]
    [InlineData("Zone: account.zone-unknown", "vejle", "Vejle Kommune", "DK", "Europe/Vejle", "da")]
    [InlineData("Zone: account.zone-unknown", "vejle", "Vejle Kommune", "DK", "../../etc/passwd", "da")]
    [InlineData("Zone: account.zone-unknown", "vejle", "Vejle Kommune", "DK", "posix/Europe/Copenhagen", "da")]
    [InlineData("Zone: account.zone-unknown", "vejle", "Vejle Kommune", "DK", "UTC", "da")]
    [InlineData("Languages: account.language-unknown", "vejle", "Vejle Kommune", "DK", "Europe/Copenhagen", "da,se")]
    [InlineData("Languages: account.language-unknown", "vejle", "Vejle Kommune", "DK", "Europe/Copenhagen", "")]
    public async Task What_cannot_be_is_refused_by_name(string refused, string slug, string name, string country, string zone, string languages)
    {
        var outcome = await _office.AddMunicipality.RunAsync(
            Vejle with { Slug = slug, Name = name, Country = country, Zone = zone, Languages = languages });

        Assert.Equal([refused], Desk.Told(outcome));
    }

    [Theory]
    [InlineData("karin@example.dk")]
    [InlineData("Karin Holm")]
    [InlineData("Karin Holm <karin>")]
    [InlineData("<karin@example.dk>")]
    [InlineData("Karin Holm <karin@example.dk> <ole@example.dk>")]
    public async Task An_administrator_needs_a_name_and_one_address(string typed)
    {
        var outcome = await _office.AddMunicipality.RunAsync(Vejle with { Administrator = typed });

        Assert.Equal(["Administrator: account.administrator-not-one"], Desk.Told(outcome));
    }

    [Fact]
    public async Task An_administrator_is_not_written_to_at_a_domain_with_a_letter_that_only_looks_right()
    {
        var outcome = await _office.AddMunicipality.RunAsync(Vejle with { Administrator = "Karin Holm <karin@ex\u0430mple.dk>" });

        Assert.Equal(["Administrator: people.email-strange-sign"], Desk.Told(outcome));
    }

    [Fact]
    public async Task A_volunteer_who_becomes_an_administrator_signs_in_again()
    {
        var karin = await _office.HireAsync("Karin Holm", _database.Randers);
        var before = await _office.StampOfAsync(karin);

        var added = await _office.AddMunicipality.RunAsync(Vejle with { Administrator = $"Karin Holm <{StaffOffice.EmailOf("Karin Holm")}>" });

        Assert.True(added.IsSuccess);
        Assert.NotEqual(before, await _office.StampOfAsync(karin));
    }

    [Fact]
    public async Task A_demonstration_takes_no_real_municipality()
    {
        await using (var context = _database.Contexts.ForInstallation())
        {
            context.Add(new Installation(_database.Clock.Now));
            await context.SaveChangesAsync();
        }

        Assert.Equal(["account.in-demonstration"], Desk.Told(await _office.AddMunicipality.RunAsync(Vejle)));
    }

    [Fact]
    public void No_municipality_can_take_an_address_that_the_program_has_itself()
    {
        using var app = new HubApp();
        using var client = app.Client();
        var own = app.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Select(e => e.RoutePattern.RawText?.TrimStart('/').Split('/')[0] ?? "")
            .Where(first => first.Length > 0 && first[0] is not ('{' or '_') && !first.Contains('.', StringComparison.Ordinal))
            .Distinct();

        Assert.Empty(own.Except(AddMunicipality.ReservedSlugs));
    }
}
