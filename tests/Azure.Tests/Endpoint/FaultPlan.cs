namespace Wildlife.Tests.OnAzure.Endpoint;

/// <summary>Faults in a repeatable order: a seeded share of all requests, or each of some kind so many times.</summary>
internal static class FaultPlan
{
    /// <summary>Lets a share of the requests go wrong, in turn by each of the faults.</summary>
    public static Func<EndpointRequest, EndpointFault?> Share(double share, int seed, params EndpointFault[] faults)
    {
        var gate = new Lock();
        var random = new Random(seed);
        var next = 0;
        return _ =>
        {
            lock (gate)
            {
                return random.NextDouble() < share ? faults[next++ % faults.Length] : null;
            }
        };
    }

    /// <summary>Lets the first requests of a kind go wrong, and all others through.</summary>
    public static Func<EndpointRequest, EndpointFault?> First(int count, EndpointFault fault, Func<EndpointRequest, bool> which)
    {
        var left = count;
        return request => which(request) && Interlocked.Decrement(ref left) >= 0 ? fault : null;
    }
}
