using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Tests.Core.Scheduling;

public sealed class NeedTermsTests
{
    private static readonly NeedTerms Two = new(VolunteerTaskId.New(), 2, 4, AgeLimit: AgeLimit.Adult, WithChildren: true);

    [Fact]
    public void Two_adults_with_children_is_enough() => Assert.Empty(Two.Check());

    [Fact]
    public void Nobody_is_alone_with_children() =>
        Assert.Equal(["Minimum: scheduling.two-adults-with-children"], Told(Two with { Minimum = 1 }));

    [Fact]
    public void Nobody_under_18_is_in_charge_of_children() =>
        Assert.Equal(["AgeLimit: scheduling.adults-with-children"], Told(Two with { AgeLimit = AgeLimit.From15 }));

    [Fact]
    public void One_without_children_may_be_alone_and_young() =>
        Assert.Empty((Two with { Minimum = 1, AgeLimit = AgeLimit.None, WithChildren = false }).Check());

    private static string[] Told(NeedTerms terms) => [.. terms.Check().Select(r => $"{r.Field}: {r.Code}")];
}
