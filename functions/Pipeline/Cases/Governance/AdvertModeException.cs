namespace Wildlife.Cases;

/// <summary>Something that touches clusters or persons, asked of an installation where nobody answers for it.</summary>
public sealed class AdvertModeException : Exception
{
    private const string Why = "the installation is in advert mode: this touches clusters or persons, and nobody has filed governance.json in its settings (GDPR Art. 10)";

    /// <summary>Makes it.</summary>
    public AdvertModeException() : base(Why)
    {
    }

    /// <summary>For serialisers.</summary>
    /// <param name="message">The message.</param>
    public AdvertModeException(string message) : base(message)
    {
    }

    /// <summary>For serialisers.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public AdvertModeException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
