using System.Security.Cryptography;
using System.Text;

namespace Wildlife;

/// <summary>SHA-256 as lower-case hexadecimal: the form in which every record of this system names bytes.</summary>
public static class Sha256Hex
{
    /// <summary>The hash of bytes: 64 hexadecimal digits.</summary>
    /// <param name="bytes">The bytes.</param>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>The hash of a text's UTF-8 bytes.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}
