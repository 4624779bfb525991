using System.Net;
using Wildlife.Sources;

namespace Wildlife.Crawl;

/// <summary>Sample marketplaces are read on loopback and nowhere else, and nothing else is read there.</summary>
internal static class HostPolicy
{
    /// <exception cref="SourceDefinitionException">The source's hosts are not the ones it may use.</exception>
    public static void Require(SourceDefinition source, IReadOnlyDictionary<string, IPEndPoint> sampleHosts)
    {
        foreach (var host in source.Hosts)
        {
            var onLoopback = sampleHosts.ContainsKey(host);
            if (source.Sample && !onLoopback)
            {
                throw new SourceDefinitionException($"{source.Id}: {host} is a sample marketplace; only the demo serves it, on loopback");
            }

            if (!source.Sample && onLoopback)
            {
                throw new SourceDefinitionException($"{source.Id}: {host} leads to loopback, which only sample sources may read");
            }
        }
    }
}
