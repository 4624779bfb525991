namespace Wildlife.Extract;

/// <summary>Currency signs, abbreviations and codes, and the ISO 4217 codes they stand for.</summary>
internal static class Currencies
{
    /// <summary>Signs that several currencies share: a hint from the site or country decides, else the commonest is taken.</summary>
    private static readonly Dictionary<string, string[]> Shared = new(StringComparer.OrdinalIgnoreCase)
    {
        ["$"] = ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "CLP", "ARS", "COP", "TWD", "BRL", "UYU"],
        ["kr"] = ["SEK", "NOK", "DKK", "ISK"], ["kr."] = ["DKK", "SEK", "NOK", "ISK"],
        ["£"] = ["GBP", "EGP", "GIP"], ["₤"] = ["GBP", "ITL"], ["¥"] = ["JPY", "CNY"], ["￥"] = ["JPY", "CNY"], ["元"] = ["CNY", "TWD"],
        ["rs"] = ["INR", "PKR", "LKR", "MUR", "NPR"], ["rs."] = ["INR", "PKR", "LKR", "MUR", "NPR"], ["lei"] = ["RON", "MDL"], ["leu"] = ["RON", "MDL"],
        ["fr"] = ["CHF"], ["fr."] = ["CHF"], ["sfr"] = ["CHF"], ["sfr."] = ["CHF"], ["dinara"] = ["RSD"], ["din"] = ["RSD"], ["din."] = ["RSD"],
        ["r"] = ["ZAR"], ["br"] = ["BYN", "ETB"], ["kn"] = ["HRK"], ["сом"] = ["KGS"],
    };

    private static readonly Dictionary<string, string> Single = new(StringComparer.OrdinalIgnoreCase)
    {
        ["€"] = "EUR", ["euro"] = "EUR", ["euros"] = "EUR", ["eur"] = "EUR", ["евро"] = "EUR", ["€uro"] = "EUR", ["euró"] = "EUR", ["eiro"] = "EUR", ["ευρω"] = "EUR", ["ευρώ"] = "EUR",
        ["us$"] = "USD", ["u.s.$"] = "USD", ["us dollar"] = "USD", ["usd$"] = "USD", ["dollar"] = "USD", ["dollars"] = "USD", ["u$s"] = "USD",
        ["c$"] = "CAD", ["ca$"] = "CAD", ["cdn$"] = "CAD", ["cad$"] = "CAD", ["a$"] = "AUD", ["au$"] = "AUD", ["aud$"] = "AUD", ["nz$"] = "NZD", ["s$"] = "SGD", ["sg$"] = "SGD",
        ["hk$"] = "HKD", ["nt$"] = "TWD", ["mx$"] = "MXN", ["r$"] = "BRL", ["rd$"] = "DOP", ["b/."] = "PAB", ["s/"] = "PEN", ["s/."] = "PEN", ["bs."] = "BOB", ["₲"] = "PYG", ["₡"] = "CRC",
        ["gbp"] = "GBP", ["livres sterling"] = "GBP",
        ["zł"] = "PLN", ["zl"] = "PLN", ["złotych"] = "PLN", ["kč"] = "CZK", ["kc"] = "CZK", ["ft"] = "HUF", ["ft."] = "HUF", ["forint"] = "HUF",
        ["лв"] = "BGN", ["лв."] = "BGN", ["lv"] = "BGN", ["ден"] = "MKD", ["ден."] = "MKD", ["дин"] = "RSD", ["дин."] = "RSD",
        ["руб"] = "RUB", ["руб."] = "RUB", ["р"] = "RUB", ["р."] = "RUB", ["₽"] = "RUB", ["rub"] = "RUB", ["рублей"] = "RUB",
        ["грн"] = "UAH", ["грн."] = "UAH", ["₴"] = "UAH", ["тг"] = "KZT", ["тг."] = "KZT", ["₸"] = "KZT", ["тенге"] = "KZT", ["сум"] = "UZS", ["so'm"] = "UZS", ["бел. руб."] = "BYN", ["byn"] = "BYN",
        ["₺"] = "TRY", ["tl"] = "TRY", ["₪"] = "ILS", ["ש\"ח"] = "ILS", ["שח"] = "ILS", ["₹"] = "INR", ["₨"] = "PKR", ["inr"] = "INR",
        ["rm"] = "MYR", ["rp"] = "IDR", ["rp."] = "IDR", ["฿"] = "THB", ["บาท"] = "THB", ["baht"] = "THB", ["₫"] = "VND", ["đ"] = "VND", ["vnđ"] = "VND", ["₱"] = "PHP", ["php"] = "PHP",
        ["₩"] = "KRW", ["원"] = "KRW", ["円"] = "JPY", ["円（税込）"] = "JPY", ["rmb"] = "CNY", ["人民币"] = "CNY", ["₦"] = "NGN", ["ksh"] = "KES", ["ksh."] = "KES", ["kshs"] = "KES",
        ["تومان"] = "IRR", ["ریال"] = "IRR", ["ر.س"] = "SAR", ["ر.س."] = "SAR", ["ريال"] = "SAR", ["sr"] = "SAR", ["درهم"] = "AED", ["د.إ"] = "AED", ["dhs"] = "AED", ["dh"] = "MAD",
        ["جنيه"] = "EGP", ["ج.م"] = "EGP", ["د.ك"] = "KWD", ["kd"] = "KWD", ["bd"] = "BHD", ["jd"] = "JOD", ["dt"] = "TND",
        ["chf"] = "CHF", ["sek"] = "SEK", ["nok"] = "NOK", ["dkk"] = "DKK", ["pte"] = "PTE", ["тнг"] = "KZT", ["դր."] = "AMD", ["֏"] = "AMD", ["₾"] = "GEL", ["лари"] = "GEL", ["₼"] = "AZN", ["man."] = "AZN",
    };

    private static readonly HashSet<string> Codes = new(
        ("AED AMD ARS AUD AZN BAM BDT BGN BHD BOB BRL BYN CAD CHF CLP CNY COP CRC CZK DEM DKK DOP DZD EGP ETB EUR GBP GEL GHS HKD HRK HUF IDR ILS INR IQD IRR ISK JOD JPY "
        + "KES KGS KRW KWD KZT LBP LKR LTL LVL LYD MAD MDL MKD MUR MXN MYR NGN NOK NPR NZD OMR PAB PEN PHP PKR PLN PTE PYG QAR RON RSD RUB SAR SEK SGD THB TND TRY TTD TWD "
        + "UAH USD UYU UZS VND XOF ZAR").Split(' '), StringComparer.Ordinal);

    /// <summary>Codes that are words in small letters.</summary>
    private static readonly HashSet<string> OrdinaryWords = new(StringComparer.OrdinalIgnoreCase) { "bam", "cop", "mad", "pen", "try", "all", "ron", "sar", "dem" };

    private static readonly HashSet<string> ThreeDecimals = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

    private static readonly Dictionary<string, string> ByCountry = new(StringComparer.OrdinalIgnoreCase)
    {
        ["at"] = "EUR", ["be"] = "EUR", ["cy"] = "EUR", ["de"] = "EUR", ["ee"] = "EUR", ["es"] = "EUR", ["fi"] = "EUR", ["fr"] = "EUR", ["gr"] = "EUR", ["hr"] = "EUR", ["ie"] = "EUR",
        ["it"] = "EUR", ["lt"] = "EUR", ["lu"] = "EUR", ["lv"] = "EUR", ["mt"] = "EUR", ["nl"] = "EUR", ["pt"] = "EUR", ["si"] = "EUR", ["sk"] = "EUR", ["bg"] = "EUR",
        ["pl"] = "PLN", ["hu"] = "HUF", ["cz"] = "CZK", ["ro"] = "RON", ["se"] = "SEK", ["dk"] = "DKK", ["no"] = "NOK", ["ch"] = "CHF", ["uk"] = "GBP", ["gb"] = "GBP",
        ["ua"] = "UAH", ["ru"] = "RUB", ["kz"] = "KZT", ["uz"] = "UZS", ["by"] = "BYN", ["rs"] = "RSD", ["tr"] = "TRY", ["jp"] = "JPY", ["br"] = "BRL", ["ca"] = "CAD", ["au"] = "AUD",
        ["nz"] = "NZD", ["in"] = "INR", ["pk"] = "PKR", ["mx"] = "MXN", ["pe"] = "PEN", ["cl"] = "CLP", ["ar"] = "ARS", ["co"] = "COP", ["tw"] = "TWD", ["hk"] = "HKD", ["sg"] = "SGD",
        ["za"] = "ZAR", ["il"] = "ILS", ["us"] = "USD", ["sa"] = "SAR", ["ae"] = "AED", ["my"] = "MYR", ["id"] = "IDR", ["vn"] = "VND", ["th"] = "THB", ["kr"] = "KRW", ["cn"] = "CNY",
    };

    /// <summary>The longest sign known, in characters.</summary>
    public const int LongestSign = 14;

    /// <summary>True where the code's minor unit has three digits: a point before three digits is a decimal point there.</summary>
    public static bool HasThreeDecimals(string? code) => code is not null && ThreeDecimals.Contains(code);

    /// <summary>True where the text begins with the code of a currency, in capitals.</summary>
    public static bool IsCode(string token) => Codes.Contains(token);

    /// <summary>The currency of a country or of a country's top-level domain; null where unknown.</summary>
    public static string? OfCountry(string? country) => country is not null && ByCountry.TryGetValue(country, out string? code) ? code : null;

    /// <summary>What a sign stands for.</summary>
    /// <param name="token">The sign, abbreviation or code.</param>
    /// <param name="hint">The ISO code to prefer where the sign is shared.</param>
    /// <param name="shared">True where other currencies use the sign too.</param>
    public static string? Of(string token, string? hint, out bool shared)
    {
        shared = false;
        if (Single.TryGetValue(token, out string? code))
        {
            return code;
        }

        if (Codes.Contains(token) || (!OrdinaryWords.Contains(token) && Codes.Contains(token.ToUpperInvariant())))
        {
            return token.ToUpperInvariant();
        }

        if (!Shared.TryGetValue(token, out string[]? codes))
        {
            return null;
        }

        shared = true;
        return hint is not null && codes.Contains(hint) ? hint : codes[0];
    }
}
