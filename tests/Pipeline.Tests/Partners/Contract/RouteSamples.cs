namespace Wildlife.Tests.Partners.Contract;

/// <summary>The sample of every route, by its operation id: one line per group of routes.</summary>
internal static class RouteSamples
{
    public static IReadOnlyDictionary<string, Func<SampleWorld, Task<RouteSample>>> All { get; } = new Dictionary<string, Func<SampleWorld, Task<RouteSample>>>(
        [.. GroundSamples.All, .. CaseSamples.All, .. CommandSamples.All, .. OperationSamples.All, .. PackageSamples.All, .. PictureSamples.All, .. PrivacySamples.All, .. WebhookSamples.All, .. PartnerSamples.All]);
}
