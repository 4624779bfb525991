using System.Text.RegularExpressions;
using Wildlife.Classify;
using Wildlife.Local.Samples;

namespace Wildlife.Tests.Samples;

public sealed partial class SampleSellerTests
{
    private static readonly IReadOnlyList<SampleSite> Sites = SampleSites.Load().Sites;

    // ARCEP (FR), Bundesnetzagentur (DE) and Ofcom (GB) keep these ranges free for fiction; the Netherlands and Belgium have none.
    private static readonly string[] FictionalRanges =
        ["+3319900", "+3335301", "+3363998", "+493023125", "+498999998", "+4917139200", "+447700900"];

    [Fact]
    public void Every_telephone_number_is_from_a_range_reserved_for_fiction()
    {
        var numbers = Texts().SelectMany(text => Dialled().Matches(text)).Select(match => ToE164(match.Groups["number"].Value)).ToList();

        Assert.True(numbers.Count >= 15, $"{numbers.Count} numbers");
        Assert.All(numbers, number => Assert.Contains(FictionalRanges, range => number.StartsWith(range, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_e_mail_address_is_at_example_org()
    {
        var domains = Texts().SelectMany(text => Email().Matches(text)).Select(match => match.Groups["domain"].Value).ToList();

        Assert.NotEmpty(domains);
        Assert.All(domains, domain => Assert.Equal("example.org", domain));
        Assert.DoesNotContain(Texts(), text => text.Contains("http", StringComparison.OrdinalIgnoreCase) || text.Contains("www.", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void At_least_four_sellers_of_suspect_goods_work_on_several_sites_under_other_names()
    {
        var shared = Sites
            .SelectMany(site => site.Sellers.Select(seller => (site, seller)))
            .Where(one => one.seller.Contact is not null && one.site.Adverts.Any(advert => advert.Seller == one.seller.Id && advert.Expect.Verdict == Verdict.Suspect))
            .GroupBy(one => one.seller.Contact)
            .Where(group => group.Select(one => one.site).Distinct().Count() > 1)
            .ToList();

        Assert.True(shared.Count >= 4, $"{shared.Count} shared contacts");
        Assert.All(shared, group => Assert.Equal(group.Count(), group.Select(one => one.seller.Name).Distinct().Count()));
    }

    [Fact]
    public void Adverts_are_posted_again_on_one_site_and_across_sites()
    {
        var adverts = Sites.SelectMany(site => site.Adverts.Select(advert => (site.Theme.Id, advert))).ToList();
        var pairs = adverts
            .SelectMany(one => adverts, (one, other) => (one, other))
            .Where(pair => string.CompareOrdinal(pair.one.Id + pair.one.advert.Id, pair.other.Id + pair.other.advert.Id) < 0)
            .Where(pair => Opening(pair.one.advert) == Opening(pair.other.advert))
            .ToList();

        Assert.True(pairs.Count(pair => pair.one.Id == pair.other.Id) >= 2);
        Assert.True(pairs.Count(pair => pair.one.Id != pair.other.Id) >= 2);
        Assert.All(pairs, pair => Assert.Equal(pair.one.advert.Pictures, pair.other.advert.Pictures));
    }

    [Theory]
    [InlineData("FR2605900317-K")]
    [InlineData("DE-MV-2026-00318")]
    public void One_certificate_number_stands_on_two_adverts(string number) =>
        Assert.Equal(2, Sites.SelectMany(site => site.Adverts).Count(advert => advert.Text.Contains(number, StringComparison.Ordinal)));

    private static string Opening(SampleAdvert advert) => advert.Text[..Math.Min(80, advert.Text.Length)];

    // National numbers of ten digits are French in these texts, longer ones German.
    private static string ToE164(string written)
    {
        var digits = string.Concat(written.Where(char.IsAsciiDigit));
        return written[0] == '+' ? "+" + digits : (digits.Length == 10 && digits[1] is not '8' ? "+33" : "+49") + digits[1..];
    }

    private static IEnumerable<string> Texts() => Sites.SelectMany(site => site.Adverts)
        .SelectMany(advert => new[] { advert.Title, advert.Text, advert.Lifecycle?.EditedText })
        .Concat(Sites.SelectMany(site => site.Sellers).SelectMany(seller => new[] { seller.About, seller.Contact }))
        .OfType<string>();

    // A plus or a zero at the start of a word, then eight digits or more in any grouping.
    [GeneratedRegex(@"(?:^|[ (:])(?<number>(?:\+|0)[0-9](?:[ ./]{0,3}[0-9]){7,})", RegexOptions.NonBacktracking)]
    private static partial Regex Dialled();

    [GeneratedRegex(@"[\w.+-]+@(?<domain>[\w-]+(\.[\w-]+)+)", RegexOptions.NonBacktracking)]
    private static partial Regex Email();
}
