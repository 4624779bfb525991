namespace Wildlife.Cases;

/// <summary>A command that a case does not take.</summary>
public sealed class CaseRuleException : Exception
{
    /// <summary>Makes it.</summary>
    /// <param name="code">A stable code, e.g. <c>wrong-state</c>.</param>
    /// <param name="message">What is wrong and the mend, in one line.</param>
    public CaseRuleException(string code, string message) : base(message) => Code = code;

    /// <summary>For serialisers.</summary>
    public CaseRuleException() : this("case-rule", "")
    {
    }

    /// <summary>For serialisers.</summary>
    /// <param name="message">The message.</param>
    public CaseRuleException(string message) : this("case-rule", message)
    {
    }

    /// <summary>For serialisers.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public CaseRuleException(string message, Exception innerException) : base(message, innerException) => Code = "case-rule";

    /// <summary>A stable code.</summary>
    public string Code { get; }
}
