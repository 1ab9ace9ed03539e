using System.Globalization;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.Core.SignUps;

public sealed class SignUpRulesTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");
    private static readonly DateTime Now = new(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Saturday = new(2027, 5, 1);

    private readonly Shift _shift = ShiftOn(Saturday, 10, 14);

    [Fact]
    public void Somebody_free_and_old_enough_may_sign_up_for_an_open_shift() => Assert.Empty(Codes(Facts(_shift)));

    [Fact]
    public void A_draft_is_not_open()
    {
        var draft = ShiftOn(Saturday, 10, 14, publish: false);

        Assert.Equal(["signups.shift-not-published"], Codes(Facts(draft)));
    }

    [Fact]
    public void A_shift_that_was_called_off_says_why()
    {
        _shift.Cancel("Storm");

        var refusal = Assert.Single(SignUpRules.Check(Facts(_shift)));

        Assert.Equal(Refusal.Of("signups.shift-cancelled", ("because", "Storm")), refusal);
    }

    [Fact]
    public void A_shift_that_was_called_off_without_a_reason_breaks_off_no_sentence()
    {
        _shift.Cancel("");

        Assert.Equal(["signups.shift-called-off"], Codes(Facts(_shift)));
    }

    [Fact]
    public void A_shift_that_has_started_is_closed_from_its_first_second()
    {
        Assert.Empty(Codes(Facts(_shift) with { NowUtc = _shift.StartsAt.AddSeconds(-1) }));
        Assert.Equal(["signups.shift-started"], Codes(Facts(_shift) with { NowUtc = _shift.StartsAt }));
    }

    [Fact]
    public void A_task_without_a_standing_approval_closes_the_shift() =>
        Assert.Equal(["signups.task-not-approved"], Codes(Facts(_shift) with { TasksApproved = false }));

    [Theory]
    [InlineData(SignUpStatus.Confirmed, "signups.already-on-it")]
    [InlineData(SignUpStatus.Offered, "signups.already-on-it")]
    [InlineData(SignUpStatus.Waiting, "signups.already-waiting")]
    public void Nobody_stands_twice_on_a_shift(SignUpStatus status, string code) =>
        Assert.Equal([code], Codes(Facts(_shift, StandsOn(_shift, status))));

    [Theory]
    [InlineData(SignUpStatus.Confirmed, "signups.overlap")]
    [InlineData(SignUpStatus.Offered, "signups.overlap-offered")]
    public void Two_shifts_at_the_same_time_overlap_wherever_they_are(SignUpStatus status, string code)
    {
        var other = ShiftOn(Saturday, 13, 16);

        var refusal = Assert.Single(SignUpRules.Check(Facts(_shift, StandsOn(other, status))));

        Assert.Equal(
            Refusal.Of(code, ("place", "Gudenåen"), ("date", Saturday), ("time", new ShiftHours(new(13, 0), new(16, 0)))),
            refusal);
    }

    [Theory]
    [InlineData(13, 16, "signups.overlap-waiting")]
    [InlineData(22, 23, "signups.rest")]
    public void To_wait_elsewhere_stands_against_waiting_and_never_against_a_seat(int from, int to, string code)
    {
        var shift = code == "signups.rest" ? ShiftOn(Saturday.AddDays(1), 6, 12) : _shift;
        var facts = Facts(shift, StandsOn(ShiftOn(Saturday, from, to), SignUpStatus.Waiting));

        Assert.Empty(Codes(facts));
        Assert.Equal([code], Codes(facts with { ToWait = true }));
    }

    [Fact]
    public void A_seat_ends_the_waiting_lists_at_the_same_time_or_too_near_and_nothing_else()
    {
        var (evening, overlapping, near, far) = (ShiftOn(Saturday, 18, 23), ShiftOn(Saturday, 22, 23), ShiftOn(Saturday.AddDays(1), 6, 9), ShiftOn(Saturday.AddDays(1), 10, 12));
        Engagement[] engagements =
        [
            StandsOn(evening, SignUpStatus.Waiting), StandsOn(overlapping, SignUpStatus.Waiting), StandsOn(near, SignUpStatus.Waiting),
            StandsOn(far, SignUpStatus.Waiting), StandsOn(ShiftOn(Saturday, 20, 21)), StandsOn(ShiftOn(Saturday, 19, 20), SignUpStatus.Offered),
        ];

        Assert.Equal([overlapping.Id, near.Id], SignUpRules.WaitsEndedBy(evening, engagements).Select(e => e.ShiftId));
    }

    [Fact]
    public void A_shift_that_starts_when_another_ends_does_not_overlap_and_needs_no_rest_by_day() =>
        Assert.Empty(Codes(Facts(_shift, StandsOn(ShiftOn(Saturday, 14, 18)), StandsOn(ShiftOn(Saturday, 8, 10)))));

    [Theory]
    [InlineData(23, 6, true)]
    [InlineData(23, 7, false)]
    [InlineData(22, 5, false)]
    public void After_a_shift_that_ends_late_there_are_eight_hours_of_rest(int lateEnd, int morning, bool broken)
    {
        var evening = ShiftOn(Saturday, 18, lateEnd);
        var nextMorning = ShiftOn(Saturday.AddDays(1), morning, 12);

        Assert.Equal(broken ? ["signups.rest"] : [], Codes(Facts(nextMorning, StandsOn(evening))));
        Assert.Equal(broken ? ["signups.rest"] : [], Codes(Facts(evening, StandsOn(nextMorning))));
    }

    [Fact]
    public void A_night_shift_ends_late_though_the_clock_says_six()
    {
        var night = ShiftOn(Saturday, 22, 6);

        Assert.Equal(["signups.rest"], Codes(Facts(ShiftOn(Saturday.AddDays(1), 10, 12), StandsOn(night))));
    }

    [Fact]
    public void A_shift_that_is_moved_clashes_with_what_overlaps_it_and_with_what_leaves_too_little_rest_but_not_with_itself()
    {
        var late = ShiftOn(Saturday, 18, 23);

        var clashes = SignUpRules.Clashes(
            late, [StandsOn(late), StandsOn(ShiftOn(Saturday, 17, 19)), StandsOn(ShiftOn(Saturday.AddDays(1), 6, 9)), StandsOn(ShiftOn(Saturday.AddDays(1), 7, 9))]);

        Assert.Equal(["signups.overlap", "signups.rest"], clashes.Select(c => c.Code));
    }

    [Theory]
    [InlineData(AgeLimit.None, AgeBand.Unknown, null)]
    [InlineData(AgeLimit.None, AgeBand.Under15, null)]
    [InlineData(AgeLimit.From15, AgeBand.From15To17, null)]
    [InlineData(AgeLimit.From15, AgeBand.Under15, "signups.age-15")]
    [InlineData(AgeLimit.Adult, AgeBand.From15To17, "signups.age-18")]
    [InlineData(AgeLimit.Adult, AgeBand.Adult, null)]
    [InlineData(AgeLimit.Adult, AgeBand.Unknown, "signups.age-unknown")]
    public void A_seat_may_ask_for_an_age(AgeLimit limit, AgeBand band, string? code)
    {
        var shift = ShiftOn(Saturday, 10, 14, limit);

        Assert.Equal(code is null ? [] : [code], Codes(Facts(shift) with { AgeBand = band }));
    }

    [Fact]
    public void A_limit_alone_is_asked_as_the_seat_that_has_it_and_tells_its_years()
    {
        var every = from limit in Enum.GetValues<AgeLimit>() from band in Enum.GetValues<AgeBand>() select (limit, band);

        Assert.All(every, e => Assert.Equal(
            SignUpRules.IsOldEnough(Facts(ShiftOn(Saturday, 10, 14, e.limit)) with { AgeBand = e.band }), SignUpRules.IsOldEnough(e.limit, e.band)));
        Assert.Equal([null, 15, 18], Enum.GetValues<AgeLimit>().Select(l => l.Years()));
        Assert.Equal([Refusal.OfField("AgeBand", "signups.age-unknown", ("years", 15))], SignUpRules.IsOldEnough(AgeLimit.From15, AgeBand.Unknown));
    }

    [Fact]
    public void Every_reason_is_given_at_once()
    {
        var shift = ShiftOn(Saturday, 10, 14, AgeLimit.Adult, publish: false);
        var facts = Facts(shift, StandsOn(ShiftOn(Saturday, 9, 11))) with
        {
            TasksApproved = false,
            AgeBand = AgeBand.Under15,
            NowUtc = shift.EndsAt,
        };

        Assert.Equal(
            ["signups.shift-not-published", "signups.shift-started", "signups.task-not-approved", "signups.overlap", "signups.age-18"],
            Codes(facts));
    }

    [Theory]
    [InlineData(null, "signups.certificate-not-seen")]
    [InlineData("2027-04-30", "signups.certificate-ran-out")]
    [InlineData("2027-05-01", null)]
    public void With_children_only_with_a_certificate_that_counts_on_the_day(string? until, string? code)
    {
        var shift = ShiftOn(new DateOnly(2027, 5, 1), 10, 14, AgeLimit.Adult, withChildren: true);
        var certificate = until is null ? null : new CertificateSeen(new DateOnly(2026, 5, 1), "Karin Holm", DateOnly.Parse(until, CultureInfo.InvariantCulture));

        Assert.Equal(code is null ? [] : [code], Codes(Facts(shift) with { AgeBand = AgeBand.Adult, Certificate = certificate }));
    }

    [Fact]
    public void Without_children_nobody_asks_for_a_certificate() =>
        Assert.Empty(SignUpRules.CertificateIsSeen(Facts(ShiftOn(new DateOnly(2027, 5, 1), 10, 14))));

    [Theory]
    [InlineData(GuardianDuty.Nobody, AgeBand.Under15, true)]
    [InlineData(GuardianDuty.Nobody, AgeBand.Unknown, true)]
    [InlineData(GuardianDuty.Under15, AgeBand.Under15, false)]
    [InlineData(GuardianDuty.Under15, AgeBand.From15To17, true)]
    [InlineData(GuardianDuty.Under18, AgeBand.Under15, false)]
    [InlineData(GuardianDuty.Under18, AgeBand.From15To17, false)]
    [InlineData(GuardianDuty.Under18, AgeBand.Adult, true)]
    public void A_guardian_must_agree_for_those_for_whom_the_municipality_asks_one(GuardianDuty duty, AgeBand age, bool mayCome)
    {
        var facts = Facts(_shift) with { GuardianDuty = duty, AgeBand = age };
        var agreed = facts with { GuardianConsent = new GuardianConsent(new DateOnly(2027, 3, 1), "Bo Lund", "bo@example.com", "") };

        Assert.Equal(mayCome ? [] : [Refusal.Of("signups.guardian-not-agreed", ("years", duty.Years()))], SignUpRules.GuardianHasAgreed(facts));
        Assert.Equal(mayCome, SignUpRules.Check(facts).Count == 0);
        Assert.Empty(SignUpRules.Check(agreed));
    }

    [Theory]
    [InlineData("2025-05-01", true)]
    [InlineData("2025-04-30", false)]
    public void A_guardians_consent_counts_for_shifts_within_two_years(string agreedOn, bool counts)
    {
        var consent = new GuardianConsent(DateOnly.Parse(agreedOn, CultureInfo.InvariantCulture), "Bo Lund", "", "Karin Holm");

        Assert.Equal(
            counts ? [] : ["signups.guardian-not-agreed"],
            Codes(Facts(_shift) with { GuardianDuty = GuardianDuty.Under15, AgeBand = AgeBand.Under15, GuardianConsent = consent }));
    }

    [Fact]
    public void Where_a_guardian_may_have_to_agree_the_age_is_asked_for_once()
    {
        var limited = ShiftOn(Saturday, 10, 14, AgeLimit.From15);

        Assert.Equal(
            [Refusal.OfField("AgeBand", "signups.guardian-age-unknown", ("years", 18))],
            SignUpRules.Check(Facts(_shift) with { GuardianDuty = GuardianDuty.Under18 }));
        Assert.Equal(["signups.age-unknown"], Codes(Facts(limited) with { GuardianDuty = GuardianDuty.Under18 }));
    }

    private static string[] Codes(SignUpFacts facts) => [.. SignUpRules.Check(facts).Select(r => r.Code)];

    private static SignUpFacts Facts(Shift shift, params Engagement[] engagements) =>
        new(shift, shift.Needs[0], TasksApproved: true, AgeBand.Unknown, engagements, Now, GuardianDuty.Nobody, GuardianConsent: null);

    private static Engagement StandsOn(Shift shift, SignUpStatus status = SignUpStatus.Confirmed) =>
        new(shift.Id, "Gudenåen", shift.Date, shift.Start, shift.End, new UtcSpan(shift.StartsAt, shift.EndsAt), status);

    private static Shift ShiftOn(DateOnly date, int from, int to, AgeLimit age = AgeLimit.None, bool publish = true, bool withChildren = false)
    {
        var municipality = MunicipalityId.New();
        var activity = new Activity(municipality, PlaceId.New(), "Lørdagsåbent", "");
        var (start, end) = (new TimeOnly(from, 0), new TimeOnly(to, 0));
        var span = PlaceTime.Span(date, start, end, Zone);
        var shift = new Shift(activity, new ShiftTime(date, start, end, span.Start, span.End), [new NeedTerms(VolunteerTaskId.New(), 1, 2, AgeLimit: age, WithChildren: withChildren)]);
        if (publish)
            shift.Publish();
        return shift;
    }
}
