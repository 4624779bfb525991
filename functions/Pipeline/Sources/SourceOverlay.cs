namespace Wildlife.Sources;

/// <summary>An operator's settings for one source, in <c>settings/sources/&lt;id&gt;.json</c>; what it leaves out stays as shipped.</summary>
public sealed record SourceOverlay
{
    /// <summary>Switches the source on or off.</summary>
    public bool? Enabled { get; init; }

    /// <summary>Why the source may be read; without it a real source does not run.</summary>
    public SourceBasis? Basis { get; init; }

    /// <summary>Least milliseconds between two requests to one host; never less than shipped.</summary>
    public int? DelayMilliseconds { get; init; }

    /// <summary>Pages read in one pass at the most.</summary>
    public int? MaxPages { get; init; }

    /// <summary>Pages asked for on one day at the most.</summary>
    public int? MaxPagesPerDay { get; init; }

    /// <summary>When the source may be read, as <c>22:00-06:00</c> in UTC.</summary>
    public string? Hours { get; init; }
}

/// <summary>On what ground an operator reads a marketplace.</summary>
/// <param name="TermsRead">The day the site's terms were read.</param>
/// <param name="RobotsAndTextMining">What robots.txt and the text-and-data-mining reservation say, and what follows.</param>
/// <param name="DatabaseRight">How the database right is respected.</param>
/// <param name="DpiaReference">The data-protection impact assessment.</param>
/// <param name="Approver">Who approved it.</param>
/// <param name="Expires">The last day it holds.</param>
/// <param name="Agreement">The agreement or API it rests on; null where there is none.</param>
public sealed record SourceBasis(
    DateOnly TermsRead,
    string RobotsAndTextMining,
    string DatabaseRight,
    string DpiaReference,
    string Approver,
    DateOnly Expires,
    string? Agreement = null);
