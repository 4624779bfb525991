using Wildlife.Law;

namespace Wildlife.Classify;

/// <summary>The warning signs.</summary>
internal static class RedFlagRules
{
    private static readonly string[] MarkedInAnnexA = ["Aves", "Mammalia", "Testudines"];
    private static readonly string[] MarkedInAnnexB = ["Primates", "Psittaciformes", "Testudinidae"];
    private static readonly string[] Living = ["live", "egg", "plant-live", "meat-food", "caviar", "medicine"];

    /// <summary>Every flag with the words that raise it.</summary>
    public static IReadOnlyList<FlagSign> Of(Findings findings, Claims claims, Specimen specimen, Offer offer, Verdict verdict)
    {
        var product = offer.Product;
        var flags = new List<FlagSign>();
        if (verdict == Verdict.Suspect)
        {
            AddPapers(flags, findings, claims, specimen, product);
            AddGoods(flags, findings, claims, specimen, offer);
            AddLiving(flags, findings, claims, specimen, product);
        }

        AddTrade(flags, findings, offer, verdict);
        if (verdict == Verdict.Suspect && QuantityRules.Bulk(findings, product) is { } bulk)
            flags.Add(new FlagSign("bulk-quantity", bulk));
        return flags;
    }

    private static void AddPapers(List<FlagSign> flags, Findings findings, Claims claims, Specimen specimen, string product)
    {
        if ((specimen.Listing.Annex is "A" or "B" || specimen.Listing.OtherActs.Contains(ActIds.Seals)) && (claims.Number is null || claims.Denied is not null))
            flags.Add(new FlagSign("no-certificate", (claims.Denied ?? claims.Promised)?.Span));
        if (claims.Promised is { } promised)
            flags.Add(new FlagSign("document-promised", promised.Span));
        if (!Living.Contains(product) && claims.Number is null && AgeClaim(findings) is { } age)
            flags.Add(new FlagSign("antique-claim-unproven", age));
    }

    private static void AddGoods(List<FlagSign> flags, Findings findings, Claims claims, Specimen specimen, Offer offer)
    {
        if (ProhibitedRules.Of(findings, claims, specimen, offer) is { } prohibited)
            flags.Add(new FlagSign("prohibited-product", prohibited));
        if (WildOrigin.Of(findings, claims, specimen, offer) is { } wild)
            flags.Add(new FlagSign("wild-caught", wild));
    }

    private static TextSpan? AgeClaim(Findings findings) =>
        findings.Of(LexiconKind.Age, "pre-1947").FirstOrDefault()?.Span
        ?? findings.First(LexiconKind.PreConvention)?.Span
        ?? Marks.First(findings.Marks.OldYears)
        ?? findings.Of(LexiconKind.Age, "antique").FirstOrDefault()?.Span;

    private static void AddLiving(List<FlagSign> flags, Findings findings, Claims claims, Specimen specimen, string product)
    {
        if (product != "live")
            return;
        if (claims.NoMark is not null || claims.Ring is null && claims.Chip is null && claims.ChipNumber is null && MustBeMarked(specimen))
            flags.Add(new FlagSign("no-ring-or-chip", claims.NoMark?.Span));
        if (claims.Number is null && findings.First(LexiconKind.Juvenile) is { } young)
            flags.Add(new FlagSign("juvenile-no-papers", young.Span));
        if (specimen.Taxon.NoLegalFounderStock)
            flags.Add(new FlagSign("no-legal-founder-stock", null));
    }

    private static bool MustBeMarked(Specimen specimen) =>
        specimen.Listing.Annex == "A" && specimen.Taxon.Lineage.Intersect(MarkedInAnnexA).Any()
        || specimen.Listing.Annex == "B" && specimen.Taxon.Lineage.Intersect(MarkedInAnnexB).Any()
        || specimen.Listing.OtherActs.Contains(ActIds.Birds);

    private static void AddTrade(List<FlagSign> flags, Findings findings, Offer offer, Verdict verdict)
    {
        var contact = Marks.First(findings.Marks.Contacts) ?? findings.First(LexiconKind.Contact)?.Span;
        if (contact is not null)
            flags.Add(new FlagSign("contact-off-platform", contact));
        if (verdict != Verdict.Suspect)
            return;
        if (ShippingRules.Abroad(findings) is { } abroad)
            flags.Add(new FlagSign("ships-abroad", abroad.Span));
        AddEvasion(flags, findings, offer);
        AddKind(flags, findings, LexiconKind.Cash, "cash-only");
        AddKind(flags, findings, LexiconKind.LowPrice, "price-anomaly");
        if (findings.Of(LexiconKind.LowPrice, "free").FirstOrDefault() is { } free)
            flags.Add(new FlagSign("free-with-purchase", free.Span));
        AddKind(flags, findings, LexiconKind.Hidden, "hidden-identity");
        AddKind(flags, findings, LexiconKind.Scam, "likely-scam");
    }

    // A disguise that was seen through is a code word and evasive by itself; so is a mammoth that is none.
    private static void AddEvasion(List<FlagSign> flags, Findings findings, Offer offer)
    {
        var best = offer.Candidates[0].Hit;
        var disguised = best.Term.Kind == LexiconKind.Disguise ? best.Span : null;
        var mismatch = best.Term.Kind == LexiconKind.Material && findings.Hits.Any(hit => hit.Term.Taxon?.ScientificName.StartsWith("Mammuthus", StringComparison.Ordinal) == true)
            && !best.Term.Taxon!.ScientificName.StartsWith("Mammuthus", StringComparison.Ordinal) ? best.Span : null;
        if ((findings.First(LexiconKind.Code)?.Span ?? disguised) is { } code)
            flags.Add(new FlagSign("code-word", code));
        if ((findings.First(LexiconKind.Evasive)?.Span ?? disguised ?? mismatch) is { } evasive)
            flags.Add(new FlagSign("evasive-wording", evasive));
        if (mismatch is not null)
            flags.Add(new FlagSign("species-mismatch", mismatch));
    }

    private static void AddKind(List<FlagSign> flags, Findings findings, string kind, string code)
    {
        if (findings.First(kind) is { } hit)
            flags.Add(new FlagSign(code, hit.Span));
    }
}
