namespace Wildlife.Classify;

/// <summary>A red flag before it is put in words.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Span">The words that raised it; null for a silence.</param>
internal sealed record FlagSign(string Code, TextSpan? Span);
