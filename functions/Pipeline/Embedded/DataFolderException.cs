namespace Wildlife.Embedded;

/// <summary>The data folder cannot be used. The message is one line for the person at the command line.</summary>
public sealed class DataFolderException : Exception
{
    /// <summary>Says what is wrong, where, and the mend.</summary>
    /// <param name="message">One line.</param>
    public DataFolderException(string message) : base(message)
    {
    }

    /// <summary>Says what is wrong, where, and the mend.</summary>
    /// <param name="message">One line.</param>
    /// <param name="innerException">The cause.</param>
    public DataFolderException(string message, Exception innerException) : base(message, innerException)
    {
    }

    /// <summary>For serialisers.</summary>
    public DataFolderException()
    {
    }
}
