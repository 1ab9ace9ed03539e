using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.Data.Demo;

/// <summary>
/// Randers with the model case: a corps of nature lovers who open the nature centre on Saturdays. The people and the telephone numbers
/// are invented.
/// </summary>
internal static class Randers
{
    private const string Coordinator = "Karin Holm";

    private const string FallBack = "Kommer der færre end to, holder vi lukket den lørdag. Karin Holm afgør det fredag kl. 12 og skriver det på døren og hjemmesiden.";

    public static DemoTown Town { get; } = new(
        "randers",
        "Randers Kommune",
        Country.DK,
        "Europe/Copenhagen",
        [Language.Da, Language.En, Language.Nb],
        "Randers-rammen",
        new DemoStaff(Coordinator, "Jens Mølgaard", "Susanne Vad", "Birgitte Kjær", "Anders Lind"),
        new DemoPhrases(
            Cancelled: "Vejen til centret er spærret på grund af kloakarbejde. Vi ses den næste lørdag.",
            Moved: "Vi åbner en time senere i dag, fordi skolen låner huset om formiddagen.",
            ReviewReason: "Opgaven er selskab og højtlæsning. Ingen har fået den bevilget, og personalet har stadig alle plejeopgaver.",
            ReviewConditions: "En medarbejder er til stede hele tiden. Frivillige hjælper ikke med at spise, løfte eller flytte beboerne.",
            Association: ("Vandhullets Venner", "Anna Holt"),
            Notes:
            [
                "Mange børnefamilier ved vandhullet. Et hold spejdere blev hele formiddagen.",
                "Stille dag med regn, men gode samtaler ved kaffen.",
                "Vi viste isfuglen frem fra vinduet. Fire spurgte, hvordan man bliver vært.",
                "To turister fra Holland fik hele historien om Gudenåen.",
                "Skattejagten var et hit. Der mangler blyanter til næste gang.",
            ]),
        "Kan åbne huset",
        [NatureCentre, Library, CareHome],
        [
            new("Mette Sørensen", HasSkill: true),
            new("Poul Erik Dam", HasSkill: true),
            new("Inger Lykke", HasSkill: true),
            new("Thomas Bjerre", HasSkill: true),
            new("Hanne Vestergaard", HasSkill: true),
            new("Ole Frandsen"),
            new("Amina Yusuf"),
            new("Lone Thygesen"),
            new("Rasmus Kold"),
            new("Birthe Skov"),
            new("Jonas Lund", Age: AgeBand.From15To17),
            new("Camilla Friis"),
            new("Svend Aage Bruun"),
            new("Katrine Munk"),
            new("Mikkel Hede"),
            new("Grethe Ravn"),
            new("Farid Rahimi"),
            new("Sofie Toft", Age: AgeBand.From15To17),
        ]);

    private static DemoPlace NatureCentre => new(
        "Randers Naturcenter",
        "Gudenåvej 20, 8920 Randers NV",
        "Mon 09:00-15:00; Tue 09:00-15:00; Wed 09:00-15:00; Thu 09:00-15:00; Fri 09:00-13:00",
        "Mon 09:00-15:00; Tue 09:00-15:00; Wed 09:00-15:00; Thu 09:00-15:00; Fri 09:00-13:00; Sat 10:00-14:00",
        [
            new DemoActivity(
                "Lørdagsåbent",
                "Om lørdagen holder frivillige værter huset åbent. Gæsterne ser akvarierne, låner et fiskenet og får en kop kaffe.",
                [
                    new DemoTask(
                        "Lås op og tag imod gæsterne",
                        "Du åbner Randers Naturcenter lørdag kl. 10, siger goddag til gæsterne, fortæller om stedet og naturen og lukker igen kl. 14. Alle er velkomne, og det er gratis.",
                        DemoAnswers.AllClear(
                            Coordinator,
                            AddedValueKind.OpeningOutsideStaffedHours,
                            "Uden frivillige er der lukket om lørdagen. Med dem kan familier, der arbejder i ugen, opleve naturen ved Gudenåen. Vi tæller gæsterne.",
                            FallBack)),
                    new DemoTask(
                        "Byg fuglekasser med familierne",
                        "Vi sætter et bord op udenfor og bygger fuglekasser sammen med dem, der har lyst.",
                        new FrameAnswers(),
                        DemoTaskStage.Draft),
                ],
                new DemoRoster(DayOfWeek.Saturday, new(10, 0), new(14, 0), Minimum: 2, Maximum: 4, Keys: 1, Guests: 38, IsMain: true)),
            new DemoActivity(
                "Naturens arbejdsdag",
                "Vi river hø på engen, samler affald langs stien og slutter med suppe ved bålpladsen.",
                [
                    new DemoTask(
                        "Riv hø og saml affald langs naturstien",
                        "Vi river det slåede hø sammen på engen og samler affald langs stien med river og spande. Man går i det tempo, man har lyst til.",
                        DemoAnswers.AllClear(
                            Coordinator,
                            AddedValueKind.Belonging,
                            "Engen får flere blomster, end den ellers ville, og folk fra kvarteret lærer hinanden at kende. Vi tæller deltagere og arter.",
                            "Kommer der ingen, bliver høet liggende til næste gang. Karin Holm skriver det på hjemmesiden.")),
                ],
                new DemoRoster(
                    DayOfWeek.Sunday, new(10, 0), new(13, 0), Minimum: 3, Maximum: 6, EveryWeeks: 2, AgeLimit: AgeLimit.From15, Guests: 9, HasShiftToday: true)),
        ]);

