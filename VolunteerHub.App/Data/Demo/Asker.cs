using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;

namespace VolunteerHub.App.Data.Demo;

/// <summary>Asker, where Norwegian law and holidays apply. All people are invented.</summary>
internal static class Asker
{
    private const string Coordinator = "Ingrid Solheim";

    public static DemoTown Town { get; } = new(
        "asker",
        "Asker kommune",
        Country.NO,
        "Europe/Oslo",
        [Language.Nb, Language.En, Language.Da],
        "Askers ramme for frivillighet",
        new DemoStaff(Coordinator, "Morten Haugen", "Randi Moe", "Silje Nygård", "Espen Dahl"),
        new DemoPhrases(
            Cancelled: "Veien ned til gården er stengt for gravearbeid. Vi ses lørdagen etter.",
            Moved: "Vi åpner en time senere i dag, fordi skolen låner tunet først.",
            ReviewReason: "Ingen kan kreve dette, og ingen ansatt har hatt oppgaven. Den kommer i tillegg til det kommunen gjør.",
            ReviewConditions: "En ansatt er til stede hele tiden. De frivillige hjelper ikke med å spise, løfte eller stelle.",
            Association: ("Tunets Venner", "Turid Vik"),
            Notes:
            [
                "Full gård i solskinnet. Geitene fikk mer kos enn de orket.",
                "Rolig dag med regn. Vi fyrte i peisen og leste eventyr.",
                "En skoleklasse lærte å kinne smør.",
                "Mange spurte om vi har åpent i påsken også.",
            ]),
        "Kan låse opp",
        [Farm, Library, CareCentre],
        [
            new("Kari Brekke", HasSkill: true),
            new("Arne Fossum", HasSkill: true),
            new("Liv Sandvik", HasSkill: true),
            new("Geir Aasen"),
            new("Fatima Noor"),
            new("Tone Myhre"),
            new("Sindre Hove", Age: AgeBand.From15To17),
            new("Bjørg Lien"),
            new("Håkon Ruud"),
            new("Solveig Eide"),
            new("Even Tangen"),
            new("Marte Viken", Age: AgeBand.From15To17),
        ]);

    private static DemoPlace Farm => new(
        "Strandgården",
        "Strandveien 40, 1392 Vettre",
        "Mon 08:30-15:00; Tue 08:30-15:00; Wed 08:30-15:00; Thu 08:30-15:00; Fri 08:30-15:00",
        "Mon 09:00-15:00; Tue 09:00-15:00; Wed 09:00-15:00; Thu 09:00-15:00; Fri 09:00-15:00; Sat 11:00-15:00",
        [
            new DemoActivity(
                "Åpen gård",
                "På lørdager holder frivillige verter tunet åpent. Gjestene hilser på dyrene, låner en bok ved peisen og får vafler.",
                [
                    new DemoTask(
                        "Åpne tunet og ta imot gjestene",
                        "Du åpner porten klokka 11, ønsker velkommen, forteller om gården og stenger klokka 15. Alle kan komme, og det er gratis.",
                        DemoAnswers.AllClear(
                            Coordinator,
                            AddedValueKind.OpeningOutsideStaffedHours,
                            "Uten frivillige er det stengt på lørdager. Med dem får familier som jobber i uka, en gård å besøke. Vi teller gjestene.",
                            "Kommer det færre enn to, holder vi stengt. Ingrid Solheim avgjør det fredag klokka 12 og henger opp en lapp.")),
                    new DemoTask(
                        "Bygg insekthotell",
                        "Vi snekrer insekthoteller sammen med dem som har lyst.",
                        new FrameAnswers(),
                        DemoTaskStage.Draft),
                ],
                new DemoRoster(DayOfWeek.Saturday, new(11, 0), new(15, 0), Minimum: 2, Maximum: 4, Keys: 1, Guests: 45, IsMain: true)),
            new DemoActivity(
                "Turvenner",
                "Rolige turer i skogen for alle som vil ha følge.",
                [
                    new DemoTask(
                        "Gå foran på søndagsturen",
                        "Du viser vei på en rolig tur i skogen og passer på at alle får med seg kaffepausen.",
                        DemoAnswers.AllClear(
                            Coordinator,
                            AddedValueKind.MoreCompany,
                            "Folk som ellers ville gått alene, får følge. Vi teller deltakerne.",
                            "Kommer ingen turvert, går de som vil, på egen hånd.")),
                ],
                new DemoRoster(
                    DayOfWeek.Sunday, new(11, 0), new(14, 0), Minimum: 1, Maximum: 3, AgeLimit: AgeLimit.From15, Guests: 14, HasShiftToday: true)),
        ]);

