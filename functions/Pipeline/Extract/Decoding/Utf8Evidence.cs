using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Wildlife.Extract;

/// <summary>How well bytes read as UTF-8.</summary>
/// <param name="Valid">Characters of more than one byte that are well formed.</param>
/// <param name="Broken">Bytes that no UTF-8 text holds.</param>
internal readonly record struct Utf8Evidence(int Valid, int Broken)
{
    /// <summary>True where nothing, or only a stray byte among many good characters, speaks against UTF-8.</summary>
    public bool Plausible => Broken == 0 || Valid > 10 * (long)Broken;

    /// <summary>True where the bytes can hardly be anything else: several well-formed characters and none broken.</summary>
    public bool Certain => Broken == 0 && Valid >= 2;

    /// <summary>Reads all bytes once.</summary>
    public static Utf8Evidence Of(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            // More than two tell no more than two do.
            int leads = bytes.IndexOfAnyInRange((byte)0xC2, (byte)0xF4) is >= 0 and var first ? bytes[(first + 1)..].ContainsAnyInRange((byte)0xC2, (byte)0xF4) ? 2 : 1 : 0;
            return new Utf8Evidence(leads, 0);
        }

        int valid = 0;
        int broken = 0;
        while (!bytes.IsEmpty)
        {
            int next = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0)
            {
                break;
            }

            bytes = bytes[next..];
            bool good = Rune.DecodeFromUtf8(bytes, out _, out int consumed) == OperationStatus.Done;
            valid += good ? 1 : 0;
            // A character cut off at the very end is a truncated page, not another encoding.
            broken += good || bytes.Length < 4 ? 0 : 1;
            bytes = bytes[consumed..];
        }

        return new Utf8Evidence(valid, broken);
    }
}
