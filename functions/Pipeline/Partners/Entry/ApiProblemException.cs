namespace Wildlife.Partners;

/// <summary>A request that cannot be answered, for a reason that is the caller's to mend.</summary>
public sealed class ApiProblemException : Exception
{
    /// <summary>Makes a problem (RFC 9457).</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">A stable code, e.g. <c>unknown-parameter</c>.</param>
    /// <param name="message">What is wrong and the mend, in one line.</param>
    public ApiProblemException(int status, string code, string message) : base(message)
    {
        Status = status;
        Code = code;
    }

    /// <summary>For serialisers.</summary>
    public ApiProblemException() : this(500, "unexpected", "")
    {
    }

    /// <summary>For serialisers.</summary>
    /// <param name="message">The message.</param>
    public ApiProblemException(string message) : this(500, "unexpected", message)
    {
    }

    /// <summary>For serialisers.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public ApiProblemException(string message, Exception innerException) : base(message, innerException)
    {
        Status = 500;
        Code = "unexpected";
    }

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>A stable code.</summary>
    public string Code { get; }

    /// <summary>Seconds after which the same request can do better; null where waiting does not help.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>A request without a key that opens the route.</summary>
    /// <param name="detail">What is missing and the mend.</param>
    public static ApiProblemException KeyNeeded(string detail) => new(401, "key-needed", detail);

    /// <summary>A request too many.</summary>
    /// <param name="retryAfterSeconds">When the next one is answered.</param>
    /// <param name="because">Why.</param>
    public static ApiProblemException TooMany(int retryAfterSeconds, string because) =>
        new(429, "too-many-requests", $"{because}: wait {retryAfterSeconds} s") { RetryAfterSeconds = retryAfterSeconds };

    /// <summary>Something that does not exist, or that the caller may not see.</summary>
    /// <param name="what">What, e.g. <c>case c-1</c>.</param>
    public static ApiProblemException NotFound(string what) => new(404, "not-found", $"there is no {what}");

    /// <summary>A parameter with a value that it cannot have.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="allowed">What it can have.</param>
    public static ApiProblemException BadParameter(string name, string allowed) => new(400, "bad-parameter", $"the parameter '{name}' takes {allowed}");
}
