using System.Net;

namespace Wildlife.OnAzure.Cosmos;

/// <summary>The database refused a request for a reason that no store foresees: too many requests for too long, no rights, a broken service. The host tries the work again.</summary>
public sealed class CosmosRefusedException : Exception
{
    /// <summary>Makes it.</summary>
    /// <param name="message">What was refused.</param>
    /// <param name="status">The HTTP status.</param>
    public CosmosRefusedException(string message, HttpStatusCode status) : base(message) => Status = status;

    /// <summary>For serialisers.</summary>
    public CosmosRefusedException()
    {
    }

    /// <summary>For serialisers.</summary>
    /// <param name="message">The message.</param>
    public CosmosRefusedException(string message) : base(message)
    {
    }

    /// <summary>For serialisers.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public CosmosRefusedException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>The HTTP status; 0 where none is known.</summary>
    public HttpStatusCode Status { get; }
}
