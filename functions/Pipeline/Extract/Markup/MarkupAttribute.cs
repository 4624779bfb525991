namespace Wildlife.Extract;

/// <summary>An attribute as it stands in the markup: where its name and value are, nothing is copied.</summary>
internal readonly record struct MarkupAttribute(int NameStart, int NameLength, int ValueStart, int ValueLength);
