namespace Wildlife.Cases;

/// <summary>A case that changed since the actor has seen it.</summary>
public sealed class CaseChangedException : Exception
{
    /// <summary>Makes it.</summary>
    /// <param name="etag">The version it has now.</param>
    public CaseChangedException(string etag) : base($"the case changed meanwhile: read it again (it is at {etag})")
    {
    }

    /// <summary>For serialisers.</summary>
    public CaseChangedException()
    {
    }

    /// <summary>For serialisers.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public CaseChangedException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
