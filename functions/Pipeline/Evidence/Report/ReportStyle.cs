namespace Wildlife.Evidence;

/// <summary>The style sheet of report and brief: A4, black on white, no advert torn from its title.</summary>
internal static class ReportStyle
{
    public const string Report = """
        @page { size: A4; margin: 18mm 16mm }
        body { font: 10.5pt/1.4 "Liberation Sans", Arial, sans-serif; color: #000; background: #fff; max-width: 178mm; margin: 0 auto; padding: 4mm }
        h1 { font-size: 18pt; margin: 0 0 2mm } h2 { font-size: 13pt; margin: 7mm 0 2mm; border-bottom: .3mm solid #000; break-after: avoid } h3 { font-size: 11pt; margin: 4mm 0 1mm; break-after: avoid }
        .mark { border: .5mm solid #000; padding: 1mm 2mm; font-weight: bold; display: inline-block }
        .lead { border-left: 1.2mm solid #000; padding-left: 3mm; margin: 3mm 0 }
        table { border-collapse: collapse; width: 100%; margin: 1mm 0 3mm } th, td { text-align: left; vertical-align: top; padding: .8mm 1.5mm; border-bottom: .1mm solid #999; overflow-wrap: anywhere }
        th { font-weight: 600 } .facts th { width: 34% } tr { break-inside: avoid } thead { display: table-header-group }
        .small { font-size: 8pt } .hash { font-family: "Liberation Mono", monospace; font-size: 7.5pt; overflow-wrap: anywhere }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; border: .2mm solid #999; padding: 2mm; margin: 1mm 0 }
        img { max-width: 80mm; max-height: 80mm; border: .2mm solid #999; margin: 1mm } section { break-inside: auto } .advert { break-before: page }
        @media print { body { padding: 0 } }
        """;

    // Two pages: the facts are few, and what runs over is cut, not wrapped without end.
    public const string Brief = Report + "\nbody { font-size: 10pt } .advert { break-before: auto; break-inside: avoid } h2 { margin-top: 4mm }";
}
