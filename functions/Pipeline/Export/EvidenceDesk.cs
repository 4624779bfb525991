using Wildlife.Cases;
using Wildlife.Classify;
using Wildlife.Evidence;
using Wildlife.Pictures;

namespace Wildlife.Export;

/// <summary>Where cases leave the installation: as packages and as exports. Each host puts it together once.</summary>
/// <param name="Packages">Makes evidence packages.</param>
/// <param name="Exports">Writes cases in the forms of other systems.</param>
/// <param name="Settings">What the operator set.</param>
public sealed record EvidenceDesk(PackageMaker Packages, CaseExporter Exports, EvidenceSettings Settings)
{
    /// <summary>Puts it together.</summary>
    /// <param name="stores">Where cases, evidence and small records are.</param>
    /// <param name="data">The folder of the shipped data.</param>
    /// <param name="settings">The folder of the operator's settings.</param>
    /// <param name="client">How time-stamp authorities are reached.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="InvalidDataException">A file of data or settings is not as it should be.</exception>
    public static EvidenceDesk Create((ICaseStore Cases, IEvidenceStore Evidence, IRecordStore Records) stores, string data, string settings, HttpClient client, TimeProvider time)
    {
        var set = EvidenceSettings.Load(settings);
        var dossiers = new CaseDossierReader(stores.Cases, stores.Evidence, new EvidenceKeeper(stores.Evidence, new PictureAlbum(stores.Records)));
        var reports = new ReportWriter(ReportTexts.Load(Path.Combine(data, "report")), ReasonTexts.Load(Path.Combine(data, "reasons")), set);
        var packages = new PackageMaker(dossiers, stores.Evidence, reports, new TimeStampDesk(client, set.TimeStampAuthorities), set, time);
        return new EvidenceDesk(packages, new CaseExporter(dossiers, stores.Evidence, set), set);
    }
}
