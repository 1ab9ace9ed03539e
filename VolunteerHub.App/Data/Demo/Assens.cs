using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.Data.Demo;

/// <summary>Assens with active citizens of all kinds: those who repair, those who eat together, those who look after the beach. All people are invented.</summary>
internal static class Assens
{
    private const string Coordinator = "Line Bagger";

    public static DemoTown Town { get; } = new(
        "assens",
        "Assens Kommune",
        Country.DK,
        "Europe/Copenhagen",
        [Language.Da, Language.En, Language.Nb],
        "Politikken for aktivt medborgerskab",
        new DemoStaff(Coordinator, "Henrik Storm", "Ulla Nørby", "Dorte Winther", "Peter Juhl"),
        new DemoPhrases(
            Cancelled: "Huset bliver malet. Tag det i stykker med til næste gang.",
            Moved: "Vi begynder en time senere, så spejderne kan nå at pakke sammen.",
            ReviewReason: "Ingen kan kræve opgaven, og ingen ansat har haft den. Den kommer oven i det, kommunen gør.",
            ReviewConditions: "Den ansvarlige medarbejder kan nås på telefon, mens der er åbent.",
            Association: ("Havnens Venner", "Poul Rask"),
            Notes:
            [
                "Otte ting blev lavet, og en kaffemaskine måtte vi opgive.",
                "God stemning og mange nye ansigter.",
                "En far og hans datter lærte selv at lodde.",
                "Vi løb tør for kaffe kl. 11. Køb mere.",
            ]),
        "Kan låse op",
        [House, Hall, Beach],
        [
            new("Kirsten Agerskov", HasSkill: true),
            new("Bent Ole Krogh", HasSkill: true),
            new("Maria Elkjær", HasSkill: true),
            new("Lars Peter Ibsen"),
            new("Nadia Haddad"),
            new("Tove Bødker"),
            new("Emil Holst", Age: AgeBand.From15To17, Guardian: "Birgit Holst", HasAgreed: true),
            new("Jytte Kaas"),
            new("Christian Rold"),
            new("Anne Grete Lyng"),
            new("Viktor Hammer", Age: AgeBand.From15To17, Guardian: "Søren Hammer"),
        ],
        LongAway: (2, "Gudrun Friis"),
        GuardianDuty: GuardianDuty.Under18);

    private static DemoPlace House => new(
        "Medborgerhuset i Assens",
        "Havnegade 12, 5610 Assens",
        "Mon 10:00-16:00; Tue 10:00-16:00; Wed 10:00-16:00; Thu 10:00-18:00; Fri 10:00-14:00",
        "Mon 10:00-16:00; Tue 10:00-16:00; Wed 10:00-16:00; Thu 10:00-18:00; Fri 10:00-14:00; Sat 10:00-13:00",
        [
            new DemoActivity(
                "Reparationscafé",
                "Kom med det, der er gået i stykker. Vi ser på det sammen og drikker kaffe imens.",
                [
                    new DemoTask(
                        "Vær vært i reparationscaféen",
                        "Du åbner huset, tager imod folk med det, der er gået i stykker, finder en plads til dem og sætter kaffe over.",
                        DemoAnswers.AllClear(
                            Coordinator,
                            AddedValueKind.NewActivity,
                            "Caféen findes kun, fordi frivillige holder den. Vi tæller gæster og ting, der blev hele igen.",
                            "Kommer der ingen værter, er der lukket den lørdag. Line Bagger skriver det på døren fredag.")),
                ],
                new DemoRoster(DayOfWeek.Saturday, new(10, 0), new(13, 0), Minimum: 2, Maximum: 4, Keys: 1, Guests: 22, IsMain: true)),
        ]);

    private static DemoPlace Hall => new(
        "Fælleshuset i Glamsbjerg",
        "Søndergade 31, 5620 Glamsbjerg",
        "Wed 12:00-20:00",
        "Wed 12:00-20:00",
        [
            new DemoActivity(
                "Spisevenner",
                "Fællesspisning hver onsdag for alle, der har lyst til selskab.",
                [
                    new DemoTask(
                        "Dæk bord og spis med",
                        "Du dækker bord, byder velkommen, spiser med og snakker med dem, der kommer. Maden kommer udefra.",
                        DemoAnswers.AllClear(
                            Coordinator,
                            AddedValueKind.MoreCompany,
                            "Folk, der ellers spiser alene, får selskab. Vi tæller kuverter.",
                            "Så dækker gæsterne selv bord.")),
                    new DemoTask(
                        "Kør naboer til fællesspisning",
                        "Du henter naboer uden bil i din egen bil og kører dem hjem igen efter maden.",
                        DemoAnswers.AllClear(
                            Coordinator,
                            AddedValueKind.MoreCompany,
                            "Flere kan være med, også dem uden bil.",
                            "Så kører bussen som ellers.") with
                        {
                            Safety = Answer.Yes,
                            SafetyInstruction = "Eget kørekort og egen forsikring.",
                        },
                        DemoTaskStage.Judged),
                ],
                new DemoRoster(DayOfWeek.Wednesday, new(17, 30), new(19, 30), Minimum: 2, Maximum: 5, Guests: 34)),
        ]);

    private static DemoPlace Beach => new(
        "Stranden ved Næsvej",
        "Næsvej 15, 5610 Assens",
        "",
        "",
        [
            new DemoActivity(
                "Strandens venner",
                "Vi holder stranden fri for plast og mødes over en kop te bagefter.",
                [
                    new DemoTask(
                        "Saml plast på stranden",
                        "Vi går langs vandet med sække og griber, samler plast og taler om, hvad vi finder.",
                        DemoAnswers.AllClear(
                            Coordinator,
                            AddedValueKind.Belonging,
                            "Stranden bliver renere end ellers, og folk mødes på tværs af alder. Vi vejer det, vi samler.",
                            "Kommer der ingen, ligger plasten der til næste gang.")),
                    new DemoTask(
                        "Vær livredder på badedagen",
                        "Du er den ene af de to livreddere, der skal være på badebroen.",
                        DemoAnswers.AllClear(
                            Coordinator,
                            AddedValueKind.MoreTime,
                            "Badedagen kan vare længere.",
                            "Så må vi aflyse.") with
                        {
                            CountedInNorm = Answer.Yes,
                        },
                        DemoTaskStage.Judged),
                    new DemoTask(
                        "Fortæl om fiskene i havnen",
                        "Et bord med spande og bøger, hvor børn kan se, hvad der lever i havnen.",
                        new FrameAnswers(),
                        DemoTaskStage.Draft),
                ],
                new DemoRoster(DayOfWeek.Sunday, new(11, 0), new(13, 0), Minimum: 2, Maximum: 8, EveryWeeks: 2, Guests: 7, HasShiftToday: true)),
        ]);
}
