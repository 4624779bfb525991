using System.Text;

namespace Wildlife.Evidence;

/// <summary>The members of a package that are made, not copied.</summary>
internal static class PackageForm
{
    public const string Manifest = "manifest.json";
    public const string Sums = "SHA256SUMS";
    public const string Readme = "README.txt";
    public const string Report = "report.html";
    public const string Brief = "brief.html";
    public const string CaseDocument = "case.json";
    public const string Events = "custody/events.jsonl";
    public const string MergedFolder = "custody/merged/";
    public const string Making = "custody/making.json";
    public const string TimeStamps = "timestamps/";
    public const string TimeStampSums = "timestamps/SHA256SUMS";

    /// <summary>A listing's document.</summary>
    public static string Listing(string source, string adId) => MemberPath.Of("listings", $"{source}/{Uri.EscapeDataString(adId)}.json");

    /// <summary>The chain of a case that ended in this one.</summary>
    public static string MergedEvents(string caseId) => MemberPath.Of("custody/merged", $"{caseId}.jsonl");

    /// <summary>The list of sums, in the form that <c>sha256sum --check</c> reads: it holds the manifest too.</summary>
    public static byte[] SumsOf(PackageManifest manifest, ReadOnlySpan<byte> manifestBytes)
    {
        var sums = manifest.Members.Append(new PackageMember(Manifest, manifestBytes.Length, Sha256Hex.Of(manifestBytes)));
        return Encoding.ASCII.GetBytes(string.Concat(sums.OrderBy(member => member.Path, StringComparer.Ordinal).Select(member => $"{member.Sha256}  {member.Path}\n")));
    }

    /// <summary>The list of the time-stamps' sums: they are added beside the manifest and cannot stand in it. Empty where there is none.</summary>
    public static byte[] StampSumsOf(IEnumerable<(string Path, string Sha256)> stamps) =>
        Encoding.ASCII.GetBytes(string.Concat(stamps.OrderBy(stamp => stamp.Path, StringComparer.Ordinal).Select(stamp => $"{stamp.Sha256}  {stamp.Path}\n")));

    /// <summary>How to check a package without this software.</summary>
    public static byte[] ReadmeOf(string caseId) => Encoding.UTF8.GetBytes($"""
        Evidence package of case {caseId}

        report.html, brief.html    to read and print, in the language that was asked for
        pages/                     each page as it was received: WARC/1.1, readable by any WARC tool (e.g. replayweb.page, pywb)
        media/                     pictures as received
        replay/                    pages as seen: what each loaded (WARC/1.1) and, where a browser was there, a picture drawn from the kept bytes alone
        observations/, listings/   what was read from each page, and the judgement with its reasons
        case.json                  the case
        custody/events.jsonl       everything that happened in the case; each line holds the hash of the line before
        custody/merged/            the same of each case that was merged into this one
        custody/making.json        who made this package, when and with what
        manifest.json              every member with its length and SHA-256
        timestamps/                RFC 3161 time-stamps over manifest.json, where an authority was asked

        To check it whole:         wildlife verify THIS-FILE.zip        (works without a network)
        With common tools:         unzip it, then: sha256sum --check SHA256SUMS
        A time-stamp:              openssl ts -verify -in timestamps/NAME.tst -token_in -data manifest.json -CAfile AUTHORITY.pem
        A page:                    gunzip -c pages/....warc.gz | less

        What is said of the law is information with its source and no advice. Whether this is admitted as evidence is for the court.

        """.ReplaceLineEndings("\n"));
}
