using Wildlife.Law;

namespace Wildlife.Classify;

/// <summary>Weighs how suspect an offer of wildlife is.</summary>
internal sealed class SuspicionPoints(ReasonWriter reasons)
{
    /// <summary>The points for and against.</summary>
    public List<Reason> Of(Findings findings, Claims claims, Specimen specimen, LegalOutcome outcome, ListingType type)
    {
        var points = new List<Reason> { reasons.Point(BaseOf(specimen, outcome)) };
        if (specimen.IsAssumed)
            points.Add(reasons.Point("basis.assumed"));
        if (outcome.Triage == LegalTriage.Exempt)
            points.Add(reasons.Point("basis.exempt"));
        AddPapers(points, claims, specimen.Listing.Annex, findings.Has(LexiconKind.Scam));
        AddOrigin(points, claims, specimen);
        AddSigns(points, findings);
        if (type == ListingType.Discussion)
            points.Add(reasons.Point("sign.discussion"));
        if (type == ListingType.Past)
            points.Add(reasons.Point("sign.past"));
        return points;
    }

    private static string BaseOf(Specimen specimen, LegalOutcome outcome) => specimen.Listing.Annex switch
    {
        "A" when outcome.Triage == LegalTriage.Unclear => outcome.Steps[0].Rule == "law.annex-x-silent" ? "basis.annex-x-silent" : "basis.exemption-claimed",
        "none" when outcome.Steps[0].Rule == "law.not-assessed" => "basis.not-assessed",
        "A" => "basis.annex-a",
        "B" => "basis.annex-b",
        "C" or "D" => "basis.annex-c-d",
        _ when outcome.Triage == LegalTriage.ProhibitedUnlessCertified => "basis.other-act",
        _ when specimen.Listing.OtherActs.Count > 0 => "basis.native",
        _ => "basis.unlisted",
    };

    private void AddPapers(List<Reason> points, Claims claims, string annex, bool scam)
    {
        if (claims.Denied is { } denied && annex is not ("C" or "D"))
        {
            points.Add(reasons.Point("sign.denied", denied.Span));
            return;
        }

        if (claims.Number is { } number)
            points.Add(reasons.Point("sign.certificate-number", number));
        else if (claims.Promised is { } promised)
            points.Add(reasons.Point("sign.promised", promised.Span));
        // 'All papers included' is the scammer's own sentence.
        else if (claims.Named is { } named && !scam)
            points.Add(reasons.Point("sign.certificate-named", named.Span));
        if (claims.Proof is { } proof)
            points.Add(reasons.Point(annex == "A" ? "sign.proof" : "sign.proof-b", proof.Span));
    }

    private void AddOrigin(List<Reason> points, Claims claims, Specimen specimen)
    {
        Add(points, "sign.captive", claims.Captive);
        Add(points, "sign.propagated", claims.Propagated);
        Add(points, "sign.farmed", claims.Farmed);
        Add(points, "sign.wild-caught", claims.Wild);
        if (claims.NoMark is not null)
            Add(points, "sign.no-mark", claims.NoMark);
        else
            Add(points, "sign.marked", claims.Ring ?? claims.Chip);
        if (specimen.Taxon.NoLegalFounderStock)
            points.Add(reasons.Point("sign.founder"));
    }

    private void AddSigns(List<Reason> points, Findings findings)
    {
        Add(points, "sign.evasive", findings.First(LexiconKind.Evasive));
        Add(points, "sign.code", findings.First(LexiconKind.Code));
        Add(points, "sign.abroad", ShippingRules.Abroad(findings));
        Add(points, "sign.origin", findings.First(LexiconKind.Origin));
        Add(points, "sign.bulk", findings.First(LexiconKind.Bulk));
        Add(points, "sign.prohibited", findings.First(LexiconKind.Prohibited));
        Add(points, "sign.hidden", findings.First(LexiconKind.Hidden));
        Add(points, "sign.scam", findings.First(LexiconKind.Scam));
        Add(points, "sign.hunted", findings.First(LexiconKind.Hunted));
        if (findings.Marks.Contacts.Count > 0)
            points.Add(reasons.Point("sign.contact", findings.Marks.Contacts[0]));
    }

    private void Add(List<Reason> points, string rule, Hit? hit)
    {
        if (hit is not null)
            points.Add(reasons.Point(rule, hit.Span));
    }
}
