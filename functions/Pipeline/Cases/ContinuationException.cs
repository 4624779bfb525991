namespace Wildlife.Cases;

/// <summary>A continuation token that the list it was given to did not make.</summary>
public sealed class ContinuationException : Exception
{
    /// <summary>Says what is wrong and the mend.</summary>
    /// <param name="message">One line for the caller.</param>
    public ContinuationException(string message) : base(message)
    {
    }

    /// <summary>Says what is wrong and the mend.</summary>
    /// <param name="message">One line for the caller.</param>
    /// <param name="innerException">The cause.</param>
    public ContinuationException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>For serialisers.</summary>
    public ContinuationException()
    {
    }
}
