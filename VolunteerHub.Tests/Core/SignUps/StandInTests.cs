using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;

namespace VolunteerHub.Tests.Core.SignUps;

/// <summary>Who may look for a stand-in, who is let go when somebody else says yes, and whose seat is taken over.</summary>
public sealed class StandInTests
{
    private static readonly SkillId Key = SkillId.New();

    private static readonly DateTime Now = new(2027, 4, 1, 9, 0, 0, DateTimeKind.Utc);

    private readonly Shift _shift = ShiftWith(minimum: 2, maximum: 3, keys: 1);

    private Need Need => _shift.Needs[0];

    [Fact]
    public void Whoever_the_need_has_enough_without_has_nobody_to_find()
    {
        var (one, two, three) = (On(1), On(2), On(0));

        Assert.Equal("signups.stand-in-enough", WhyNot(one, [Plain(one), Plain(two), Skilled(three)])?.Code);
        Assert.Null(WhyNot(one, [Plain(one), Skilled(three)]));
    }

    [Fact]
    public void Whoever_alone_has_the_skill_is_needed_however_many_others_there_are()
    {
        var (one, two, three) = (On(1), On(2), On(0));

        Assert.Null(WhyNot(three, [Plain(one), Plain(two), Skilled(three)]));
        Assert.Equal("signups.stand-in-enough", WhyNot(three, [Plain(one), Skilled(two), Skilled(three)])?.Code);
    }

    [Fact]
    public void Where_somebody_waits_leaving_offers_them_the_seat_and_nobody_is_looked_for()
    {
        var one = On(1);

        Assert.Equal("signups.stand-in-waits", StandIn.WhyNot(_shift, Need, one, [Plain(one)], waiting: 1, Now)?.Code);
    }

    [Fact]
    public void Once_the_shift_has_started_or_they_have_come_nobody_is_looked_for()
    {
        var (one, here) = (On(1), On(2));
        here.LookForStandIn(Now);
        here.CheckIn(_shift.StartsAt.AddMinutes(-30));

        Assert.Equal("signups.stand-in-late", StandIn.WhyNot(_shift, Need, one, [Plain(one)], waiting: 0, _shift.StartsAt)?.Code);
        Assert.Null(StandIn.WhyNot(_shift, Need, one, [Plain(one)], waiting: 0, _shift.StartsAt.AddTicks(-1)));
        Assert.Null(here.LooksSince);
        Assert.Equal("signups.stand-in-late", StandIn.WhyNot(_shift, Need, here, [Plain(here)], waiting: 0, Now)?.Code);
    }

    [Fact]
    public void Whoever_asked_first_is_let_go_when_the_others_are_the_minimum()
    {
        var (one, two, three) = (On(1), On(2), On(0));
        two.LookForStandIn(Now);
        one.LookForStandIn(Now.AddHours(1));

        Assert.Same(two, StandIn.Released(Need, three, [Plain(one), Plain(two), Skilled(three)]));
    }

    [Fact]
    public void Nobody_is_let_go_while_the_others_are_fewer_than_the_minimum()
    {
        var (one, three) = (On(1), On(0));
        one.LookForStandIn(Now);

        Assert.Null(StandIn.Released(Need, three, [Plain(one), Skilled(three)]));
    }

    [Fact]
    public void Whoever_alone_has_the_skill_is_not_let_go_for_somebody_without_it_but_the_next_one_who_asked_is()
    {
        var (one, two, three) = (On(1), On(2), On(0));
        three.LookForStandIn(Now);
        Assert.Null(StandIn.Released(Need, two, [Plain(one), Plain(two), Skilled(three)]));

        one.LookForStandIn(Now.AddHours(1));

        Assert.Same(one, StandIn.Released(Need, two, [Plain(one), Plain(two), Skilled(three)]));
    }

    [Fact]
    public void A_seat_is_taken_over_from_whoever_asked_first_and_has_one_that_the_person_may_have()
    {
        var (one, two, three) = (On(1), On(2), On(0));
        var taken = Need.Seats.Select(s => s.Id).ToHashSet();
        Assert.Null(StandIn.TakenOver(Need, taken, [one, two, three], _ => true));
        three.LookForStandIn(Now);
        two.LookForStandIn(Now.AddHours(1));
        one.LookForStandIn(Now.AddHours(2));

        Assert.Same(two, StandIn.TakenOver(Need, taken, [one, two, three], _ => false));
        Assert.Same(three, StandIn.TakenOver(Need, taken, [one, two, three], k => k == Key));
    }

    [Fact]
    public void To_look_keeps_the_seat_and_the_first_turn_and_ends_by_leaving_by_stopping_and_when_the_shift_is_moved()
    {
        var (one, two, three) = (On(1), On(2), On(0));
        SignUp[] all = [one, two, three];
        foreach (var signUp in all)
        {
            signUp.LookForStandIn(Now);
            signUp.LookForStandIn(Now.AddHours(1));
        }

        Assert.All(all, s => Assert.Equal((SignUpStatus.Confirmed, Now), (s.Status, s.LooksSince)));
        Assert.All(all, s => Assert.NotNull(s.SeatId));
        one.Withdraw(WithdrawnBy.Volunteer, Now);
        two.StopLooking();
        three.Move(_shift.StartsAt);
        Assert.All(all, s => Assert.Null(s.LooksSince));
        Assert.Throws<InvalidOperationException>(() => one.LookForStandIn(Now));
    }

    private static Seated Plain(SignUp signUp) => new(signUp, HasSkill: false);

    private static Seated Skilled(SignUp signUp) => new(signUp, HasSkill: true);

    private static Shift ShiftWith(int minimum, int maximum, int keys)
    {
        var activity = new Activity(MunicipalityId.New(), PlaceId.New(), "Lørdagsåbent", "");
        var start = new DateTime(2027, 5, 8, 8, 0, 0, DateTimeKind.Utc);
        var time = new ShiftTime(new DateOnly(2027, 5, 8), new TimeOnly(10, 0), new TimeOnly(14, 0), start, start.AddHours(4));
        return new Shift(activity, time, [new NeedTerms(VolunteerTaskId.New(), minimum, maximum, Key, keys)]);
    }

    private Refusal? WhyNot(SignUp who, Seated[] seated) => StandIn.WhyNot(_shift, Need, who, seated, waiting: 0, Now);

    /// <summary>Somebody on one of the seats, of which the first is kept for the key.</summary>
    private SignUp On(int seat) => SignUp.Confirmed(Need, Need.Seats[seat].Id, PersonId.New(), YesGiven.InApp, Now.AddDays(-1));
}