    private static DemoPlace Library => new(
        "Kulturhuset i sentrum",
        "Torget 3, 1383 Asker",
        "Mon 09:00-19:00; Tue 09:00-19:00; Wed 09:00-19:00; Thu 09:00-19:00; Fri 09:00-16:00; Sat 10:00-15:00",
        "Mon 09:00-19:00; Tue 09:00-19:00; Wed 09:00-19:00; Thu 09:00-19:00; Fri 09:00-16:00; Sat 10:00-15:00",
        [
            new DemoActivity(
                "Språkkafé",
                "Kaffe og prat på norsk for alle som vil øve seg eller bli kjent.",
                [
                    new DemoTask(
                        "Prat norsk over en kopp kaffe",
                        "Du sitter ved et bord og prater om løst og fast med dem som kommer. Det er ingen undervisning, og ingen trenger å melde seg på.",
                        DemoAnswers.AllClear(
                            Coordinator,
                            AddedValueKind.MoreCompany,
                            "Folk får noen å snakke norsk med i hverdagen. Vi teller hvor mange som kommer igjen.",
                            "Huset er åpent uansett, og gjestene kan prate med hverandre.")),
                ],
                new DemoRoster(DayOfWeek.Tuesday, new(17, 0), new(19, 0), Minimum: 2, Maximum: 5, Guests: 18)),
        ]);

    private static DemoPlace CareCentre => new(
        "Solbakken bo- og omsorgssenter",
        "Solbakken 2, 1384 Asker",
        "Mon 07:00-23:00; Tue 07:00-23:00; Wed 07:00-23:00; Thu 07:00-23:00; Fri 07:00-23:00; Sat 07:00-23:00; Sun 07:00-23:00",
        "Mon 11:00-18:00; Tue 11:00-18:00; Wed 11:00-18:00; Thu 11:00-18:00; Fri 11:00-18:00; Sat 11:00-18:00; Sun 11:00-18:00",
        [
            new DemoActivity(
                "Sang og selskap",
                "Sang, høytlesing og turer sammen med dem som bor her.",
                [
                    new DemoTask(
                        "Bli med på tur i parken",
                        "Du går ved siden av når en gruppe beboere går tur i parken sammen med de ansatte.",
                        DemoAnswers.AllClear(
                            Coordinator,
                            AddedValueKind.MoreTime,
                            "Turen blir lengre og hyggeligere når det er flere å prate med.",
                            "Kommer ingen, går de ansatte den turen de pleier.") with
                        {
                            AloneWithVulnerable = Answer.DontKnow,
                        },
                        DemoTaskStage.Judged),
                    new DemoTask(
                        "Hjelp med stell og medisiner før frokost",
                        "Du hjelper beboerne opp, steller dem og passer på at de tar medisinene sine.",
                        DemoAnswers.AllClear(
                            Coordinator,
                            AddedValueKind.MoreTime,
                            "Frokosten kan begynne tidligere.",
                            "Da må de ansatte gjøre det.") with
                        {
                            Entitlement = Answer.Yes,
                            Relation = RelationToService.IsTheService,
                            BodyAndHealth = Answer.Yes,
                        },
                        DemoTaskStage.Judged),
                ]),
        ]);
}
