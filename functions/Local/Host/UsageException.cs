namespace Wildlife.Local.Host;

/// <summary>Something the person at the command line can mend; the message is one line and the program ends with 2.</summary>
/// <param name="message">What is wrong, where, and the mend.</param>
internal sealed class UsageException(string message) : Exception(message);
