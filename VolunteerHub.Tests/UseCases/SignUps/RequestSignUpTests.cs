using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.SignUps;

public sealed class RequestSignUpTests : IDisposable
{
    private readonly SignUpDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_request_takes_no_seat_and_sends_one_letter_with_a_link()
    {
        var outcome = await _desk.Request.RunAsync(_desk.Randers, SignUpDesk.RequestOf("Mette Lund", "mette@example.com", [.. _desk.Centre.Shifts]));

        Assert.True(outcome.IsSuccess);
        await using var context = _desk.Centre.Open();
        Assert.Empty(await context.SignUps.ToListAsync());
        Assert.Empty(await context.People.ToListAsync());
        var letter = Assert.Single(_desk.LettersOf("ConfirmSignUp"));
        Assert.Equal("mette@example.com", letter.To);
        Assert.Contains("/link/", letter.Text, StringComparison.Ordinal);
        Assert.Contains("lørdag den 1. maj 2027 kl. 10.00–14.00: Lørdagsåbent, Naturcentret", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Opgave: Lås op og tag imod gæsterne", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_letter_names_the_task_that_was_chosen_and_every_one_that_may_be_meant()
    {
        var fire = _desk.Centre.AddTask("Tænd bål");
        var shift = _desk.Centre.AddShiftOf(new DateOnly(2027, 6, 5), new NeedTerms(_desk.Centre.Task.Id, 1, 1), new NeedTerms(fire, 1, 1));
        var request = SignUpDesk.RequestOf("Mette Lund", "mette@example.com");

        await _desk.Request.RunAsync(_desk.Randers, request with { Wishes = [new SeatWish(shift.Id, shift.Needs[1].Id)] });
        await _desk.Request.RunAsync(_desk.Randers, request with { Wishes = [new SeatWish(shift.Id)] });

        var letters = _desk.LettersOf("ConfirmSignUp");
        Assert.Contains("  Opgave: Tænd bål\n", letters[0].Text, StringComparison.Ordinal);
        Assert.Contains("  En af opgaverne: Lås op og tag imod gæsterne, Tænd bål\n", letters[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secret_stands_in_the_letter_and_only_its_hash_in_the_database()
    {
        await _desk.Request.RunAsync(_desk.Randers, SignUpDesk.RequestOf("Mette Lund", "mette@example.com", _desk.Saturday));

        var text = _desk.LettersOf("ConfirmSignUp")[0].Text;
        var secret = text[(text.IndexOf("/link/", StringComparison.Ordinal) + 6)..].Split('?')[0];
        await using var context = _desk.Centre.Open();
        var link = await context.MailedLinks.SingleAsync();
        Assert.Equal(43, secret.Length);
        Assert.NotEqual(secret, link.SecretHash);
        Assert.Equal(VolunteerHub.App.UseCases.Accounts.Secrets.Hash(secret), link.SecretHash);
    }

    [Fact]
    public async Task The_answer_is_the_same_for_a_known_and_an_unknown_address()
    {
        var known = _desk.Centre.AddPerson("Mette Lund");
        _desk.Centre.Confirm(_desk.Saturday, known);

        var forKnown = await _desk.Request.RunAsync(_desk.Randers, SignUpDesk.RequestOf("Mette Lund", known.Email, _desk.Saturday));
        var forUnknown = await _desk.Request.RunAsync(_desk.Randers, SignUpDesk.RequestOf("Ole Krog", "ole@example.com", _desk.Saturday));

        Assert.True(forKnown.IsSuccess && forUnknown.IsSuccess);
    }

    [Fact]
    public async Task More_than_sixty_shifts_are_too_many_signed_in_or_not_and_one_that_is_ticked_as_often_is_one()
    {
        var mette = _desk.Centre.AddPerson("Mette Lund");
        List<SeatWish> many = [.. Enumerable.Range(0, SignUpRequest.MostShifts + 1).Select(_ => new SeatWish(ShiftId.New()))];
        List<SeatWish> same = [.. many.Select(_ => new SeatWish(_desk.Saturday.Id))];
        var request = SignUpDesk.RequestOf("Mette Lund", mette.Email);

        Assert.Contains("Wishes: signups.too-many-shifts", Desk.Told(await _desk.Request.RunAsync(_desk.Randers, request with { Wishes = many })));
        Assert.Equal(["signups.too-many-shifts"], Desk.Told(await _desk.SignUp.RunAsync(_desk.Randers, mette.Email, many)));
        Assert.True((await _desk.Request.RunAsync(_desk.Randers, request with { Wishes = same })).IsSuccess);
        Assert.Single((await _desk.SignUp.RunAsync(_desk.Randers, mette.Email, same)).Value);
    }

    [Fact]
    public async Task The_same_request_again_sends_no_second_letter()
    {
        var request = SignUpDesk.RequestOf("Mette Lund", "mette@example.com", _desk.Saturday);

        await _desk.Request.RunAsync(_desk.Randers, request);
        var again = await _desk.Request.RunAsync(_desk.Randers, request);

        Assert.True(again.IsSuccess);
        Assert.Single(_desk.LettersOf("ConfirmSignUp"));
    }

    [Fact]
    public async Task Whoever_does_not_find_the_letter_is_sent_another_after_twenty_minutes_though_the_first_still_works()
    {
        var request = SignUpDesk.RequestOf("Mette Lund", "mette@example.com", _desk.Saturday);
        await _desk.Request.RunAsync(_desk.Randers, request);
        _desk.Clock.Advance(TimeSpan.FromMinutes(20));

        await _desk.Request.RunAsync(_desk.Randers, request);

        Assert.Equal(2, _desk.LettersOf("ConfirmSignUp").Count);
        await using var context = _desk.Centre.Open();
        Assert.All(await context.MailedLinks.ToListAsync(), l => Assert.True(l.Works(_desk.Clock.Now)));
    }

    [Fact]
    public async Task Whoever_types_an_address_again_and_again_keeps_its_owner_out_for_twenty_minutes_at_most()
    {
        for (var i = 0; i < MailedLinks.MostWorking; i++)
            await _desk.Request.RunAsync(_desk.Randers, SignUpDesk.RequestOf($"Mette {i}", "mette@example.com", _desk.Saturday));
        _desk.Clock.Advance(TimeSpan.FromMinutes(20));

        await _desk.Request.RunAsync(_desk.Randers, SignUpDesk.RequestOf("Mette Lund", "mette@example.com", _desk.Saturday));

        Assert.Equal(MailedLinks.MostWorking + 1, _desk.LettersOf("ConfirmSignUp").Count);
    }

    [Fact]
    public async Task Nobodys_mail_can_be_flooded_and_whoever_gets_no_more_letters_is_told_when_they_may()
    {
        for (var i = 0; i < MailedLinks.MostWorking; i++)
        {
            Assert.True((await _desk.Request.RunAsync(_desk.Randers, SignUpDesk.RequestOf($"Mette {i}", "mette@example.com", _desk.Saturday))).IsSuccess);
            _desk.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var refusal = Assert.Single((await _desk.Request.RunAsync(_desk.Randers, SignUpDesk.RequestOf("Mette 9", "mette@example.com", _desk.Saturday))).Refusals);

        Assert.Equal(("signups.links-enough", nameof(SignUpRequest.Email), 15), (refusal.Code, refusal.Field, refusal.Values["count"]));
        Assert.Equal(MailedLinks.MostWorking, _desk.LettersOf("ConfirmSignUp").Count);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once_and_nothing_is_sent()
    {
        var outcome = await _desk.Request.RunAsync(_desk.Randers, SignUpDesk.RequestOf(" ", "mette"));

        Assert.Equal(
            ["signups.name-missing", "signups.email-invalid", "signups.no-shift-chosen"], outcome.Refusals.Select(r => r.Code));
        Assert.Empty(_desk.LettersOf("ConfirmSignUp"));
    }

    [Theory]
    [InlineData("mette")]
    [InlineData("mette@")]
    [InlineData("mette@example")]
    [InlineData("mette lund@example.com")]
    [InlineData("Mette <mette@example.com>")]
    [InlineData("mette@example.com,ole@example.com")]
    [InlineData("mette@example.com\r\nBcc: ole@example.com")]
    [InlineData("mette@-example-.com")]
    [InlineData("mette.@example.com")]
    public async Task What_is_no_plain_address_is_refused(string email)
    {
        var outcome = await _desk.Request.RunAsync(_desk.Randers, SignUpDesk.RequestOf("Mette Lund", email, _desk.Saturday));

        Assert.Equal("signups.email-invalid", Assert.Single(outcome.Refusals).Code);
    }

    [Fact]
    public async Task An_address_whose_domain_has_a_letter_that_only_looks_right_is_refused_and_the_letter_is_named()
    {
        var outcome = await _desk.Request.RunAsync(_desk.Randers, SignUpDesk.RequestOf("Mette Lund", "mette@gm\u0430il.com", _desk.Saturday));

        Assert.Equal(Refusal.OfField("Email", "people.email-strange-sign", ("sign", "\u0430"), ("number", 3)), Assert.Single(outcome.Refusals));
        Assert.Empty(_desk.LettersOf("ConfirmSignUp"));
    }

    [Fact]
    public async Task A_name_that_holds_a_personal_number_is_refused_and_not_stored()
    {
        var outcome = await _desk.Request.RunAsync(_desk.Randers, SignUpDesk.RequestOf("Mette 010203-1234", "mette@example.com", _desk.Saturday));

        Assert.Equal(Refusal.OfField("Name", "people.personal-number"), Assert.Single(outcome.Refusals));
        await using var context = _desk.Centre.Open();
        Assert.Empty(await context.MailedLinks.ToListAsync());
    }

    [Theory]
    [InlineData("Win at https://prize.example")]
    [InlineData("See WWW.prize.example")]
    [InlineData("Vind på evil.com/x")]
    public async Task A_name_that_is_a_web_address_is_refused_and_not_mailed(string name)
    {
        var outcome = await _desk.Request.RunAsync(_desk.Randers, SignUpDesk.RequestOf(name, "mette@example.com", _desk.Saturday));

        Assert.Equal(Refusal.OfField("Name", "people.web-address"), Assert.Single(outcome.Refusals));
        Assert.Empty(_desk.LettersOf("ConfirmSignUp"));
    }

    [Fact]
    public async Task Age_is_asked_only_where_a_chosen_shift_needs_it()
    {
        var adults = _desk.Centre.AddShift(new DateOnly(2027, 6, 19), new NeedTerms(_desk.Centre.Task.Id, 1, 2, AgeLimit: AgeLimit.Adult));
        var request = SignUpDesk.RequestOf("Mette Lund", "mette@example.com", _desk.Saturday, adults);

        var without = await _desk.Request.RunAsync(_desk.Randers, request);
        var with = await _desk.Request.RunAsync(_desk.Randers, request with { AgeBand = AgeBand.Adult });

        var alone = await _desk.Request.RunAsync(_desk.Randers, SignUpDesk.RequestOf("Mette Lund", "mette@example.com", adults));

        Assert.Equal(Refusal.OfField("AgeBand", "signups.age-unknown-of-several", ("years", 18)), Assert.Single(without.Refusals));
        Assert.Equal(Refusal.OfField("AgeBand", "signups.age-unknown", ("years", 18)), Assert.Single(alone.Refusals));
        Assert.True(with.IsSuccess);
    }

    [Theory]
    [InlineData(AgeLimit.From15, AgeBand.Under15, "signups.age-15")]
    [InlineData(AgeLimit.Adult, AgeBand.From15To17, "signups.age-18")]
    public async Task Whoever_is_too_young_for_a_chosen_shift_is_told_before_a_letter_is_sent(AgeLimit limit, AgeBand age, string code)
    {
        var shift = _desk.Centre.AddShift(new DateOnly(2027, 6, 19), new NeedTerms(_desk.Centre.Task.Id, 1, 2, AgeLimit: limit));

        var outcome = await _desk.Request.RunAsync(
            _desk.Randers, SignUpDesk.RequestOf("Mette Lund", "mette@example.com", shift) with { AgeBand = age });

        Assert.Equal(Refusal.OfField("AgeBand", code), Assert.Single(outcome.Refusals));
        Assert.Empty(_desk.LettersOf("ConfirmSignUp"));
    }

    [Fact]
    public async Task Of_several_chosen_shifts_each_is_named_for_which_somebody_is_too_young()
    {
        var grown = _desk.Centre.AddShift(new DateOnly(2027, 6, 19), new NeedTerms(_desk.Centre.Task.Id, 1, 2, AgeLimit: AgeLimit.Adult));
        var young = _desk.Centre.AddShift(new DateOnly(2027, 6, 12), new NeedTerms(_desk.Centre.Task.Id, 1, 2, AgeLimit: AgeLimit.From15));
        var request = SignUpDesk.RequestOf("Mette Lund", "mette@example.com", grown, _desk.Saturday, young);

        var child = await _desk.Request.RunAsync(_desk.Randers, request with { AgeBand = AgeBand.Under15 });
        var teen = await _desk.Request.RunAsync(_desk.Randers, request with { AgeBand = AgeBand.From15To17 });

        Assert.Equal([TooYoung("signups.age-15-of-several", young), TooYoung("signups.age-18-of-several", grown)], child.Refusals);
        Assert.Equal([TooYoung("signups.age-18-of-several", grown)], teen.Refusals);
        Assert.Empty(_desk.LettersOf("ConfirmSignUp"));

        static Refusal TooYoung(string code, Shift shift) =>
            Refusal.OfField("AgeBand", code, ("date", shift.Date), ("activity", "Lørdagsåbent"), ("shiftId", shift.Id));
    }

    [Fact]
    public async Task The_letter_says_which_of_the_chosen_shifts_are_full()
    {
        var full = _desk.Centre.AddShift(new DateOnly(2027, 6, 19), new NeedTerms(_desk.Centre.Task.Id, 1, 1));
        _desk.Centre.Confirm(full, _desk.Centre.AddPerson("Ole Krog"));

        await _desk.Request.RunAsync(_desk.Randers, SignUpDesk.RequestOf("Mette Lund", "mette@example.com", _desk.Saturday, full));

        var lines = _desk.LettersOf("ConfirmSignUp")[0].Text.Split('\n');
        Assert.Equal(
            [false, true],
            lines.Where(l => l.StartsWith('•')).Select(l => l.EndsWith(" (venteliste)", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_seat_kept_for_the_readers_own_skill_is_no_waiting_list_in_the_letter()
    {
        var kept = _desk.Centre.AddShift(new DateOnly(2027, 6, 19), new NeedTerms(_desk.Centre.Task.Id, 1, 1, _desk.Centre.Skill.Id, 1));
        var mette = _desk.Centre.AddPerson("Mette Lund", hasKey: true);

        await _desk.Request.RunAsync(_desk.Randers, SignUpDesk.RequestOf("Mette Lund", mette.Email, kept));
        await _desk.Request.RunAsync(_desk.Randers, SignUpDesk.RequestOf("Ole Krog", "ole@example.com", kept));

        Assert.Equal([false, true], _desk.LettersOf("ConfirmSignUp").Select(l => l.Text.Contains("(venteliste)", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_shift_of_another_municipality_is_no_shift_here()
    {
        var asker = new VolunteerHub.Tests.Support.NatureCentre(_desk.Database, _desk.Database.Asker, saturdays: 1);

        var outcome = await _desk.Request.RunAsync(_desk.Randers, SignUpDesk.RequestOf("Mette Lund", "mette@example.com", asker.Shifts[0]));

        Assert.Equal("signups.shift-unknown", Assert.Single(outcome.Refusals).Code);
    }

    [Fact]
    public async Task A_shift_that_has_closed_meanwhile_is_named()
    {
        _desk.Centre.EndApproval();

        var outcome = await _desk.Request.RunAsync(_desk.Randers, SignUpDesk.RequestOf("Mette Lund", "mette@example.com", _desk.Saturday));

        Assert.Equal("signups.shift-not-open", Assert.Single(outcome.Refusals).Code);
    }

    [Fact]
    public async Task The_link_makes_the_person_gives_the_seats_and_writes_what_was_agreed_with_a_calendar_file()
    {
        await _desk.Request.RunAsync(_desk.Randers, SignUpDesk.RequestOf("Mette Lund", " Mette@Example.com ", _desk.Centre.Shifts[0], _desk.Centre.Shifts[1]));

        var result = await _desk.UseLinkAsync("mette@example.com");

        await using var context = _desk.Centre.Open();
        var person = await context.People.SingleAsync();
        Assert.Equal(("Mette Lund", "mette@example.com", Language.Da), (person.Name, person.Email, person.Language));
        Assert.Equal(2, await context.SignUps.CountAsync(s => s.Status == SignUpStatus.Confirmed));
        var letter = Assert.Single(_desk.LettersOf("SignUpAgreed"));
        Assert.Contains("BEGIN:VEVENT", letter.Calendar, StringComparison.Ordinal);
        Assert.Contains("Kontakt på dagen: Karin Holm", letter.Text, StringComparison.Ordinal);
        Assert.StartsWith("/randers/agreed?s=", result.GoTo, StringComparison.Ordinal);
        Assert.Equal([_desk.Centre.Shifts[0].Id, _desk.Centre.Shifts[1].Id], _desk.Told);
    }

    [Fact]
    public async Task Of_two_chosen_shifts_that_overlap_the_first_is_given_and_the_page_says_why_not_the_other()
    {
        var clash = _desk.Centre.AddShift(_desk.Saturday.Date, new NeedTerms(_desk.Centre.Task.Id, 1, 2), new TimeOnly(12, 0), new TimeOnly(16, 0));
        await _desk.Request.RunAsync(_desk.Randers, SignUpDesk.RequestOf("Mette Lund", "mette@example.com", _desk.Saturday, clash));
        await _desk.UseLinkAsync("mette@example.com");

        var agreed = await new ShowAgreed(_desk.Contexts, _desk.Clock).RunAsync(_desk.Randers, "mette@example.com", [_desk.Saturday.Id, clash.Id]);

        Assert.Equal(_desk.Saturday.Id, Assert.Single(agreed!.Confirmed).Shift.Id);
        Assert.Equal("signups.overlap", Assert.Single(Assert.Single(agreed.NotGiven).Refusals).Code);
    }

    [Fact]
    public async Task Why_a_task_was_not_given_says_nothing_of_the_others_that_nobody_asked_for()
    {
        var clash = _desk.Centre.AddShiftOfTwoNeeds(_desk.Saturday.Date, hostAge: AgeLimit.Adult);
        var guide = clash.Needs[0].Id;
        var request = new SignUpRequest(
            "Mette Lund", "mette@example.com", AgeBand.From15To17, Language.Da, [new SeatWish(_desk.Saturday.Id), new SeatWish(clash.Id, guide)]);
        await _desk.Request.RunAsync(_desk.Randers, request);
        var used = await _desk.UseLinkAsync("mette@example.com");

        var agreed = await new ShowAgreed(_desk.Contexts, _desk.Clock)
            .RunAsync(_desk.Randers, "mette@example.com", [_desk.Saturday.Id, clash.Id], [guide]);

        Assert.EndsWith($"&s={clash.Id.Value:N}&need={guide.Value:N}", used.GoTo, StringComparison.Ordinal);
        Assert.Equal(["signups.overlap"], Assert.Single(agreed!.NotGiven).Refusals.Select(r => r.Code));
    }

    [Fact]
    public async Task What_stands_against_one_task_is_no_reason_where_whichever_was_wished_for_and_another_would_do()
    {
        var shift = _desk.Centre.AddShiftOfTwoNeeds(new DateOnly(2027, 6, 5), hostAge: AgeLimit.Adult);
        var young = _desk.Centre.AddPerson("Rita Bak", age: AgeBand.From15To17);

        Assert.Null(await new ShowAgreed(_desk.Contexts, _desk.Clock).RunAsync(_desk.Randers, young.Email, [shift.Id]));
    }

    [Fact]
    public async Task A_link_whose_shifts_are_closed_by_then_signs_up_for_nothing_and_says_why()
    {
        await _desk.Request.RunAsync(_desk.Randers, SignUpDesk.RequestOf("Mette Lund", "mette@example.com", _desk.Saturday));
        _desk.Centre.EndApproval();

        await _desk.UseLinkAsync("mette@example.com");

        var agreed = await new ShowAgreed(_desk.Contexts, _desk.Clock).RunAsync(_desk.Randers, "mette@example.com", [_desk.Saturday.Id]);
        Assert.Equal("signups.task-not-approved", Assert.Single(Assert.Single(agreed!.NotGiven).Refusals).Code);
        Assert.Empty(_desk.LettersOf("SignUpAgreed"));
    }

    [Fact]
    public void The_link_carries_what_was_asked_for()
    {
        var request = SignUpDesk.RequestOf("Mette Lund", "mette@example.com", _desk.Saturday);
        var json = System.Text.Json.JsonSerializer.Serialize(request, System.Text.Json.JsonSerializerOptions.Web);

        var read = SignUpDesk.PayloadOf(new MailedLink("hash", request.Email, _desk.Randers.Id, LinkPurpose.ConfirmSignUp, json, _desk.Clock.Now));

        Assert.Equal((request.Name, request.Wishes[0]), (read.Name, read.Wishes[0]));
    }
}
