using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Hosting;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components.Account;

public sealed partial class SignInPagesTests : IDisposable
{
    private readonly HubApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_mailed_link_signs_in_once_and_leads_back_to_the_page_that_was_wanted()
    {
        using var client = _app.Client();
        using var sent = await HubApp.SubmitAsync(client, "/sign-in?return=%2Franders%2Fmy", "sign-in", ("Input.Email", "Mette@Example.com"));
        var link = await LastLinkAsync();

        using var used = await HubApp.SubmitAsync(client, link, "link");

        Assert.Equal("/sign-in/sent?return=%2Franders%2Fmy", HubApp.PathOf(sent));
        Assert.Equal("/randers/my", HubApp.PathOf(used));
        Assert.Contains("mette@example.com", await client.GetStringAsync(new Uri("/sign-in/not-allowed", UriKind.Relative)), StringComparison.Ordinal);
        var again = await client.GetStringAsync(new Uri(link, UriKind.Relative));
        Assert.DoesNotContain("<form class=\"form\"", again, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("da", "Du er allerede logget ind", "Videre til din side")]
    [InlineData("nb", "Du er allerede logget inn", "Videre til siden din")]
    [InlineData("en", "You are already signed in", "Go on to your page")]
    public async Task A_link_pressed_again_by_whoever_it_signed_in_says_so_and_leads_on(string language, string title, string onward)
    {
        using var client = _app.Client();
        (await HubApp.SubmitAsync(client, "/sign-in?return=%2Franders%2Fmy", "sign-in", ("Input.Email", "mette@example.com"))).Dispose();
        var link = await LastLinkAsync();
        var fetched = await client.GetStringAsync(new Uri($"{link}?lang={language}", UriKind.Relative));
        (await HubApp.SendAsync(client, link, fetched, "link")).Dispose();

        var opened = await client.GetStringAsync(new Uri(link, UriKind.Relative));
        using var stranger = _app.Client();
        var elsewhere = await stranger.GetStringAsync(new Uri($"{link}?lang={language}", UriKind.Relative));

        Assert.Contains(title, opened, StringComparison.Ordinal);
        Assert.Contains($"href=\"/randers/my\">{onward}", opened, StringComparison.Ordinal);
        Assert.DoesNotContain(title, elsewhere, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_pressed_once_more_on_the_page_one_went_back_to_leads_to_what_it_now_says()
    {
        using var client = _app.Client();
        (await HubApp.SubmitAsync(client, "/sign-in", "sign-in", ("Input.Email", "mette@example.com"))).Dispose();
        var link = await LastLinkAsync();
        var fetched = await client.GetStringAsync(new Uri(link, UriKind.Relative));
        (await HubApp.SendAsync(client, link, fetched, "link")).Dispose();

        using var pressed = await HubApp.SendAsync(client, link, fetched, "link");

        Assert.Equal(HttpStatusCode.SeeOther, pressed.StatusCode);
        Assert.Equal(link, HubApp.PathOf(pressed));
    }

    [Fact]
    public async Task An_employee_who_wanted_no_page_in_particular_comes_to_the_desk()
    {
        using var known = await _app.SignInAsAsync("karin@example.com", "Karin Holm", roles: Core_Coordinator);
        using var client = _app.Client();
        (await HubApp.SubmitAsync(client, "/sign-in", "sign-in", ("Input.Email", "karin@example.com"))).Dispose();

        using var used = await HubApp.SubmitAsync(client, await LastLinkAsync(), "link");

        Assert.Equal("/desk", HubApp.PathOf(used));
    }

    [Fact]
    public async Task Opening_a_link_any_number_of_times_does_not_use_it()
    {
        using var client = _app.Client();
        (await HubApp.SubmitAsync(client, "/sign-in", "sign-in", ("Input.Email", "mette@example.com"))).Dispose();
        var link = await LastLinkAsync();
        await client.GetStringAsync(new Uri(link, UriKind.Relative));
        await client.GetStringAsync(new Uri(link, UriKind.Relative));

        using var used = await HubApp.SubmitAsync(client, link, "link");

        Assert.Equal(HttpStatusCode.Redirect, used.StatusCode);
    }

    [Fact]
    public async Task Of_two_presses_of_one_link_at_the_same_instant_one_signs_in()
    {
        using var client = _app.Client();
        (await HubApp.SubmitAsync(client, "/sign-in", "sign-in", ("Input.Email", "mette@example.com"))).Dispose();
        var link = await LastLinkAsync();
        var page = await client.GetStringAsync(new Uri(link, UriKind.Relative));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => HubApp.SendAsync(client, link, page, "link")));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        foreach (var answer in answers)
            answer.Dispose();
    }

    [Fact]
    public async Task After_twenty_minutes_a_link_says_kindly_that_it_is_too_old()
    {
        using var client = _app.Client();
        (await HubApp.SubmitAsync(client, "/sign-in?lang=en", "sign-in", ("Input.Email", "mette@example.com"))).Dispose();
        var link = await LastLinkAsync();
        _app.Database.Clock.Advance(TimeSpan.FromMinutes(20));

        var page = await client.GetStringAsync(new Uri(link, UriKind.Relative));

        Assert.Contains("The link is too old.", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/sign-in\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_up_whose_link_grew_too_old_is_not_said_to_be_kept_and_leads_back_to_the_same_shifts()
    {
        var centre = new NatureCentre(_app.Database);
        using var client = _app.Client();
        var chosen = $"/randers/sign-up?s={centre.Shifts[0].Id.Value:N}&s={centre.Shifts[1].Id.Value:N}";
        (await HubApp.SubmitAsync(client, chosen, "sign-up", ("name", "Mette Lund"), ("email", "mette@example.com"))).Dispose();
        var link = await LastLinkAsync();
        _app.Database.Clock.Advance(TimeSpan.FromDays(2));

        var page = await HubApp.ReadAsync(client, link);

        Assert.Contains("Et link, der bekræfter, virker i 2 dage", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Intet er gået tabt", page, StringComparison.Ordinal);
        Assert.Contains("der er ikke aftalt noget med det endnu", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{chosen}\">Tilbage til tilmeldingen", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_up_is_confirmed_by_a_letter_that_is_read_the_next_day_and_once()
    {
        var chosen = SignUpForm();
        using var client = _app.Client();
        using var sent = await HubApp.SubmitAsync(client, chosen, "sign-up", ("name", "Mette Lund"), ("email", "mette@example.com"));
        var told = await HubApp.ReadAsync(client, HubApp.PathOf(sent));
        var link = await LastLinkAsync();
        _app.Database.Clock.Advance(TimeSpan.FromDays(2) - TimeSpan.FromMinutes(1));

        using var used = await HubApp.SubmitAsync(client, link, "link");

        Assert.Contains("inden for 2 dage", told, StringComparison.Ordinal);
        Assert.StartsWith("/randers/agreed?", HubApp.PathOf(used), StringComparison.Ordinal);
        Assert.DoesNotContain("<form class=\"form\"", await client.GetStringAsync(new Uri(link, UriKind.Relative)), StringComparison.Ordinal);
        await using var context = _app.Database.Contexts.ForInstallation();
        var letter = (await context.Outbox.SingleAsync(m => m.Kind == "ConfirmSignUp")).Text;
        Assert.Contains("én gang og til onsdag den 3. marts kl. 10.00", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_confirms_opens_an_employee_s_own_pages_and_never_the_desk()
    {
        (await _app.SignInAsAsync("karin@example.com", "Karin Holm", roles: Core_Coordinator)).Dispose();
        using var client = _app.Client();
        (await HubApp.SubmitAsync(client, SignUpForm(), "sign-up", ("name", "Karin Holm"), ("email", "karin@example.com"))).Dispose();
        (await HubApp.SubmitAsync(client, await LastLinkAsync(), "link")).Dispose();

        Assert.Contains("Naturcentret", await HubApp.ReadAsync(client, "/randers/my"), StringComparison.Ordinal);
        await AssertNoDeskAsync();

        // By now the account is read anew, with its roles.
        _app.Database.Clock.Advance(SignIns.StampChecked + TimeSpan.FromMinutes(1));
        Assert.Contains("Naturcentret", await HubApp.ReadAsync(client, "/randers/my"), StringComparison.Ordinal);
        await AssertNoDeskAsync();

        async Task AssertNoDeskAsync()
        {
            using var desk = await client.GetAsync(new Uri("/desk/randers/places", UriKind.Relative));
            Assert.StartsWith("/sign-in/not-allowed", new Uri(new Uri("http://localhost"), desk.Headers.Location!).AbsolutePath, StringComparison.Ordinal);
            Assert.Contains("Det åbner kun dine egne sider", await HubApp.ReadAsync(client, desk.Headers.Location!.OriginalString), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whoever_is_at_the_desk_stays_there_with_a_link_that_confirms()
    {
        using var client = await _app.SignInAsAsync("karin@example.com", "Karin Holm", roles: Core_Coordinator);
        (await HubApp.SubmitAsync(client, SignUpForm(), "sign-up", ("name", "Karin Holm"), ("email", "karin@example.com"))).Dispose();

        using var used = await HubApp.SubmitAsync(client, await LastLinkAsync(), "link");

        Assert.StartsWith("/randers/agreed?", HubApp.PathOf(used), StringComparison.Ordinal);
        Assert.DoesNotContain(used.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], c => c.StartsWith($"{SignIns.CookieName}=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_group_whose_link_grew_too_old_is_led_back_to_its_form()
    {
        var centre = new NatureCentre(_app.Database, keys: 0);
        using var client = _app.Client();
        var form = $"/randers/shifts/{centre.Shifts[0].Id.Value:N}/group";
        (await HubApp.SubmitAsync(
            client, form, "group", ("association", "Gudenåens Venner"), ("seats", "2"), ("name", "Anna Holt"), ("email", "anna@example.com"))).Dispose();
        var link = await LastLinkAsync();
        _app.Database.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Contains($"href=\"{form}\">Tilbage til formularen", await HubApp.ReadAsync(client, link), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_link_is_asked_for_with_the_page_that_was_wanted_whether_the_old_one_is_too_old_or_was_used_by_somebody()
    {
        using var client = _app.Client();
        (await HubApp.SubmitAsync(client, "/sign-in?return=%2Franders%2Fmy", "sign-in", ("Input.Email", "mette@example.com"))).Dispose();
        var used = await LastLinkAsync();
        (await HubApp.SubmitAsync(client, used, "link")).Dispose();
        using var stranger = _app.Client();
        (await HubApp.SubmitAsync(stranger, "/sign-in?return=%2Franders%2Fmy", "sign-in", ("Input.Email", "ole@example.com"))).Dispose();
        var old = await LastLinkAsync();
        _app.Database.Clock.Advance(TimeSpan.FromMinutes(20));

        foreach (var link in new[] { used, old })
            Assert.Contains("href=\"/sign-in?return=%2Franders%2Fmy\"", await HubApp.ReadAsync(stranger, link), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, false, "så er vagten din, hvis der stadig er plads")]
    [InlineData(2, false, "så er vagterne dine, hvis der stadig er plads")]
    [InlineData(1, true, "så står du på ventelisten")]
    [InlineData(2, true, "så står du på ventelisterne")]
    public async Task The_page_that_confirms_says_to_what_and_where_and_of_a_full_shift_that_one_waits(int count, bool isFull, string sentence)
    {
        var centre = new NatureCentre(_app.Database, minimum: 1, maximum: 1, keys: 0);
        if (isFull)
        {
            var ole = centre.AddPerson("Ole Krog");
            centre.Shifts.ForEach(s => centre.Confirm(s, ole));
        }

        using var client = _app.Client();
        var chosen = string.Join('&', centre.Shifts.Take(count).Select(s => $"s={s.Id.Value:N}"));
        (await HubApp.SubmitAsync(client, $"/randers/sign-up?{chosen}", "sign-up", ("name", "Mette Lund"), ("email", "mette@example.com"))).Dispose();

        var page = await HubApp.ReadAsync(client, await LastLinkAsync());

        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Equal(count, Regex.Count(page, "<li class=\"chosen__row\""));
        Assert.Equal(isFull ? count : 0, Regex.Count(page, "badge--waiting"));
        Assert.Contains("lørdag den 1. maj 2027", page, StringComparison.Ordinal);
        Assert.Contains("Naturcentret", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_link_has_the_municipality_it_was_asked_for_in_its_head()
    {
        using var client = _app.Client();
        (await HubApp.SubmitAsync(client, "/sign-in?return=%2Franders%2Fmy", "sign-in", ("Input.Email", "mette@example.com"))).Dispose();

        var page = await HubApp.ReadAsync(client, await LastLinkAsync());

        Assert.Matches($"site-head__name\" href=\"/randers/shifts\"(.|\n)*<span>{_app.Database.Randers.Name}</span>", page);
        Assert.Contains($"– {_app.Database.Randers.Name}</title>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_nobody_knows_promises_nothing_of_a_sign_up()
    {
        using var client = _app.Client();

        var page = await HubApp.ReadAsync(client, "/link/cut-off");

        Assert.DoesNotContain("Intet er gået tabt", page, StringComparison.Ordinal);
        Assert.Contains("Skulle det bekræfte en tilmelding, er der ikke aftalt noget", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("mette")]
    [InlineData("mette@localhost")]
    [InlineData("mette\u017F@example.com")]
    [InlineData("mette-010100-0000@example.com")]
    [InlineData("Mette <mette@example.com>")]
    [InlineData("mette@example.com, ole@example.com")]
    [InlineData("mette@example.com\r\nBcc: ole@example.com")]
    public async Task What_is_no_address_is_refused_with_the_field_marked_and_still_filled(string typed)
    {
        using var client = _app.Client();

        using var answer = await HubApp.SubmitAsync(client, "/sign-in?lang=en", "sign-in", ("Input.Email", typed));

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("aria-invalid=\"true\"", page, StringComparison.Ordinal);
        Assert.Contains("mette", typed.Length == 0 ? "mette" : Value().Match(page).Groups[1].Value, StringComparison.OrdinalIgnoreCase);
        await using var context = _app.Database.Contexts.ForInstallation();
        Assert.Empty(await context.MailedLinks.ToListAsync());
    }

    [Fact]
    public async Task The_answer_is_the_same_for_a_known_and_an_unknown_address()
    {
        using var known = await _app.SignInAsAsync("karin@example.com", "Karin Holm", roles: Core_Coordinator);
        using var client = _app.Client();

        using var forKnown = await HubApp.SubmitAsync(client, "/sign-in", "sign-in", ("Input.Email", "karin@example.com"));
        using var forUnknown = await HubApp.SubmitAsync(client, "/sign-in", "sign-in", ("Input.Email", "nobody@example.com"));

        Assert.Equal(HubApp.PathOf(forKnown), HubApp.PathOf(forUnknown));
        await using var context = _app.Database.Contexts.ForInstallation();
        Assert.Equal(2, await context.Outbox.CountAsync());
    }

    [Fact]
    public async Task One_address_is_sent_five_links_at_most_while_they_work_and_then_the_page_says_so_with_what_was_typed()
    {
        using var client = _app.Client();
        for (var i = 0; i < MailedLinks.MostWorking; i++)
        {
            using var answer = await HubApp.SubmitAsync(client, "/sign-in", "sign-in", ("Input.Email", "mette@example.com"));
            Assert.Equal("/sign-in/sent", HubApp.PathOf(answer));
        }

        using var told = await HubApp.SubmitAsync(client, "/sign-in", "sign-in", ("Input.Email", "mette@example.com"));
        var page = WebUtility.HtmlDecode(await told.Content.ReadAsStringAsync());

        Assert.Contains("Vi har sendt 5 mails med et link til den adresse.", page, StringComparison.Ordinal);
        Assert.Contains("value=\"mette@example.com\"", page, StringComparison.Ordinal);
        await using var context = _app.Database.Contexts.ForInstallation();
        Assert.Equal(MailedLinks.MostWorking, await context.Outbox.CountAsync());
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("/\t/elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task A_link_never_leads_out_of_the_program(string wanted)
    {
        using var client = _app.Client();
        (await HubApp.SubmitAsync(client, "/sign-in", "sign-in", ("Input.Email", "mette@example.com"), ("Input.Return", wanted))).Dispose();

        using var used = await HubApp.SubmitAsync(client, await LastLinkAsync(), "link");

        Assert.Equal("/", HubApp.PathOf(used));
    }

    [Fact]
    public async Task Signing_out_ends_it_and_needs_the_page_s_own_form()
    {
        using var client = await _app.SignInAsAsync("karin@example.com", "Karin Holm", roles: Core_Coordinator);
        using var forged = await client.PostAsync(new Uri("/sign-out", UriKind.Relative), new FormUrlEncodedContent([]));

        using var left = await HubApp.SubmitAsync(client, "/sign-in/not-allowed", "/sign-out");

        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Contains(left.Headers.GetValues("Set-Cookie"), c => c.StartsWith($"{SignIns.CookieName}=;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Outside_the_demonstration_one_tap_signs_nobody_in()
    {
        using var client = _app.Client();
        using var answer = await client.PostAsync(
            new Uri("/sign-in/demo", UriKind.Relative), new FormUrlEncodedContent([new("email", "coordinator@randers.example")]));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("/sign-in/demo", await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_demonstration_one_tap_signs_in_as_each_role_of_each_municipality()
    {
        using var demonstration = HubApp.Demonstration();
        using var client = demonstration.Client();
        var page = await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative));

        using var answer = await HubApp.SubmitAsync(client, "/sign-in", "/sign-in/demo", ("email", "coordinator@assens.example"));

        Assert.Equal(18, DemoForm().Count(page));
        Assert.Equal("/desk/assens", HubApp.PathOf(answer));
    }

    private static VolunteerHub.Core.Common.Role[] Core_Coordinator => [VolunteerHub.Core.Common.Role.Coordinator];

    /// <summary>The form that signs up for the first shift of a nature centre.</summary>
    private string SignUpForm() => $"/randers/sign-up?s={new NatureCentre(_app.Database, keys: 0).Shifts[0].Id.Value:N}";

    private async Task<string> LastLinkAsync()
    {
        await using var context = _app.Database.Contexts.ForInstallation();
        var letter = await context.Outbox.OrderBy(m => m.Id).LastAsync();
        return LinkInLetter().Match(letter.Text).Value;
    }

    [GeneratedRegex("/link/[A-Za-z0-9_-]+")]
    private static partial Regex LinkInLetter();

    [GeneratedRegex("name=\"Input.Email\" value=\"([^\"]*)\"")]
    private static partial Regex Value();

    [GeneratedRegex("action=\"/sign-in/demo\"")]
    private static partial Regex DemoForm();
}
