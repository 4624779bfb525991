namespace Wildlife.Local.Samples;

/// <summary>
/// The demo's three invented marketplaces. Every person, number, text and document in them is made up; telephone numbers
/// come from ranges that regulators keep free for fiction.
/// </summary>
internal sealed class SampleSites
{
    private SampleSites(IReadOnlyList<SampleSite> sites) => Sites = sites;

    /// <summary>The marketplaces.</summary>
    public IReadOnlyList<SampleSite> Sites { get; }

    /// <summary>Reads the three marketplaces from the assembly.</summary>
    /// <exception cref="System.Text.Json.JsonException">A sample file does not have the shape of its type.</exception>
    public static SampleSites Load() => new([Read(new BrocanteTheme()), Read(new VondstTheme()), Read(new DachbodenTheme())]);

    /// <summary>Serves all three on one loopback port, told apart by the <c>Host</c> header.</summary>
    /// <param name="pass">Gives the current pass, 1 to 3; asked at every request.</param>
    /// <param name="delay">How long each answer is held back, as a real site would.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    public Task<SampleHost> StartAsync(Func<int> pass, TimeSpan delay, CancellationToken cancellationToken) =>
        SampleHost.StartAsync(Sites, pass, delay, cancellationToken);

    private static SampleSite Read(SampleTheme theme) => new(
        theme,
        SampleFiles.Json($"{theme.Id}/adverts.json", SamplesJson.Default.IReadOnlyListSampleAdvert),
        SampleFiles.Json($"{theme.Id}/sellers.json", SamplesJson.Default.IReadOnlyListSampleSeller));
}
