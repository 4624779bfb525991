namespace Wildlife.Sources;

/// <summary>A source file or overlay that cannot be used as it is: the message names file, field and mend in one line.</summary>
public sealed class SourceDefinitionException : Exception
{
    /// <summary>Names file, field and mend.</summary>
    /// <param name="message">One line for the operator.</param>
    public SourceDefinitionException(string message) : base(message)
    {
    }

    /// <summary>Names file, field and mend, with the cause.</summary>
    /// <param name="message">One line for the operator.</param>
    /// <param name="innerException">The cause.</param>
    public SourceDefinitionException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>For serialisers.</summary>
    public SourceDefinitionException()
    {
    }
}