    private static DemoPlace Library => new(
        "Fritidscentret ved Stemannsgade",
        "Stemannsgade 9, 8900 Randers C",
        "Mon 09:00-16:00; Tue 09:00-18:30; Wed 09:00-16:00; Thu 09:00-16:00; Fri 09:00-13:00",
        "Mon 09:00-16:00; Tue 09:00-18:30; Wed 09:00-16:00; Thu 09:00-16:00; Fri 09:00-13:00",
        [
            new DemoActivity(
                "Sprogcafé",
                "Kaffe, kage og snak på dansk for alle, der vil øve sig eller møde nye mennesker.",
                [
                    new DemoTask(
                        "Snak dansk over en kop kaffe",
                        "Du sidder ved et bord og snakker om løst og fast med dem, der kommer. Ingen undervisning og ingen tilmelding: alle kan komme og gå.",
                        DemoAnswers.AllClear(
                            "Jens Mølgaard",
                            AddedValueKind.MoreCompany,
                            "Folk får nogen at tale dansk med i hverdagen og finder venner på tværs. Vi tæller, hvor mange der kommer igen.",
                            "Kommer der ingen værter, drikker gæsterne kaffe på egen hånd. Huset er åbent alligevel.")),
                ],
                new DemoRoster(DayOfWeek.Tuesday, new(16, 30), new(18, 30), Minimum: 2, Maximum: 5, Guests: 16)),
        ]);

    private static DemoPlace CareHome => new(
        "Plejehjemmet Solgården",
        "Solvænget 4, 8930 Randers NØ",
        "Mon 07:00-23:00; Tue 07:00-23:00; Wed 07:00-23:00; Thu 07:00-23:00; Fri 07:00-23:00; Sat 07:00-23:00; Sun 07:00-23:00",
        "Mon 10:00-18:00; Tue 10:00-18:00; Wed 10:00-18:00; Thu 10:00-18:00; Fri 10:00-18:00; Sat 10:00-18:00; Sun 10:00-18:00",
        [
            new DemoActivity(
                "Torsdagskaffe",
                "En time med kaffe, avisen og gode historier i dagligstuen.",
                [
                    new DemoTask(
                        "Læs højt og drik kaffe sammen",
                        "Du læser op af avisen eller en god bog i dagligstuen og drikker kaffe med dem, der har lyst. Personalet er der hele tiden.",
                        DemoAnswers.AllClear(
                            Coordinator,
                            AddedValueKind.MoreCompany,
                            "Beboerne får besøg og nye historier ude fra byen, som de ellers ikke ville få.",
                            "Kommer der ingen, er der kaffe som alle andre dage.")
                            with { Entitlement = Answer.Yes, Relation = RelationToService.BesideTheService }),
                ],
                new DemoRoster(DayOfWeek.Thursday, new(14, 0), new(15, 30), Minimum: 1, Maximum: 3, AgeLimit: AgeLimit.From15, Guests: 12)),
            new DemoActivity(
                "Udflugter",
                "Ture ud af huset, når vejret er til det.",
                [
                    new DemoTask(
                        "Gå tur med beboerne i en gruppe",
                        "Du går med, når en gruppe beboere går en tur i parken sammen med personalet. Du går ved siden af og snakker.",
                        DemoAnswers.AllClear(
                            Coordinator,
                            AddedValueKind.MoreTime,
                            "Turen bliver længere og hyggeligere, når der er flere at snakke med.",
                            "Kommer der ingen, går personalet den tur, de plejer.") with
                        {
                            AloneWithVulnerable = Answer.DontKnow,
                        },
                        DemoTaskStage.Judged),
                    new DemoTask(
                        "Hjælp beboerne i bad",
                        "Du hjælper beboerne i bad efter udflugten, så de kan komme friske til aftensmaden.",
                        DemoAnswers.AllClear(
                            Coordinator,
                            AddedValueKind.MoreTime,
                            "Beboerne kommer hurtigere til bords.",
                            "Så må personalet gøre det.") with
                        {
                            Entitlement = Answer.Yes,
                            Relation = RelationToService.IsTheService,
                            BodyAndHealth = Answer.Yes,
                        },
                        DemoTaskStage.Judged),
                ]),
        ]);
}
