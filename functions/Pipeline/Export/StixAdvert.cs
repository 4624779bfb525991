using System.Text.Json.Nodes;
using Wildlife.Evidence;

namespace Wildlife.Export;

/// <summary>One advert in STIX: its address, its seller's account and its stored pages as observables, the observation of them, and the indicator that finds it again.</summary>
internal static class StixAdvert
{
    public static IEnumerable<JsonObject> Objects(StixForm form, string caseId, DossierListing dossier)
    {
        var listing = dossier.Listing;
        var name = $"{listing.Source}/{listing.AdId}";
        var observables = new List<JsonObject> { Url(form, listing.Url) };
        if (Account(form, dossier) is { } account)
        {
            observables.Add(account);
        }

        observables.AddRange(dossier.Readings.Select(reading => reading.Page).OfType<DossierPage>().Select(page => File(form, page.File)));
        var observed = form.Create("observed-data", $"{caseId} {name}", listing.FirstObservedAt);
        observed["first_observed"] = StixForm.Instant(listing.FirstObservedAt);
        observed["last_observed"] = StixForm.Instant(listing.LastObservedAt);
        observed["number_observed"] = listing.Readings.Count;
        observed["object_refs"] = new JsonArray([.. observables.Select(item => item["id"]!.GetValue<string>()).Distinct().Select(id => (JsonNode)id)]);
        var indicator = Indicator(form, caseId, dossier, name);
        var basis = form.Create("relationship", $"{caseId} {name} based-on", listing.FirstObservedAt);
        basis["relationship_type"] = "based-on";
        basis["source_ref"] = indicator["id"]!.GetValue<string>();
        basis["target_ref"] = observed["id"]!.GetValue<string>();
        return [.. observables, observed, indicator, basis];
    }

    private static JsonObject Indicator(StixForm form, string caseId, DossierListing dossier, string name)
    {
        var (listing, judged) = (dossier.Listing, dossier.Listing.Assessment);
        var indicator = form.Create("indicator", $"{caseId} {name}", listing.FirstObservedAt);
        indicator["name"] = listing.Title is { Length: > 0 } title ? title : listing.Url;
        indicator["description"] = string.Join(" ", judged.Reasons.Where(reason => reason.Law is not null || reason.Weight > 0).Select(reason => reason.Law is null ? reason.Text : $"{reason.Text} ({reason.Law})"));
        indicator["indicator_types"] = new JsonArray("anomalous-activity");
        indicator["pattern"] = $"[url:value = '{Quote(listing.Url)}']";
        indicator["pattern_type"] = "stix";
        indicator["valid_from"] = StixForm.Instant(listing.FirstObservedAt);
        indicator["confidence"] = (int)Math.Round(judged.Score * 100);
        indicator["labels"] = new JsonArray([.. ((IEnumerable<string>)[judged.Product, .. judged.Taxa.Select(taxon => taxon.Name)]).Distinct().Select(label => (JsonNode)label)]);
        return indicator;
    }

    private static JsonObject Url(StixForm form, string url)
    {
        var item = form.Observe("url", StixIds.Observable("url", Canonical(("value", url))));
        item["value"] = url;
        return item;
    }

    // The account as the site names it: its id, else its page, else the name shown.
    private static JsonObject? Account(StixForm form, DossierListing dossier)
    {
        var seller = dossier.LatestShown?.Observation.Page?.Seller;
        if ((seller?.Id ?? seller?.Url ?? seller?.Name ?? dossier.Listing.Seller) is not { Length: > 0 } user)
        {
            return null;
        }

        var account = form.Observe("user-account", StixIds.Observable("user-account", Canonical(("account_type", dossier.Listing.Source), ("user_id", user))));
        account["user_id"] = user;
        account["account_type"] = dossier.Listing.Source;
        if ((seller?.Name ?? dossier.Listing.Seller) is { Length: > 0 } shown)
        {
            account["display_name"] = shown;
        }

        return account;
    }

    private static JsonObject File(StixForm form, StoredEvidence stored)
    {
        var item = form.Observe("file", StixIds.Observable("file", $$"""{"hashes":{"SHA-256":"{{stored.Sha256}}"},"name":{{CanonicalJson.Text(stored.Name)}}}"""));
        item["hashes"] = new JsonObject { ["SHA-256"] = stored.Sha256 };
        item["size"] = stored.Length;
        item["name"] = stored.Name;
        item["mime_type"] = "application/warc";
        return item;
    }

    // RFC 8785: members in order, only what must be escaped is.
    private static string Canonical(params (string Name, string Value)[] members) =>
        "{" + string.Join(',', members.Select(member => $"\"{member.Name}\":{CanonicalJson.Text(member.Value)}")) + "}";

    private static string Quote(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);
}
