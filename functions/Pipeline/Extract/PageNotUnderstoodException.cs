namespace Wildlife.Extract;

/// <summary>
/// A page whose shape contradicts what its source file promises. Reading it again gives the same, so it is never retried:
/// the page goes to the poison list by its hash and the source's health turns red.
/// </summary>
public sealed class PageNotUnderstoodException : Exception
{
    /// <summary>Names what was missing and where.</summary>
    /// <param name="message">One line for the operator.</param>
    public PageNotUnderstoodException(string message) : base(message)
    {
    }

    /// <summary>Names what was missing and where, with the cause.</summary>
    /// <param name="message">One line for the operator.</param>
    /// <param name="innerException">The cause.</param>
    public PageNotUnderstoodException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>For serialisers.</summary>
    public PageNotUnderstoodException()
    {
    }
}
