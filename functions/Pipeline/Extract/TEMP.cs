namespace Wildlife.Extract;
/// <summary>x</summary>
public static class PhoneParser
{
    /// <summary>x</summary>
    public static ParsedPhone? Parse(string text, string? region) => null;
}
/// <summary>x</summary>
public sealed record ParsedPhone(string? E164, string? Country, string? Type);
