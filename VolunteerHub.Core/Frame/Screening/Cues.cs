namespace VolunteerHub.Core.Frame;

/// <summary>The turns of phrase behind each cue, Danish, Norwegian and English together: coordinators mix them, and so do neighbours.</summary>
internal static class Cues
{
    public static IReadOnlyDictionary<Cue, string[]> All { get; } = new Dictionary<Cue, string[]>
    {
        [Cue.Award] =
        [
            "skriftligt på", "fået det på papir", "fået på papir", "har fået på papir", "lovning på", "lovet hjælp", "lovet ham",
            "lovet hende", "stod lovet", "står i brevet", "i brevet", "skrevet ind i", "skrevet i hans", "skrevet i hendes",
            "sagt ja til timer", "tilsagn", "lovet plass", "ble lovet", "blev lovet", "er lovet", "lovet", "efterværn", "ettervern",
            "ifølge planen", "timerne er", "timene er", "in his letter", "in her letter", "expert report", "promised", "on paper",
            "by law", "bevilget", "bevilling", "visiteret", "visiterede", "visitation", "tildelt", "tilkendt", "har ret til",
            "har krav på", "krav på", "ret til", "fået ja til", "får ja til", "afgørelse fra", "henvist fra", "på recept",
            "efter planen", "handleplan", "efter loven", "lovpligtig", "garanti", "innvilget", "innvilga", "vedtak", "har rett til",
            "har rett på", "rett på", "fått ja til", "lovpålagt", "tiltaksplan", "=IP", "granted", "awarded", "entitled",
            "has a right", "have a right", "their right", "by decision", "approved for", "statutory", "care plan", "assessed as",
            "guaranteed",
        ],
        [Cue.Grant] =
        [
            "bevilget penge", "bevilget midler", "bevilget tilskud", "puljen har bevilget", "fonden har", "har bevilget",
            "innvilget penger", "innvilga penger", "har innvilget", "har innvilga", "granted money", "awarded us",
            "gave us a grant",
        ],
        [Cue.Substitution] =
        [
            "stopper", "er stoppet", "stoppede", "slutter", "sluttet", "sagt op", "sagt opp", "ikke folk til", "ikke hænder",
            "ikke hænderne", "ingen å sette inn", "ingen at sætte", "meldte afbud", "meldt afbud", "meldte avbud", "meldt avbud",
            "bagud", "på etterskudd", "drukner", "kun én", "kun en på", "bare én", "bare en på", "én ansatt igjen",
            "en ansatt igen", "aflyst igen", "i budgettet", "i budsjettet", "er borte", "er væk", "er fraværende",
            "behind schedule", "nobody to send", "never found anyone", "found nobody", "only one", "slipper rådgiver", "da rekker",
            "så rekker", "så kan personalet", "så kan de ansatte", "så når", "giver luft til", "frigør", "frigjør",
            "tidligere kørt af", "plejede", "pleide", "til vi får", "indtil vi får", "ugers ventetid", "måneders ventetid", "kø på",
            "uden vikar", "uten vikar", "ingen vikar", "springer over", "holdes åben", "ferie", "sommerferie", "er syg", "syge",
            "sygemeldt", "sygdom", "sygefravær", "barsel", "sparet væk", "sparer", "spare penge", "besparelse", "skåret",
            "nedskæring", "nedlagt", "nednormeret", "ubesat", "ledig stilling", "stillingen", "stilling ~ opslå", "opsagt",
            "fratrådt", "mangler personale", "mangler folk på", "mangler hænder", "mangler ~ på vagt", "underbemand",
            "ikke personale nok", "for få ansatte", "for lidt personale", "personalemangel", "vi er tynde", "tyndt besat",
            "så personalet", "så de ansatte", "så medarbejderne", "så pædagogerne", "så plejerne", "så lærerne", "så hjemmeplejen",
            "så bibliotekarerne", "så gartnerne", "så sosu", "personalet ikke når", "når ikke", "ikke når", "nå noget andet",
            "har ikke tid", "ikke tid", "når det ikke", "travlt", "aflaste personalet", "aflaste de ansatte", "i stedet for",
            "erstatte", "dække vagt", "tage vagt", "tager vagten", "tag vagten", "vagtplan ~ hul", "hul i vagt", "huller i vagt",
            "ventetid", "venteliste", "ingen at sende", "listen ~ tom", "ikke kommer", "kun én ansat", "kun en ansat", "går hjem",
            "har fri", "holder fri", "orlov", "personalet til møde", "til personalemøde", "personalemøde", "på kursus", "afløse",
            "afløser", "vikar", "springe ind", "træde til", "lukket ned", "sparerunde", "kontrakt ~ udløb", "overtage", "overtager",
            "indtil ~ ansat", "er ikke ansat", "ferieavvikling", "er syk", "sykmeldt", "sykdom", "sykefravær", "permisjon",
            "spart inn", "kuttet", "kutta", "innsparing", "nedskjæring", "ubesatt", "utlyst", "mangler folk", "mangler ansatte",
            "mangler hender", "underbemannet", "for få på jobb", "få på jobb", "så pleierne", "så bibliotekaren", "rekker ikke",
            "ikke rekker", "avlaste personalet", "avlaste de ansatte", "istedenfor", "ta vakt", "ta vakta", "tar vakta",
            "hull i turnus", "hull i vakt", "på kurs", "steppe inn", "trå til", "overta", "stillinga", "holiday cover",
            "on holiday", "on leave", "off sick", "sick leave", "is sick", "is ill", "are ill", "maternity", "cut back", "were cut",
            "was cut", "has been cut", "savings", "vacancy", "vacant", "short-staffed", "short of staff", "understaffed",
            "not enough staff", "no staff", "so the staff can", "so staff can", "so the nurses can", "so the teachers can",
            "frees up", "free up staff", "instead of staff", "instead of the", "replace", "cover for", "covering for",
            "fill in for", "step in for", "stand in for", "gap in the rota", "until we hire", "waiting list", "staff shortage",
            "contract ran out", "no time",
        ],
        [Cue.Norm] =
        [
            "lov til at køre", "lov til å dra", "lov å dra", "fyller den plassen", "fylder pladsen", "må kun køre når",
            "efter reglerne", "etter reglene", "for at måtte", "for å få holde", "mangler en voksen for", "kravet er", "minimum",
            "tæller med", "tæller du med", "tælles med", "regnes med", "indgår i normering", "indgår i vagt", "på vagtplanen",
            "i vagtplanen", "to på arbejde", "bemandingen", "skal være to", "er der to på", "går ind i ~ plan",
            "som en del af personalet", "en af de voksne på", "teller med", "teller du med", "telles med", "inngår i", "i turnus",
            "på turnus", "på vaktlista", "bemanninga", "bemanningen", "som en del av bemanning", "counts as staff",
            "count as staff", "counted as staff", "counted in", "counts towards", "part of the rota", "on the rota", "the ratio",
            "make up the numbers",
        ],
        [Cue.StaffPresent] =
        [
            "personalet er med", "personalet er i", "personalet er til stede", "personale er med", "personalet følger",
            "personalet henter", "personalet har ansvar", "personalet står for", "personalet tager sig", "personalet klarer",
            "personalet sørger", "sammen med personalet", "sammen med en ansat", "sammen med pædagogen", "sammen med læreren",
            "ansatte er med", "ansatte er i", "ansat er med", "ansat er i", "de ansatte står for", "de ansatte har",
            "plejepersonalet er", "læreren er med", "læreren er i", "læreren står", "læreren har ansvar", "mens læreren underviser",
            "pædagogen er", "pædagogerne er", "pædagogerne har", "pædagogerne følger", "ved siden af personalet",
            "ud over personalet", "ekstra voksen", "som ekstra", "du er ekstra", "er i tillegg", "ikke talt med", "tæller ikke",
            "uden at tælle", "har selv ansvaret", "selv ansvaret", "forældrene er med", "forældrene er til stede",
            "de ansatte er med", "de ansatte er i", "de ansatte følger", "de ansatte tar seg", "de ansatte hjelper", "pleierne er",
            "pleier er med", "personalet tar seg", "læreren har ansvaret", "i tillegg til de ansatte", "i tillegg til personalet",
            "teller ikke", "foreldrene er med", "har ansvaret", "staff are present", "staff stay", "staff are there", "staff bring",
            "staff do", "staff handle", "staff look after", "staff take care", "staff remain", "staff come along", "with staff",
            "alongside staff", "the teacher is in", "teacher in the room", "teacher stays", "as an extra", "extra pair of hands",
            "not counted", "parents stay", "parents are present", "nurse is there",
        ],
        [Cue.Doubt] =
        [
            "ved vi ikke", "ved jeg ikke", "ved ikke", "ikke sikker", "ikke sikre", "usikker", "usikre", "uklart", "uvist",
            "ikke aftalt", "ikke helt", "ikke klart", "ikke enige", "ikke afklaret", "ikke bestemt", "ikke besluttet", "må vi se",
            "ser vi på", "finder vi ud af", "måske", "vist nok", "vistnok", "er vist", "vist kommune", "kommer an på",
            "kommer senere", "hvem der har ansvar", "hvem har ansvar", "hvem der skal", "hvem der tager", "hvem der følger",
            "hvem der bestemmer", "har ikke svaret", "ikke svaret", "ikke spurgt", "venter på svar", "overvejer", "tænker på at",
            "kunne godt", "kunne vi", "vil gerne have at", "er i tvivl", "noget rod", "eventuelt", "evt", "hvad gør vi",
            "hvad siger vi", "men kommunen vil", "vet vi ikke", "vet ikke", "vet jeg ikke", "uavklart", "ikke avtalt",
            "ikke avklart", "kanskje", "visst", "kommer etter hvert", "avklarer", "hvem som har ansvar", "hvem som skal",
            "hvem som følger", "ikke svart", "vurderer å", "si fra hvem", "er i tvil", "not sure", "unsure", "unclear",
            "don't know", "do not know", "not agreed", "not decided", "haven't asked", "haven't decided", "yet to", "perhaps",
            "maybe", "possibly", "depends on", "who is responsible", "nobody has said", "we think", "might need", "to be agreed",
            "could we",
        ],
        [Cue.Vague] =
        [
            "lidt af hvert", "forskellige opgaver", "forskelligt", "forefaldende", "hvad der er brug for", "hvad der nu",
            "alt muligt", "altmulig", "resten aftaler", "aftaler nærmere", "nærmere info", "mere info", "hører nærmere",
            "opgaverne", "praktiske opgaver", "hjælpe til", "give en hånd", "hvad der trænges", "hvad hun har brug for",
            "hvad han har brug for", "småting", "litt av hvert", "ulike oppgaver", "forefallende", "det som trengs",
            "det som måtte", "alt mulig", "finner ut av", "oppgavene dukker", "mer info", "avtaler nærmere", "hjelpe til med det",
            "varme hender", "fleksibel", "småjobber", "ymse", "a bit of everything", "various tasks", "whatever is needed",
            "whatever needs", "tell you more", "odd jobs", "help out", "give a hand", "lend a hand", "more info", "details later",
            "bits and pieces", "as needed", "be flexible", "around for a bit",
        ],
        [Cue.Alone] =
        [
            "du er den voksne", "eneste voksne", "grown-up on site", "har dem alene", "alene med dem", "er aleine", "er alene med",
            "du er alene", "er du alene", "alene med", "er alene med børn", "står alene", "alene ansvar", "på egen hånd med",
            "uden personale", "ikke personale", "ingen personale", "ubemandet", "aleine med", "alene på", "uten ansatte",
            "uten personale", "ubemannet", "alone with", "on your own with", "without staff", "unstaffed", "lukket afdeling",
            "demensafsnit", "overnatte med", "overnatning med",
        ],
        [Cue.Safety] =
        [
            "motorsav", "plæneklipper", "havetraktor", "traktor", "stillads", "stige", "på taget", "højspænd", "loddekolbe", "kniv",
            "svejse", "buskrydder", "sprøjtemidd", "kemikali", "klor", "ismåler", "livredder", "badevagt", "badevakt", "svømmehal",
            "bassin", "svømning", "svømming", "nøgle ~ hos", "nøgle til", "nøglen", "reservenøgle", "ekstranøgle", "alarmkode",
            "alarmen", "dankort", "hæveautomat", "pinkode", "kontanter", "pengekasse", "motorsag", "gressklipper", "på taket",
            "loddebolt", "kjemikali", "nøkkel til", "nøkkelen", "bankkort", "kjøre folk", "kjøre eldre", "kjører eldre",
            "køre ældre", "køre folk", "kører ældre", "hente ældre", "minibus", "sikkerhedstjek", "legeplads", "lekeplass",
            "faldsand", "moment", "valg ~ nat", "chainsaw", "lawnmower", "mower", "ladder", "scaffold", "chemicals", "knives",
            "lifeguard", "swimming pool", "keys to", "house key", "alarm code", "bank card", "cash box", "drive older",
            "driving older", "playground", "torque",
        ],
        [Cue.Recipient] =
        [
            "beboer", "beboere", "beboerne", "bruger", "brugere", "brugerne", "borgere på ruten", "patient", "klient", "demente",
            "dement", "handicappe", "sengeliggende", "enlig", "plejekrævende", "elever", "eleverne", "ældre borger",
            "kørestolsbruger", "plejehjem", "plejecent", "bosted", "hver morgen hos", "på stuen", "bruker", "brukere", "brukerne",
            "pasient", "demens", "pleietrengende", "elevene", "sykehjem", "omsorgsbolig", "eldre hjemme", "resident", "residents",
            "patients", "client", "pupils", "care home", "nursing home", "disabled", "frail", "hende", "ham", "hun kan ikke",
            "han kan ikke", "kan ikke selv", "klarer ikke", "klare ikke", "han klarer", "henne", "kan ikke sjøl", "can't manage",
            "cannot manage", "herself", "himself",
        ],
        [Cue.Other] =
        [
            "personale", "personalet", "ansat", "ansatte", "medarbejder", "medarbejderne", "medarbejderen", "plejerne", "plejer",
            "plejepersonale", "sygeplejerske", "sygeplejersken", "hjemmepleje", "hjemmeplejen", "sosu", "assistent", "assistenten",
            "assistenterne", "pædagog", "pædagogen", "pædagogerne", "læreren", "lærerne", "lærer", "fysioterapeut", "terapeut",
            "terapeuten", "sagsbehandler", "kommunen", "forældrene", "pårørende", "datteren", "hjælper", "hjælperen", "gartnerne",
            "livreddere", "politiet", "dyrlæge", "lægen", "kustode", "pleier", "pleierne", "pleieren", "sykepleier", "sykepleieren",
            "hjemmesykepleien", "hjemmetjenesten", "pedagog", "pedagogene", "saksbehandler", "foreldrene", "barnehagelærer",
            "vaktmester", "staff", "employees", "nurse", "nurses", "carer", "carers", "teacher", "teachers", "therapist",
            "caseworker", "parents", "police", "care workers", "the council", "physio",
        ],
        [Cue.TakesCare] =
        [
            "klarer", "står for", "stod for", "tager sig", "tar seg", "tager imod", "giver", "gir", "sørger", "sørger for",
            "ordner", "har ansvar", "har ansvaret", "ansvar for", "ansvaret", "hjælper", "hjelper", "laver", "gør", "gjør",
            "følger", "henter", "kører", "kjører", "passer", "holder", "underviser", "har styr på", "varetager", "udfører",
            "utfører", "doserer", "deler", "måler", "retter", "tjekker", "afgør", "avgjør", "bestemmer", "skriver", "behandler",
            "er med", "kommer med", "leder", "har givet", "har", "tar", "tager", "handle", "handles", "take care", "takes care",
            "look after", "looks after", "do", "does", "give", "gives", "are responsible", "is responsible", "deal with",
            "deals with", "bring", "brings", "teach", "teaches", "decide", "decides", "manage", "drive", "drives", "see to",
            "sees to", "keep",
        ],
        [Cue.Volunteer] =
        [
            "=du", "=I", "=vi", "=dere", "=dig", "=jer", "=you", "=we", "frivillige", "frivillig", "volunteers", "volunteer",
            "=deg",
        ],
        [Cue.Negation] =
        [
            "ingen", "intet", "=ikke", "=uden", "hverken", "aldrig", "slipper", "uten", "verken", "aldri", "ikke noe", "=no",
            "=not", "without", "never", "=nor", "neither", "nobody", "none", "=ikkje", "hører ikke", "undtagen", "unntatt",
        ],
        [Cue.Inability] =
        [
            "kan ikke", "kan ikke selv", "må ikke", "tør ikke", "orker ikke", "vil ikke", "klarer ikke", "ikke kun", "ikke bare",
            "ikke længere", "ikke lenger", "ikke kan", "ikke selv", "ikke kommer", "har ikke", "får ikke", "når ikke",
            "rekker ikke", "er ikke kommet", "kunne ikke", "hvis ikke", "kan hverken", "not only", "cannot", "can not", "can't",
            "could not", "if not", "no longer", "uden at ~ spise", "uden hjælp", "uten hjelp", "without help", "ingen andre",
            "no one else", "nobody else", "ingen til", "ingen at", "ingen vikar", "uden vikar", "uten vikar", "ingen lærer",
            "no teacher", "uden lærer",
        ],
        [Cue.Person] =
        [
            "=ham", "=han", "=hun", "=hende", "=hendes", "=henne", "=hans", "=him", "=her", "=she", "=he", "=his", "dem der",
            "dem som", "de som", "those who",
        ],
        [Cue.Regular] =
        [
            "timer om ugen", "timer om måneden", "gange om ugen", "hver dag", "hver morgen", "hver aften", "hver nat",
            "alle hverdage", "hverdage", "hver formiddag", "ugentligt", "dagligt", "timer i uka", "ganger i uka", "ganger om uka",
            "hver kveld", "hver natt", "hverdager", "daglig", "fast på", "faste timer", "timerne", "timene", "timer ~ ugen",
            "timer ~ uka", "timer hver", "hours a week", "times a week", "every day", "every morning", "each morning", "daily",
            "weekdays", "every night", "hours a month",
        ],
        [Cue.Record] =
        [
            "skriv", "skriver", "noter", "noterer", "notér", "krydser", "kryds", "listen", "lista", "skema", "skjema", "skemaet",
            "hæftet", "i bogen", "i mappen", "i systemet", "registrer", "rapport", "blanket", "tast", "taster", "write down",
            "note the", "tick", "forms", "list", "arket",
        ],
        [Cue.Own] =
        [
            "foreningen", "foreningens", "klubben", "klubbens", "laget", "lagets", "lauget", "menigheden", "menighedens",
            "selskabet", "egne", "eget", "egen", "=selv", "=sjøl", "=selve", "alle kan", "for alle", "alle der", "alle som",
            "åben for alle", "åpent for alle", "åben for", "fri entré", "gratis", "open to all", "everybody", "everyone", "anyone",
            "their own", "our own", "the club", "association", "members", "medlemmer", "medlemmene", "medlemmerne", "sammen",
        ],
        [Cue.Harmless] =
        [
            "teater", "teatret", "revy", "scene", "amatørscenen", "premiere", "skuespil", "musical", "forestilling", "kostume",
            "kulisse", "film", "museum", "museet", "museets", "arkiv", "anno", "1800", "historie", "gamle dage", "kattung",
            "killing", "kat", "katte", "hund", "hunde", "lam", "dyrskue", "kanin", "høns", "katteinternat", "træer", "trær",
            "frukttrær", "buske", "planter", "blomster", "fugle", "fugler", "humle", "bier", "padder", "tudse", "festival",
            "karneval", "byfest", "nisse", "leg", "lege", "spillerne", "kampen", "løbet", "dukke", "bamse", "teddy", "kittens",
            "cats", "theatre", "stage", "lambs", "trees", "plants", "costume", "generalforsamling", "grundejerforening", "quiz",
        ],
        [Cue.Power] =
        [
            "på kommunens vegne", "på vegne af kommunen", "på vegne av kommunen", "skriver under", "skriv under",
            "skriver du under", "underskriver", "hvem der skal ind først", "hvem der skal ~ først", "hvilke børn", "hvilke barn",
            "hvilke familier", "ranger", "prioriter", "foreslå hvem", "foreslår hvem", "giv ~ frist", "frist for", "sagen videre",
            "sager", "saker", "bekymring", "udebliver", "uteblir", "god nok grund", "får timene godkjent", "får timerne godkendt",
            "godkendt", "godkjent", "gebyr", "afgift", "avgift", "ulovlig", "uten tillatelse", "uden tilladelse", "forvaltningen",
            "uanmeldt", "inntaksmøte", "optagelse på", "afgøre om", "vurdere om", "vurdere hvem", "sign that", "sign off",
            "suggest who", "on behalf of the council", "waiting list", "ryger hjælpen", "mister ydelse", "mister stønad", "trekk i",
            "trækkes i", "skriv ~ navne", "skriver ~ navne", "skriv op hvem", "skrive op hvem", "skriv ned hvem", "notér hvem",
            "noter hvem", "kryds ud for navn", "kryds af hvem", "meld tilbage", "melder tilbage", "sende videre til forvaltning",
            "giv besked til kommunen", "rapporter til", "indberet", "skriv opp hvem", "skriver opp hvem", "meld fra til",
            "melde fra til", "kryss av hvem", "si ifra til nav", "ja eller nei til", "bestemme hvem", "avgjøre", "afgøre",
            "bestemmer hvem", "vælge hvem der får", "velge hvem som får", "hvem der får", "hvem som får", "godkende ansøg",
            "godkjenne", "write down who", "write down names", "note who", "tick off names", "report back", "report to the",
            "decide who", "choose who gets", "who gets", "approve applications", "turn away",
        ],
        [Cue.Open] =
        [
            "kaffe", "kage", "kaker", "kake", "boller", "vafler", "vaffel", "pandekage", "pannekake", "suppe", "grill", "saft",
            "saftevand", "kakao", "hygge", "hyggelig", "musik", "musikk", "spille", "spiller", "spil", "spill", "sang", "synger",
            "danse", "dans", "bal", "maler", "male", "strik", "hækle", "tegne", "foto", "film", "teater", "optræde", "fortæl",
            "fortelle", "historie", "læs højt", "læse op", "gåtur", "tur", "vandring", "cykel", "sykkel", "sykler", "cykle", "kor",
            "korps", "band", "guitar", "klaver", "quiz", "leker", "lege", "puslespil", "brætspil", "brettspill", "kort", "skak",
            "whist", "bingo", "banko", "fodbold", "fotball", "petanque", "boccia", "yoga", "træhåndværk", "snitte", "spikke", "bål",
            "snobrød", "pølse", "telt", "pynte", "pynt", "dekorere", "stole op", "stille stole", "stoler", "plakat", "billetter",
            "billett", "programmer", "indgang", "guide", "vært", "vert", "verter", "host", "stand", "bod", "boder", "lotteri",
            "præmie", "premie", "smage", "gæster", "gjester", "besøgende", "publikum", "forening", "klub", "klubb", "laget",
            "spejder", "speider", "medlem", "bestyrelse", "styret", "naboer", "nabo", "landsby", "bygda", "grenda", "kirke",
            "præst", "menighed", "menighet", "røde kors", "museum", "fugle", "fugler", "dyr", "hest", "hund", "kanin", "høns",
            "geder", "sauer", "bier", "insekt", "plante", "planter", "blomst", "hage", "frø", "urter", "æble", "eple", "træ",
            "trær", "skov", "skog", "strand", "fjord", "båd", "båt", "sejl", "seil", "fisk", "kano", "kajak", "ski", "sne", "snø",
            "stjerne", "natur", "affald", "skrald", "søppel", "reparere", "reparer", "lappe", "cykler", "lamper", "bytte", "loppe",
            "tøj", "klær", "bøger", "bok", "bøker", "kunst", "keramik", "vævning", "gamle", "veteran", "bus", "kamp", "stævne",
            "løb", "løp", "cup", "marked", "messe", "fest", "jul", "nisse", "påske", "fastelavn", "sankthans", "17. mai",
            "karneval", "optog", "parade", "festival", "koncert", "konsert", "dugnad", "arbejdsdag", "besøgsven", "besøksvenn",
            "selskab", "selskap", "sludre", "sludder", "snak", "prat", "prate", "tale med", "coffee", "cake", "cakes", "tea",
            "biscuits", "sing", "song", "songs", "music", "dance", "play", "game", "games", "chess", "cards", "story", "stories",
            "read aloud", "walk", "walks", "garden", "flowers", "plant", "trees", "birds", "animals", "dog", "tour", "visitors",
            "guests", "welcome", "tickets", "stage", "club", "match", "fair", "market", "stall", "concert", "choir", "neighbours",
            "village", "church", "craft", "knit", "paint", "swap", "repair", "bike", "picnic", "soup", "chat", "company",
            "costumes", "decorate", "christmas", "carol",
        ],
    };
}
