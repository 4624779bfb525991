namespace Wildlife.Replay;

/// <summary>The page could not be drawn; the message says why. What was captured of it stays evidence.</summary>
/// <param name="message">Why.</param>
public sealed class RenderFailedException(string message) : Exception(message);
