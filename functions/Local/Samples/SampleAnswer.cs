namespace Wildlife.Local.Samples;

/// <summary>What a sample marketplace answers.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The <c>Content-Type</c>.</param>
/// <param name="Body">The bytes, not compressed.</param>
/// <param name="MayCompress">True where the site compresses this for clients that accept it.</param>
/// <param name="Location">Where a redirect leads.</param>
internal sealed record SampleAnswer(int Status, string ContentType, byte[] Body, bool MayCompress = false, string? Location = null);
