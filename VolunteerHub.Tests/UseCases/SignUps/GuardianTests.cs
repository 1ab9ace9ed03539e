using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.Messages;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.SignUps;

/// <summary>A guardian is asked before a young person gets a seat, and agrees, does not, or takes it back. It is 1 March 2027; the Saturdays are in May.</summary>
public sealed class GuardianTests : IDisposable
{
    private const string Emil = "emil@example.com";
    private const string Bo = "bo@example.com";

    private readonly SignUpDesk _desk = new(maximum: 2, keys: 0);

    public GuardianTests() => _desk.Centre.AskGuardians(GuardianDuty.Under18);

    private GuardianLetters Letters => new(PublicAddresses.Unset, _desk.Clock);

    private AnswerGuardianQuestion Answer => new(_desk.Contexts, _desk.Seats, Letters, _desk.Changes, _desk.Clock);

    private ShowGuardianQuestion Show => new(_desk.Contexts, _desk.Clock);

    private TakeBackConsent TakeBack => new(_desk.Contexts, Letters, _desk.Clock);

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task Whoever_is_so_young_gives_a_guardians_address_that_is_not_their_own_and_adults_give_none()
    {
        Assert.Equal(["GuardianEmail: signups.guardian-email-missing"], await AskAsync(RequestOf(AgeBand.From15To17, guardian: "")));
        Assert.Equal(["GuardianEmail: signups.guardian-email-invalid"], await AskAsync(RequestOf(AgeBand.From15To17, guardian: "bo@")));
        Assert.Equal(["GuardianEmail: signups.guardian-own-email"], await AskAsync(RequestOf(AgeBand.Under15, guardian: " EMIL@example.com ")));
        Assert.Equal(["AgeBand: signups.guardian-age-unknown"], await AskAsync(RequestOf(AgeBand.Unknown, guardian: "")));
        Assert.Empty(_desk.LettersOf("ConfirmSignUp"));
        Assert.Empty(await AskAsync(RequestOf(AgeBand.Adult, guardian: "what was typed before")));
        Assert.Contains("er din, når du har bekræftet", Assert.Single(_desk.LettersOf("ConfirmSignUp")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_signed_in_and_tells_their_age_for_the_first_time_gives_a_guardians_address_too()
    {
        var known = _desk.Centre.AddPerson("Emil Lund");
        var request = RequestOf(AgeBand.Under15, guardian: "") with { Email = known.Email };

        Assert.Equal(
            ["GuardianEmail: signups.guardian-email-missing"], Desk.Told(await _desk.Request.RunAsync(_desk.Randers, request, readerEmail: known.Email)));
    }

    [Fact]
    public async Task Confirming_ones_own_address_asks_the_guardian_and_takes_no_seat()
    {
        Assert.Empty(await AskAsync(RequestOf(AgeBand.From15To17)));
        Assert.Contains("Der er ikke holdt en plads til dig", Assert.Single(_desk.LettersOf("ConfirmSignUp")).Text, StringComparison.Ordinal);

        var result = await _desk.UseLinkAsync(Emil);

        Assert.StartsWith("/randers/sign-up/guardian?s=", result.GoTo, StringComparison.Ordinal);
        Assert.Empty(await SignUpsAsync());
        var letter = Assert.Single(_desk.LettersOf("AskGuardian"));
        Assert.Equal((Bo, "Må Emil Lund være frivillig hos Randers Kommune?"), (letter.To, letter.Subject));
        Assert.Contains("lørdag den 1. maj 2027 kl. 10.00–14.00: Lørdagsåbent, Naturcentret", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Opgave: Lås op og tag imod gæsterne", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Karin Holm", letter.Text, StringComparison.Ordinal);
        Assert.Contains("8. marts", letter.Text, StringComparison.Ordinal);
        Assert.Equal(Bo, Assert.Single(await AskedAsync()).Email);
        // What the young person's own link carried is used, and keeps the address no longer.
        await using var context = _desk.Centre.Open();
        Assert.DoesNotContain(await context.MailedLinks.Where(l => l.Purpose == LinkPurpose.ConfirmSignUp).ToListAsync(), l => l.Payload.Contains("bo@", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_yes_is_kept_with_name_address_and_day_gives_the_seat_and_both_are_told()
    {
        var secret = await AskedSecretAsync();
        Assert.Equal(("Emil Lund", 18, _desk.Saturday.Id), Of((await Show.RunAsync(_desk.Randers, secret)).Value));

        Assert.True((await Answer.AgreeAsync(_desk.Randers, secret, new GuardianYes("  Bo   Lund "))).IsSuccess);

        var emil = await EmilAsync();
        Assert.Equal(new GuardianConsent(new DateOnly(2027, 3, 1), "Bo Lund", Bo, ""), emil.GuardianConsent);
        Assert.Equal(SignUpStatus.Confirmed, Assert.Single(await SignUpsAsync()).Status);
        Assert.Equal(Emil, Assert.Single(_desk.LettersOf("SignUpAgreed")).To);
        Assert.Equal(Emil, Assert.Single(_desk.LettersOf("GuardianAgreed")).To);
        var thanks = Assert.Single(_desk.LettersOf("GuardianThanks"));
        Assert.Equal(Bo, thanks.To);
        Assert.Contains(GuardianKey.Path(_desk.Randers, emil, emil.GuardianConsent!), thanks.Text, StringComparison.Ordinal);
        Assert.Contains("1. marts 2029", thanks.Text, StringComparison.Ordinal);
        Assert.Contains(_desk.Saturday.Id, _desk.Told);
        Assert.Empty(await AskedAsync());
    }

    [Fact]
    public async Task A_shift_that_is_full_by_then_is_the_waiting_list_and_one_that_is_closed_is_told_with_the_reason_to_the_young_person_alone()
    {
        var secret = await AskedSecretAsync(_desk.Centre.Shifts[0], _desk.Centre.Shifts[1]);
        _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Ole Krog", age: AgeBand.Adult));
        _desk.Centre.Confirm(_desk.Saturday, _desk.Centre.AddPerson("Rita Bak", age: AgeBand.Adult));
        await using (var context = _desk.Centre.Open())
        {
            context.Shifts.Single(s => s.Id == _desk.Centre.Shifts[1].Id).Cancel("Storm");
            await context.SaveChangesAsync();
        }

        Assert.True((await Answer.AgreeAsync(_desk.Randers, secret, new GuardianYes("Bo Lund"))).IsSuccess);

        var emil = await EmilAsync();
        Assert.Equal([SignUpStatus.Waiting], (await SignUpsAsync()).Where(s => s.PersonId == emil.Id).Select(s => s.Status));
        var (thanks, agreed) = (Assert.Single(_desk.LettersOf("GuardianThanks")).Text, Assert.Single(_desk.LettersOf("GuardianAgreed")).Text);
        Assert.All([thanks, agreed], text => Assert.Contains("på ventelisten", text, StringComparison.Ordinal));
        // Whose address it is only the young person has said, and the reason may tell of their own days.
        Assert.Contains("Vagten er aflyst: Storm", agreed, StringComparison.Ordinal);
        Assert.DoesNotContain("Storm", thanks, StringComparison.Ordinal);
        Assert.Contains("Ingen plads. Hvorfor, står i mailen til den unge", thanks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_is_told_kindly_and_nothing_is_kept_of_the_guardian()
    {
        var secret = await AskedSecretAsync();

        Assert.True((await Answer.DeclineAsync(_desk.Randers, secret)).IsSuccess);

        Assert.Equal(Emil, Assert.Single(_desk.LettersOf("GuardianDeclined")).To);
        Assert.Empty(await SignUpsAsync());
        Assert.Null((await EmilAsync()).GuardianConsent);
        Assert.Empty(SqlRows.ColumnsWith(_desk.Database.Path, Bo));
        Assert.Equal(["signups.guardian-link-answered"], Desk.Told(await Show.RunAsync(_desk.Randers, secret)));
    }

    [Fact]
    public async Task A_no_leaves_what_was_written_of_somebody_whose_name_only_begins_alike()
    {
        Assert.Empty(await AskAsync(RequestOf(AgeBand.From15To17) with { Name = "Emil Lund Hansen", Email = "hansen@example.com" }));
        await _desk.UseLinkAsync("hansen@example.com");
        var secret = await AskedSecretAsync();
        Assert.Equal(2, _desk.LettersOf("AskGuardian").Count);

        Assert.True((await Answer.DeclineAsync(_desk.Randers, secret)).IsSuccess);

        Assert.Equal("Må Emil Lund Hansen være frivillig hos Randers Kommune?", Assert.Single(_desk.LettersOf("AskGuardian")).Subject);
    }

    [Fact]
    public async Task A_no_takes_an_earlier_yes_of_the_same_guardian_back_and_leaves_that_of_another()
    {
        var emil = _desk.Centre.AddPerson("Emil Lund", age: AgeBand.From15To17);
        foreach (var (agreed, isLeft) in new[] { ("eva@example.com", true), (Bo, false) })
        {
            // It counts today and no longer in May, so that a guardian is asked anew.
            _desk.Centre.Agree(emil, new DateOnly(2025, 4, 1), email: agreed);
            Assert.Empty(await AskAsync(RequestOf(AgeBand.From15To17) with { Email = emil.Email }));
            await _desk.UseLinkAsync(emil.Email);
            Assert.True((await Answer.DeclineAsync(_desk.Randers, SecretIn(_desk.LettersOf("AskGuardian")[^1].Text))).IsSuccess);

            await using var context = _desk.Centre.Open();
            Assert.Equal(isLeft, (await context.People.SingleAsync()).GuardianConsent is not null);
        }
    }

    [Fact]
    public async Task The_page_of_a_link_says_that_a_guardian_is_asked_only_where_one_will_be()
    {
        // They share the mailbox of an adult who is known, and are taken for them: the band that is known counts.
        var ole = _desk.Centre.AddPerson("Ole Lund", age: AgeBand.Adult);
        Assert.Empty(await AskAsync(RequestOf(AgeBand.From15To17) with { Email = ole.Email }));

        await using (var context = _desk.Centre.Open())
        {
            var confirm = new ConfirmSignUp(_desk.Municipalities, _desk.Seats, _desk.Guardians, _desk.Changes, _desk.Clock);
            Assert.False(await confirm.AsksFirstAsync(await context.MailedLinks.SingleAsync(), context, CancellationToken.None));
        }

        Assert.StartsWith("/randers/agreed", (await _desk.UseLinkAsync(ole.Email)).GoTo, StringComparison.Ordinal);
        Assert.Empty(_desk.LettersOf("AskGuardian"));
    }

    [Fact]
    public async Task Of_two_presses_at_the_same_instant_one_counts_and_a_second_use_is_told_that_it_was_answered()
    {
        var secret = await AskedSecretAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => i % 2 == 0
            ? Answer.AgreeAsync(_desk.Randers, secret, new GuardianYes("Bo Lund"))
            : Answer.DeclineAsync(_desk.Randers, secret))));

        Assert.Single(answers, a => a.IsSuccess);
        Assert.All(answers.Where(a => !a.IsSuccess), a => Assert.Equal(["signups.guardian-link-answered"], Desk.Told(a)));
        Assert.Single(_desk.LettersOf("GuardianThanks").Concat(_desk.LettersOf("GuardianDeclined")));
        Assert.Equal((await EmilAsync()).GuardianConsent is null ? 0 : 1, (await SignUpsAsync()).Count);
        Assert.Equal(["signups.guardian-link-answered"], Desk.Told(await Answer.AgreeAsync(_desk.Randers, secret, new GuardianYes("Bo Lund"))));
    }

    [Fact]
    public async Task A_letter_that_nobody_answered_in_seven_days_runs_out_and_asking_again_is_possible()
    {
        var secret = await AskedSecretAsync();
        _desk.Clock.Advance(MailedLink.GuardianLifetime);

        Assert.Equal(["signups.guardian-link-old"], Desk.Told(await Show.RunAsync(_desk.Randers, secret)));
        Assert.Equal(["signups.guardian-link-old"], Desk.Told(await Answer.AgreeAsync(_desk.Randers, secret, new GuardianYes("Bo Lund"))));
        Assert.Empty(await AskedAsync());

        var again = await AskedSecretAsync();
        Assert.True((await Show.RunAsync(_desk.Randers, again)).IsSuccess);
    }

    [Fact]
    public async Task A_link_works_in_its_own_municipality_alone_and_signs_nobody_in()
    {
        var secret = await AskedSecretAsync();

        Assert.Equal(["signups.guardian-link-unknown"], Desk.Told(await Show.RunAsync(_desk.Database.Asker, secret)));
        Assert.Equal(["signups.guardian-link-unknown"], Desk.Told(await Answer.AgreeAsync(_desk.Database.Asker, secret, new GuardianYes("Bo Lund"))));
        Assert.Equal(["signups.guardian-link-unknown"], Desk.Told(await Answer.DeclineAsync(_desk.Database.Asker, secret)));
        Assert.Equal(["signups.guardian-link-unknown"], Desk.Told(await Show.RunAsync(_desk.Randers, Secrets.New())));
        var look = new LookAtLink(_desk.Contexts, _desk.Municipalities, [], _desk.Clock);
        Assert.Equal(["account.link-unknown"], Desk.Told(await look.RunAsync(secret)));
        Assert.True((await Show.RunAsync(_desk.Randers, secret)).IsSuccess);
    }

    [Fact]
    public async Task Without_a_name_nothing_is_agreed_and_the_link_works_on()
    {
        var secret = await AskedSecretAsync();

        Assert.Equal(["Name: signups.name-missing"], Desk.Told(await Answer.AgreeAsync(_desk.Randers, secret, new GuardianYes(" "))));
        Assert.Equal(["Name: people.personal-number"], Desk.Told(await Answer.AgreeAsync(_desk.Randers, secret, new GuardianYes("Bo 010203-1234"))));
        Assert.True((await Show.RunAsync(_desk.Randers, secret)).IsSuccess);
    }

    [Fact]
    public async Task A_consent_is_for_all_shifts_so_that_nobody_is_asked_again_and_what_else_waits_is_answered_with_it()
    {
        var first = await AskedSecretAsync(_desk.Centre.Shifts[0]);
        _desk.Clock.Advance(TimeSpan.FromMinutes(1));
        var other = await AskedSecretAsync("eva@example.com", _desk.Centre.Shifts[1]);

        Assert.True((await Answer.AgreeAsync(_desk.Randers, first, new GuardianYes("Bo Lund"))).IsSuccess);
        Assert.Equal(2, (await SignUpsAsync()).Count);
        Assert.Equal(["signups.guardian-link-answered"], Desk.Told(await Show.RunAsync(_desk.Randers, other)));
        Assert.Empty(SqlRows.ColumnsWith(_desk.Database.Path, "eva@example.com").Except(["Outbox.To"]));

        // Signed in one press is enough; with a letter it is not the guardian who gets one.
        var third = _desk.Centre.Shifts[2];
        Assert.Equal(SignUpAnswer.Confirmed, (await _desk.TakeAsync(await EmilAsync(), third)).Answer);
        Assert.Equal(2, _desk.LettersOf("AskGuardian").Count);
        Assert.True((await _desk.Request.RunAsync(_desk.Randers, RequestOf(AgeBand.From15To17, guardian: ""), readerEmail: Emil)).IsSuccess);
        Assert.Equal(
            ["GuardianEmail: signups.guardian-email-missing"],
            Desk.Told(await _desk.Request.RunAsync(_desk.Randers, RequestOf(AgeBand.From15To17, guardian: ""), readerEmail: "ole@example.com")));
    }

    [Fact]
    public async Task Nobody_who_is_written_down_as_a_guardian_can_be_flooded()
    {
        for (var i = 0; i < MailedLinks.MostWorking; i++)
        {
            Assert.Empty(await AskAsync(RequestOf(AgeBand.Under15) with { Name = $"Emil {i}", Email = $"emil{i}@example.com" }));
            await _desk.UseLinkAsync($"emil{i}@example.com");
        }

        Assert.Empty(await AskAsync(RequestOf(AgeBand.Under15)));
        var result = await _desk.UseLinkAsync(Emil);

        Assert.EndsWith("&wait=20", result.GoTo, StringComparison.Ordinal);
        Assert.Equal(MailedLinks.MostWorking, _desk.LettersOf("AskGuardian").Count);
    }

    [Fact]
    public async Task Taken_back_there_are_no_new_seats_whoever_is_on_a_shift_stays_and_the_coordinators_are_told()
    {
        var emil = _desk.Centre.AddPerson("Emil Lund", age: AgeBand.From15To17);
        var consent = _desk.Centre.Agree(emil, new DateOnly(2027, 3, 1));
        await _desk.TakeAsync(emil, _desk.Saturday);
        await HireAsync("karin@randers.example");
        var key = GuardianKey.Of(emil, consent);
        Assert.Equal(("Emil Lund", consent), Given(await TakeBack.ShowAsync(_desk.Randers, emil.Id, key)));
        Assert.Null(await TakeBack.ShowAsync(_desk.Database.Asker, emil.Id, key));
        Assert.Equal(["signups.guardian-consent-gone"], Desk.Told(await TakeBack.RunAsync(_desk.Randers, emil.Id, Secrets.New())));

        var presses = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => TakeBack.RunAsync(_desk.Randers, emil.Id, key))));

        Assert.Single(presses, p => p.IsSuccess);
        Assert.Equal(SignUpStatus.Confirmed, _desk.StatusOf(emil, _desk.Saturday));
        var refused = await _desk.TakeAsync(emil, _desk.Centre.Shifts[1]);
        Assert.Equal("signups.guardian-not-agreed", Assert.Single(refused.Refusals).Code);
        var told = _desk.LettersOf("GuardianTakenBack");
        Assert.Equal([Bo, "karin@randers.example"], told.Select(l => l.To));
        Assert.Contains("lørdag den 1. maj 2027", told[1].Text, StringComparison.Ordinal);
        Assert.Equal(emil.Email, Assert.Single(_desk.LettersOf("GuardianTookBack")).To);
        Assert.Null((await _desk.Centre.Open().People.SingleAsync()).GuardianConsent);
    }

    [Fact]
    public async Task A_consent_that_has_run_out_is_forgotten_by_itself_and_one_that_counts_is_kept()
    {
        var (emil, liv) = (_desk.Centre.AddPerson("Emil Lund", age: AgeBand.Under15), _desk.Centre.AddPerson("Liv Lund", age: AgeBand.Under15));
        _desk.Centre.Agree(emil, new DateOnly(2025, 2, 26));
        _desk.Centre.Agree(liv, new DateOnly(2025, 3, 1), "Eva Lund", "eva@example.com");

        await new ForgetOldMails(_desk.Contexts, _desk.Database.Mails, _desk.Clock).RunAsync();

        await using var context = _desk.Centre.Open();
        Assert.Equal([null, "Eva Lund"], (await context.People.OrderBy(p => p.Name).ToListAsync()).Select(p => p.GuardianConsent?.Guardian));
    }

    [Fact]
    public async Task Every_way_to_a_seat_asks_and_a_yes_opens_what_they_waited_for()
    {
        var emil = _desk.Centre.AddPerson("Emil Lund", age: AgeBand.Under15);
        var need = _desk.Saturday.Needs[0];
        var offered = _desk.Centre.Offer(need, need.Seats[0], emil, _desk.Clock.Now.AddHours(5));

        Assert.Equal(["signups.guardian-not-agreed"], Desk.Told(await _desk.Accept.RunAsync(_desk.Randers, offered.Id, new Ownership(emil.Email))));
        _desk.Clock.Advance(TimeSpan.FromHours(6));
        await _desk.Lapse.RunAsync();
        Assert.Equal(SignUpStatus.Waiting, _desk.StatusOf(emil, _desk.Saturday));

        await AskGuardianOfAsync(emil, _desk.Centre.Shifts[1]);
        Assert.True((await Answer.AgreeAsync(_desk.Randers, SecretIn(_desk.LettersOf("AskGuardian")[^1].Text), new GuardianYes("Bo Lund"))).IsSuccess);

        Assert.Equal(SignUpStatus.Offered, _desk.StatusOf(emil, _desk.Saturday));
        Assert.Equal(SignUpStatus.Confirmed, _desk.StatusOf(emil, _desk.Centre.Shifts[1]));
    }

    [Fact]
    public async Task Whoever_an_association_has_named_asks_their_guardian_too_and_its_page_knows_of_them_once_that_one_has_agreed()
    {
        var block = _desk.Centre.Hold(_desk.Saturday.Needs[0], _desk.Saturday.Date, 2);
        await new NameForBlock(_desk.Contexts, _desk.BlockLetters, _desk.Clock).RunAsync(_desk.Randers, block.Key, new BlockNameInput("Emil Lund", Emil));
        await using var context = _desk.Centre.Open();
        var named = (await context.SeatBlocks.SingleAsync()).Names.Single();
        var path = SeatBlockLinks.Path(_desk.Randers, block, named.Id);
        var key = path.Split('/')[^1];

        Assert.Equal(
            ["AgeBand: signups.guardian-age-unknown"], Desk.Told(await _desk.AcceptBlock.RunAsync(_desk.Randers, named.Id, key, AgeBand.Unknown, Language.Da)));
        Assert.Equal(
            ["GuardianEmail: signups.guardian-email-missing"], Desk.Told(await _desk.AcceptBlock.RunAsync(_desk.Randers, named.Id, key, AgeBand.Under15, Language.Da)));
        Assert.Equal(path, (await _desk.AcceptBlock.RunAsync(_desk.Randers, named.Id, key, AgeBand.Under15, Language.Da, Bo)).Value);
        Assert.Empty(await SignUpsAsync());

        Assert.True((await Answer.AgreeAsync(_desk.Randers, SecretIn(_desk.LettersOf("AskGuardian")[0].Text), new GuardianYes("Bo Lund"))).IsSuccess);

        var seat = Assert.Single(await SignUpsAsync());
        Assert.Equal(block.Id, (await context.Seats.AsNoTracking().SingleAsync(s => s.Id == seat.SeatId)).HeldById);
        await using var after = _desk.Centre.Open();
        Assert.NotNull((await after.SeatBlocks.SingleAsync()).Names.Single().AnsweredAt);
    }

    private static (string, int?, ShiftId) Of(GuardianQuestionView view) => (view.Name, view.Years, Assert.Single(view.Wishes).Shift);

    private static (string, GuardianConsent) Given(GivenConsent? given) => (given!.Name, given.Consent);

    private static string SecretIn(string text) =>
        text[(text.IndexOf("/guardian/", StringComparison.Ordinal) + "/guardian/".Length)..].Split('?')[0];

    private SignUpRequest RequestOf(AgeBand age, string guardian = Bo, params Shift[] shifts) =>
        SignUpDesk.RequestOf("Emil Lund", Emil, shifts.Length == 0 ? [_desk.Saturday] : shifts) with { AgeBand = age, GuardianEmail = guardian };

    private async Task<string[]> AskAsync(SignUpRequest request) => [.. Desk.Told(await _desk.Request.RunAsync(_desk.Randers, request))];

    private Task<string> AskedSecretAsync(params Shift[] shifts) => AskedSecretAsync(Bo, shifts);

    /// <summary>Emil signs up and confirms; gives the secret of the link that the guardian gets.</summary>
    private async Task<string> AskedSecretAsync(string guardian, params Shift[] shifts)
    {
        Assert.Empty(await AskAsync(RequestOf(AgeBand.From15To17, guardian, shifts)));
        await _desk.UseLinkAsync(Emil);
        return SecretIn(_desk.LettersOf("AskGuardian")[^1].Text);
    }

    private async Task AskGuardianOfAsync(Person person, Shift shift)
    {
        await using var context = _desk.Centre.Open();
        await _desk.Guardians.RunAsync(context, _desk.Randers, person, Bo, Language.Da, [new SeatWish(shift.Id)], CancellationToken.None);
        await context.SaveChangesAsync();
    }

    private async Task<IReadOnlyList<GuardianAsked>> AskedAsync() => await new ShowGuardianAsked(_desk.Contexts, _desk.Clock).RunAsync(_desk.Randers, Emil);

    private async Task<Person> EmilAsync()
    {
        await using var context = _desk.Centre.Open();
        return await context.People.AsNoTracking().SingleAsync(p => p.Email == Emil);
    }

    private async Task<List<SignUp>> SignUpsAsync()
    {
        await using var context = _desk.Centre.Open();
        return await context.SignUps.AsNoTracking().ToListAsync();
    }

    private async Task HireAsync(string email)
    {
        await using var context = _desk.Contexts.ForInstallation();
        var directory = new AccountDirectory(context);
        await directory.GiveRoleAsync(await directory.FindOrAddAsync(email, "Karin Holm", Language.Da), "Karin Holm", "randers", Role.Coordinator);
        await context.SaveChangesAsync();
    }
}
