using Wildlife.Parcels;
using Wildlife.Tests.Partners;

namespace Wildlife.Tests.Parcels;

public sealed class ParcelScreenerTests
{
    private static readonly DateTimeOffset January = new(2027, 1, 12, 9, 0, 0, TimeSpan.Zero);
    private static readonly ParcelRules Rules = TestParts.Knowledge.Parcels;
    private static readonly ParcelScreener Screener = new(Rules, TestParts.Knowledge.Classifier);

    [Fact]
    public void A_live_tortoise_by_post_is_for_customs() => Expect(ParcelRisk.High, "live-by-post", Parcel("FR", "DE", "live tortoises Testudo hermanni", hs: "010620"));

    [Fact]
    public void Glass_eels_to_Asia_in_winter_are_for_customs() => Expect(ParcelRisk.High, "route", Parcel("FR", "HK", "live glass eels Anguilla anguilla", hs: "030192", service: CarrierService.Freight));

    [Fact]
    public void Ivory_declared_as_no_CITES_specimen_is_for_customs() => Expect(ParcelRisk.High, "denied-cites", Parcel("BE", "CN", "elephant ivory, carved", hs: "9601", codes: ["Y900"]));

    [Fact]
    public void Carved_bone_at_the_price_of_ivory_is_to_be_checked() => Expect(ParcelRisk.Medium, "value-for-weight", Parcel("NL", "US", "bone carving", value: 900, grams: 400));

    [Theory]
    [InlineData("queen bees Apis mellifera", "010641")]
    [InlineData("Bienenkönigin lebend", null)]
    [InlineData("méhanya, élő", null)]
    [InlineData("live leeches", null)]
    [InlineData("live crickets, feeder insects", "010649")]
    public void Bees_and_the_like_are_no_flags(string description, string? hs) => Expect(ParcelRisk.Low, null, Parcel("DE", "AT", description, hs: hs));

    [Fact]
    public void A_reptile_courier_with_its_authorisation_is_no_flag() =>
        Expect(ParcelRisk.Low, null, Parcel("DE", "NL", "live ball python Python regius, captive bred", hs: "010620", service: CarrierService.Courier) with { AnimalTransportAuthorisation = "DE-TYP2-1234" });

    [Fact]
    public void The_same_python_by_post_is_a_flag() => Expect(ParcelRisk.High, "live-by-post", Parcel("DE", "NL", "live ball python Python regius, captive bred", hs: "010620"));

    [Theory]
    [InlineData("cotton t-shirt", "610910")]
    [InlineData("livres d'occasion", "490199")]
    [InlineData("Handyhülle aus Kunststoff", "392690")]
    [InlineData("mobiltelefon tok", "392690")]
    [InlineData("bone china cup", "691110")]
    [InlineData("tiger print scarf", "621410")]
    public void Ordinary_goods_are_released(string description, string hs) => Expect(ParcelRisk.Low, null, Parcel("NL", "DE", description, hs: hs, value: 20, grams: 500));

    [Fact]
    public void A_document_that_is_declared_leads_to_a_look_at_it_and_not_to_customs() =>
        Expect(ParcelRisk.Medium, "document-code-stated", Parcel("TH", "BE", "Paphiopedilum rothschildianum, orchid plants", codes: ["C400"], service: CarrierService.Courier));

    [Fact]
    public void Many_small_consignments_of_one_sender_count_only_where_there_is_something_else()
    {
        var many = new ParcelHistory(6, []);
        Assert.Empty(Screener.Judge(Parcel("NL", "DE", "cotton t-shirt", hs: "610910", value: 20), January, many));
        Assert.Contains(Screener.Judge(Parcel("NL", "DE", "bone carving", value: 20), January, many), reason => reason.Rule == "split-consignment");
    }

    [Fact]
    public void There_is_no_action_to_open_or_to_stop_a_parcel() =>
        Assert.Equal(["release", "check-documents", "refer-to-customs"], Enum.GetValues<ParcelAction>().Select(WireName.Of));

    [Fact]
    public void Each_reason_the_code_gives_stands_in_the_rules_in_five_languages() =>
        Assert.All(Rules.Rules, rule => Assert.Equal(["de", "en", "fr", "hu", "nl"], rule.Texts.Keys.Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("nl")]
    [InlineData("de")]
    [InlineData("hu")]
    public void The_depot_card_is_one_page_in_each_language(string language)
    {
        var card = DepotCard.Write(Rules, language);
        Assert.Contains($"lang=\"{language}\"", card, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", card, StringComparison.OrdinalIgnoreCase);
        Assert.InRange(card.Length, 3000, 9000);
    }

    private static Consignment Parcel(string from, string to, string description, string? hs = null, decimal? value = null, int? grams = null, string[]? codes = null, CarrierService service = CarrierService.Post) =>
        new("ref", from, to, [new ConsignmentItem(description) { HsCode = hs, Value = value, NetGrams = grams }]) { DocumentCodes = codes ?? [], Service = service };

    private static void Expect(ParcelRisk risk, string? rule, Consignment consignment)
    {
        var reasons = Screener.Judge(consignment, January, ParcelHistory.None);
        var found = Screener.Level(reasons.Sum(reason => reason.Points)).Risk;
        Assert.True(found == risk, $"{found} for {string.Join("; ", reasons.Select(reason => $"{reason.Rule} {reason.Points} {reason.Detail}"))}");
        if (rule is not null)
        {
            Assert.Contains(reasons, reason => reason.Rule == rule);
        }
    }
}
