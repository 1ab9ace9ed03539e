using VolunteerHub.App.Data.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;

namespace VolunteerHub.Tests.Core.Frame;

/// <summary>The catalogue that comes with the program, and answers to start from.</summary>
internal static class Shipped
{
    public static Catalogue Catalogue { get; } = CatalogueFile.Load(CatalogueFile.ShippedFolder).Value;

    /// <summary>Every question answered so that nothing stands against the task.</summary>
    public static FrameAnswers AllClear { get; } = new()
    {
        ResponsibleEmployee = new ResponsibleEmployee("Karen Lund", "12 34 56 78"),
        Entitlement = Answer.No,
        DoneByEmployees = Answer.No,
        Cover = Answer.No,
        StopTest = StopConsequence.NothingIsLost,
        FallBackPlan = "Kommer der ingen, bliver fiskenettene hængende. Karen Lund afgør det fredag.",
        Authority = Answer.No,
        BodyAndHealth = Answer.No,
        CountedInNorm = Answer.No,
        AloneWithVulnerable = Answer.No,
        Safety = Answer.No,
        AddedValue = AddedValueKind.OpeningOutsideStaffedHours,
        AddedValueText = "Uden frivillige er der lukket om lørdagen; med frivillige kan familier komme ind.",
        Voluntary = Answer.Yes,
        EmployeesHeard = Answer.Yes,
        EmployeesHeardOn = new DateOnly(2026, 3, 2),
    };

    /// <summary>What an open Saturday at the nature centre says.</summary>
    public static ScreeningResult Open { get; } = Screen("Lås op og tag imod gæsterne", "Naturcentret har åbent lørdag 10-14. Lav kaffe, og vis børnene fiskenet og dyr.");

    public static ScreeningResult Screen(string title, string description, Country country = Country.DK) =>
        Screening.Of(Catalogue, country, title, description);
}
