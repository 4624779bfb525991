using PhoneNumbers;

namespace Wildlife.Extract;

/// <summary>A telephone number.</summary>
/// <param name="E164">In international form: <c>+32470123456</c>.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code of its country; null for numbers of no country.</param>
/// <param name="Type"><c>fixedLine</c>, <c>mobile</c>, <c>fixedLineOrMobile</c>, <c>tollFree</c>, <c>premiumRate</c>, <c>sharedCost</c>, <c>voip</c>, <c>personalNumber</c>, <c>pager</c>, <c>uan</c>, <c>voicemail</c> or <c>unknown</c>.</param>
public sealed record ParsedPhone(string E164, string? Country, string Type);

/// <summary>Reads a telephone number as sellers write it, spelt out or split into single digits too.</summary>
public static class PhoneParser
{
    private const int LongestText = 250;
    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <summary>The number; null where the text is none that could be dialled.</summary>
    /// <param name="text">The words on the page.</param>
    /// <param name="region">ISO 3166-1 alpha-2 code for a number without a country code.</param>
    public static ParsedPhone? Parse(string text, string? region = null)
    {
        string written = SpokenDigits.WriteOut(VisibleText.Fold(text ?? ""));
        if (written.Length is < 3 or > LongestText)
        {
            return null;
        }

        string dialled = written.StartsWith("00", StringComparison.Ordinal) && region is not ("US" or "CA") ? "+" + written[2..] : written;
        return TryParse(dialled.Replace("(0)", "", StringComparison.Ordinal), region) ?? TryParse(Compact(dialled), region);
    }

    /// <summary>The number that the characters are, without looking for spelt digits.</summary>
    internal static ParsedPhone? TryParse(string text, string? region)
    {
        try
        {
            PhoneNumber number = Numbers.Parse(text, region ?? "ZZ");
            return Numbers.IsValidNumber(number) ? Describe(number) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>Numbers in a text by the library's own search, for countries whose numbers begin with no fixed digit.</summary>
    internal static IEnumerable<(int Start, string Raw, ParsedPhone Phone)> Search(string text, string region)
    {
        foreach (PhoneNumberMatch match in Numbers.FindNumbers(text, region, PhoneNumberUtil.Leniency.VALID, 200))
        {
            yield return (match.Start, match.RawString, Describe(match.Number));
        }
    }

    private static ParsedPhone Describe(PhoneNumber number)
    {
        string? country = Numbers.GetRegionCodeForNumber(number);
        return new ParsedPhone(Numbers.Format(number, PhoneNumberFormat.E164), country is null or "ZZ" or "001" ? null : country, TypeName(Numbers.GetNumberType(number)));
    }

    private static string Compact(string text) => string.Concat(text.Where(c => char.IsDigit(c) || c == '+'));

    private static string TypeName(PhoneNumberType type) => type switch
    {
        PhoneNumberType.FIXED_LINE => "fixedLine",
        PhoneNumberType.MOBILE => "mobile",
        PhoneNumberType.FIXED_LINE_OR_MOBILE => "fixedLineOrMobile",
        PhoneNumberType.TOLL_FREE => "tollFree",
        PhoneNumberType.PREMIUM_RATE => "premiumRate",
        PhoneNumberType.SHARED_COST => "sharedCost",
        PhoneNumberType.VOIP => "voip",
        PhoneNumberType.PERSONAL_NUMBER => "personalNumber",
        PhoneNumberType.PAGER => "pager",
        PhoneNumberType.UAN => "uan",
        PhoneNumberType.VOICEMAIL => "voicemail",
        _ => "unknown",
    };
}
