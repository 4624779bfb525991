using System.Net;

namespace Wildlife.Tests.OnAzure.Endpoint;

/// <summary>Something that goes wrong with a request.</summary>
/// <param name="Status">The status answered; null breaks the connection.</param>
/// <param name="SubStatus">The database's finer status.</param>
/// <param name="IsAfterWrite">True where the request was carried out all the same, and only its answer is lost.</param>
internal sealed record EndpointFault(HttpStatusCode? Status, int SubStatus, bool IsAfterWrite)
{
    /// <summary>Request rate too large.</summary>
    public static readonly EndpointFault TooMany = new(HttpStatusCode.TooManyRequests, 3200, false);

    public static readonly EndpointFault Unavailable = new(HttpStatusCode.ServiceUnavailable, 0, false);

    public static readonly EndpointFault UnavailableAfterWrite = new(HttpStatusCode.ServiceUnavailable, 0, true);

    public static readonly EndpointFault TimedOutAfterWrite = new(HttpStatusCode.RequestTimeout, 0, true);

    public static readonly EndpointFault Reset = new(null, 0, false);

    public static readonly EndpointFault ResetAfterWrite = new(null, 0, true);
}
