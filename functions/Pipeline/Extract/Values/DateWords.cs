namespace Wildlife.Extract;

/// <summary>Names of months, days and spans of time in the languages of the region, in lower case.</summary>
internal static class DateWords
{
    private static readonly string[][] MonthNames =
    [
        ["jan", "janv", "janvier", "januari", "januar", "jänner", "january", "január", "jan.", "enero", "gennaio", "styczeń", "stycznia", "sty"],
        ["fév", "févr", "février", "fevrier", "feb", "februari", "februar", "february", "február", "febr", "febrero", "febbraio", "luty", "lutego", "lut"],
        ["mars", "mar", "maart", "mrt", "märz", "mrz", "mär", "maerz", "march", "március", "márc", "marzo", "marzec", "marca"],
        ["avr", "avril", "april", "apr", "április", "ápr", "abril", "aprile", "kwiecień", "kwietnia", "kwi"],
        ["mai", "mei", "may", "május", "máj", "mayo", "maggio", "maj", "maja"],
        ["juin", "juni", "jun", "june", "június", "jún", "junio", "giugno", "czerwiec", "czerwca", "cze"],
        ["juil", "juillet", "juli", "jul", "july", "július", "júl", "julio", "luglio", "lipiec", "lipca", "lip"],
        ["août", "aout", "aug", "augustus", "august", "augusztus", "agosto", "sierpień", "sierpnia", "sie"],
        ["sept", "sep", "septembre", "september", "szeptember", "szept", "septiembre", "settembre", "wrzesień", "września", "wrz"],
        ["oct", "octobre", "oktober", "okt", "october", "október", "octubre", "ottobre", "październik", "października", "paź"],
        ["nov", "novembre", "november", "noviembre", "listopad", "listopada", "lis"],
        ["déc", "décembre", "decembre", "dec", "december", "dezember", "dez", "diciembre", "dicembre", "grudzień", "grudnia", "gru"],
    ];

    private static readonly Dictionary<string, int> Months = MonthNames.SelectMany((names, i) => names.Select(n => (n, i + 1))).DistinctBy(p => p.n).ToDictionary(p => p.n, p => p.Item2);

    private static readonly Dictionary<string, int> DaysAgo = new()
    {
        ["aujourd'hui"] = 0, ["aujourd’hui"] = 0, ["vandaag"] = 0, ["heute"] = 0, ["today"] = 0, ["ma"] = 0, ["hoy"] = 0, ["oggi"] = 0, ["dziś"] = 0, ["dzisiaj"] = 0,
        ["hier"] = 1, ["gisteren"] = 1, ["gestern"] = 1, ["yesterday"] = 1, ["tegnap"] = 1, ["ayer"] = 1, ["ieri"] = 1, ["wczoraj"] = 1,
        ["avant-hier"] = 2, ["anteayer"] = 2, ["antier"] = 2, ["l'altroieri"] = 2, ["eergisteren"] = 2, ["vorgestern"] = 2, ["tegnapelőtt"] = 2, ["przedwczoraj"] = 2,
    };

