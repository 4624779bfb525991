using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Wildlife.Extract;

namespace Wildlife.Tests.Extract;

/// <summary>Dates that a library of date words translates into English, in the languages we read: each is read right or, for a stated reason, not at all.</summary>
public sealed partial class DateSuiteTests
{
    private static readonly string[] Languages = ["fr", "nl", "de", "hu", "en", "it", "es", "pl"];

    /// <summary>Words that say a past moment too loosely to date an advert by it, or that adverts do not use; none of them gives a date.</summary>
    private static readonly string[] NotRead = ["last month", "letzte woche 04:25 nachm", "vorige jaar", "ta minuta", "maintenant", "nu", "un'ora fa", "Il y a moins d'une minute"];

    /// <summary>Read as a minute ago, where the library says 45 seconds.</summary>
    private const string Roughly = "less than a minute ago";

    [Fact]
    public void A_moment_that_has_passed_is_read()
    {
        List<string> misses = [];
        var read = 0;
        foreach (var (text, english) in Cases())
        {
            if (Expected(english) is { } expected && text != Roughly && !NotRead.Contains(text))
            {
                var found = DateParser.Parse(text, Pages.Now);
                read++;
                if (found?.Value.StartsWith(expected, StringComparison.Ordinal) != true)
                {
                    misses.Add($"{text}: {found?.Value ?? "nothing"}, not {expected}");
                }
            }
        }

        Assert.True(read >= 50, $"{read} cases");
        NothingIn(string.Join("\n", misses));
    }

    [Fact]
    public void What_is_to_come_or_only_lasts_is_no_date_of_an_advert()
    {
        string[] others = [.. Cases().Where(one => Expected(one.English) is null && !one.English.Any(char.IsUpper) && !Months().IsMatch(one.English)).Select(one => one.Text), .. NotRead];
        Assert.True(others.Length >= 20, $"{others.Length} cases");
        NothingIn(string.Join("\n", others.Where(text => DateParser.Parse(text, Pages.Now) is not null).Select(text => $"{text}: {DateParser.Parse(text, Pages.Now)!.Value}")));
    }

    private static void NothingIn(string misses) => Assert.True(misses.Length == 0, misses);

    private static IEnumerable<(string Text, string English)> Cases()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Repository.Real("suites", "dates", "dateparser_translations.json")));
        return [.. document.RootElement.EnumerateArray()
            .Where(one => Languages.Contains(one.GetProperty("language").GetString()))
            .Select(one => (one.GetProperty("text").GetString()!, one.GetProperty("english").GetString()!))];
    }

    /// <summary>What the English words say, as far as a date and minute go; null where they name no past moment.</summary>
    private static string? Expected(string english)
    {
        if (Ago().Match(english) is { Success: true } ago)
        {
            var count = int.Parse(ago.Groups["n"].Value, CultureInfo.InvariantCulture);
            return ago.Groups["unit"].Value switch
            {
                "year" => Pages.Now.AddYears(-count).ToString("yyyy", CultureInfo.InvariantCulture),
                "month" => Pages.Now.AddMonths(-count).ToString("yyyy-MM", CultureInfo.InvariantCulture),
                "week" => Pages.Now.AddDays(-7 * count).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                "day" => Pages.Now.AddDays(-count).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (ago.Groups["time"].Success ? "T" + ago.Groups["time"].Value : ""),
                "hour" => Pages.Now.AddHours(-count).ToString("yyyy-MM-ddTHH", CultureInfo.InvariantCulture),
                "minute" => Pages.Now.AddMinutes(-count).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
                _ => Pages.Now.AddSeconds(-count).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
            };
        }

        var plain = Weekday().Replace(english, " ").Replace(".", "", StringComparison.Ordinal).Replace(" GMT", "", StringComparison.Ordinal).Trim();
        return Year().IsMatch(plain) && DateTimeOffset.TryParse(plain, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) && moment.Year >= 1900
            ? moment.ToString(plain.Contains(':', StringComparison.Ordinal) ? "yyyy-MM-ddTHH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    [GeneratedRegex(@"^(?<n>[0-9]+) (?<unit>second|minute|hour|day|week|month|year) ago(?: (?<time>[0-9:]{5}))?", RegexOptions.NonBacktracking)]
    private static partial Regex Ago();

    [GeneratedRegex("(mon|tues|wednes|thurs|fri|satur|sun)day", RegexOptions.NonBacktracking)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\b(19|20)[0-9]{2}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Year();

    [GeneratedRegex("january|november", RegexOptions.NonBacktracking)]
    private static partial Regex Months();
}