    private static readonly Dictionary<string, string> Units = new()
    {
        ["s"] = "second", ["sec"] = "second", ["seconde"] = "second", ["secondes"] = "second", ["second"] = "second", ["seconds"] = "second", ["sekunde"] = "second", ["sekunden"] = "second", ["seconden"] = "second", ["másodperce"] = "second", ["másodperccel"] = "second", ["secondi"] = "second", ["segundos"] = "second",
        ["min"] = "minute", ["mn"] = "minute", ["minute"] = "minute", ["minutes"] = "minute", ["minuut"] = "minute", ["minuten"] = "minute", ["perce"] = "minute", ["perccel"] = "minute", ["mins"] = "minute", ["minuto"] = "minute", ["minuti"] = "minute", ["minutos"] = "minute", ["minut"] = "minute", ["minutę"] = "minute", ["minuty"] = "minute",
        ["h"] = "hour", ["heure"] = "hour", ["heures"] = "hour", ["uur"] = "hour", ["uren"] = "hour", ["stunde"] = "hour", ["stunden"] = "hour", ["std"] = "hour", ["hour"] = "hour", ["hours"] = "hour", ["órája"] = "hour", ["órával"] = "hour", ["hr"] = "hour", ["hrs"] = "hour", ["ora"] = "hour", ["ore"] = "hour", ["hora"] = "hour", ["horas"] = "hour", ["godz"] = "hour", ["godzinę"] = "hour", ["godziny"] = "hour", ["godzin"] = "hour",
        ["j"] = "day", ["jour"] = "day", ["jours"] = "day", ["dag"] = "day", ["dagen"] = "day", ["tag"] = "day", ["tage"] = "day", ["tagen"] = "day", ["day"] = "day", ["days"] = "day", ["napja"] = "day", ["nappal"] = "day", ["d"] = "day", ["dgn"] = "day", ["giorno"] = "day", ["giorni"] = "day", ["día"] = "day", ["días"] = "day", ["dzień"] = "day", ["dni"] = "day",
        ["semaine"] = "week", ["semaines"] = "week", ["week"] = "week", ["weken"] = "week", ["weeks"] = "week", ["woche"] = "week", ["wochen"] = "week", ["hete"] = "week", ["héttel"] = "week", ["settimana"] = "week", ["settimane"] = "week", ["semana"] = "week", ["semanas"] = "week", ["tydzień"] = "week", ["tygodnie"] = "week", ["tygodni"] = "week",
        ["mois"] = "month", ["maand"] = "month", ["maanden"] = "month", ["monat"] = "month", ["monate"] = "month", ["monaten"] = "month", ["month"] = "month", ["months"] = "month", ["hónapja"] = "month", ["hónappal"] = "month", ["mese"] = "month", ["mesi"] = "month", ["mes"] = "month", ["meses"] = "month", ["miesiąc"] = "month", ["miesiące"] = "month", ["miesięcy"] = "month",
        ["an"] = "year", ["ans"] = "year", ["année"] = "year", ["années"] = "year", ["jaar"] = "year", ["jahr"] = "year", ["jahre"] = "year", ["jahren"] = "year", ["year"] = "year", ["years"] = "year", ["éve"] = "year", ["évvel"] = "year", ["anno"] = "year", ["anni"] = "year", ["año"] = "year", ["años"] = "year", ["rok"] = "year", ["lata"] = "year", ["lat"] = "year",
    };

    private static readonly HashSet<string> Ones = ["un", "une", "een", "één", "ein", "eine", "einem", "einer", "a", "an", "one", "egy", "uno", "una"];

    /// <summary>Words that say that a span lies in the past.</summary>
    public static readonly string[] Past = ["il y a", "geleden", "vor ", "ago", "ezelőtt", "napja", "órája", "perce", "hete", "hónapja", "éve", "depuis", "seit ", "sinds", " fa", "hace ", " temu"];

    /// <summary>1 to 12; null for a word that is no month.</summary>
    public static int? Month(string word) => Months.TryGetValue(word, out int month) ? month : Months.TryGetValue(word.TrimEnd('.'), out month) ? month : null;

    /// <summary>Two words or more that name the day before yesterday, and hold the word for yesterday.</summary>
    public static readonly string[] DayBeforeYesterday = ["day before yesterday", "altro ieri", "avant hier"];

    /// <summary>How many days ago the word names.</summary>
    public static int? Days(string word) => DaysAgo.TryGetValue(word, out int days) ? days : null;

    /// <summary>The unit of a span: <c>second</c> … <c>year</c>.</summary>
    public static string? Unit(string word) => Units.TryGetValue(word.TrimEnd('.'), out string? unit) ? unit : null;

    /// <summary>True for the word that counts one.</summary>
    public static bool IsOne(string word) => Ones.Contains(word);
}
