using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Wildlife.Crawl;

/// <summary>Host names in their one spelling: lower case, punycode, numeric addresses in dotted form.</summary>
internal static class HostName
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 33).Select(c => (char)c)) + "#/:<>?@[\\]^|%\u007F");

    // Spaces and what is no character: a host that holds one is broken, and must not become the punycode of another.
    private static readonly SearchValues<char> NeverInHosts = SearchValues.Create("\u00A0\u1680\u2000\u2001\u2002\u2003\u2028\u2029\u202F\u205F\u3000\uFDD0\uFFFD\uFFFE\uFFFF");

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>The canonical host; null where it is none.</summary>
    public static string? TryCanonicalize(string host)
    {
        if (host.StartsWith('['))
        {
            return Ipv6(host);
        }

        var ascii = ToAscii(Decode(host));
        if (ascii is null)
        {
            return null;
        }
        // The dot of the DNS root names the same host; without this, "shop.example." would slip past a host list.
        ascii = ascii.EndsWith('.') ? ascii[..^1] : ascii;
        if (ascii.Length is 0 or > 253 || ascii.AsSpan().ContainsAny(Forbidden)
            || ascii.StartsWith('.') || ascii.EndsWith('.') || ascii.Contains("..", StringComparison.Ordinal) || !IsValidPunycode(ascii))
        {
            return null;
        }

        var last = ascii[(ascii.LastIndexOf('.') + 1)..];
        return LooksNumeric(last) ? Ipv4(ascii) : ascii;
    }

    private static string Decode(string host) =>
        host.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(host) : host;

    private static string? ToAscii(string host)
    {
        if (Ascii.IsValid(host))
        {
            return host.ToLowerInvariant();
        }

        var folded = Fold(host);
        if (folded.AsSpan().ContainsAny(NeverInHosts))
        {
            return null;
        }

        try
        {
            return Ascii.IsValid(folded) ? folded : new IdnMapping { AllowUnassigned = true }.GetAscii(folded.Normalize(NormalizationForm.FormC));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>
    /// What UTS 46 maps, as far as it occurs in links: wide forms, ideographic stops, characters without width. The full tables need
    /// culture data, which the host may run without; a host that needs more of them keeps another punycode and is in no source's list.
    /// </summary>
    private static string Fold(string host)
    {
        var folded = new StringBuilder(host.Length);
        foreach (var c in host)
        {
            if (c is >= '\uFF01' and <= '\uFF5E')
            {
                folded.Append((char)(c - 0xFEE0));
            }
            else if (c is '\u3002' or '\uFF61')
            {
                folded.Append('.');
            }
            else if (c is not ('\u00AD' or '\u200B' or '\u2060' or '\uFEFF'))
            {
                folded.Append(c);
            }
        }

        return folded.ToString().ToLowerInvariant();
    }

    private static bool IsValidPunycode(string host)
    {
        var names = new IdnMapping { AllowUnassigned = true };
        try
        {
            return !host.Contains("xn--", StringComparison.Ordinal) || names.GetAscii(names.GetUnicode(host)) == host;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string? Ipv6(string host)
    {
        if (!host.EndsWith(']') || host.Contains('%', StringComparison.Ordinal))
        {
            return null;
        }

        return IPAddress.TryParse(host[1..^1], out var address) && address.AddressFamily == AddressFamily.InterNetworkV6
            ? $"[{address}]"
            : null;
    }

    private static bool LooksNumeric(string label) =>
        label.Length > 0 && (label.All(char.IsAsciiDigit)
            || (label.StartsWith("0x", StringComparison.Ordinal) && !label.AsSpan(2).ContainsAnyExcept(HexDigits)));

    /// <summary>Reads the forms that browsers take for an address (<c>0x7f.1</c>, <c>2130706433</c>), so that none hides one.</summary>
    private static string? Ipv4(string host)
    {
        var labels = host.Split('.');
        if (labels.Length > 4)
        {
            return null;
        }

        ulong address = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            if (!TryNumber(labels[i], out var number))
            {
                return null;
            }

            var last = i == labels.Length - 1;
            var limit = last ? 1UL << (8 * (4 - i)) : 256;
            if (number >= limit)
            {
                return null;
            }

            address += last ? number : number << (8 * (3 - i));
        }

        return $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}";
    }

    private static bool TryNumber(string label, out ulong number)
    {
        number = 0;
        if (label.Length is 0 or > 20)
        {
            return false;
        }

        if (label.StartsWith("0x", StringComparison.Ordinal))
        {
            return label.Length == 2 || ulong.TryParse(label.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number);
        }

        if (label[0] != '0' || label.Length == 1)
        {
            return ulong.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out number);
        }

        foreach (var digit in label)
        {
            if (digit is < '0' or > '7')
            {
                return false;
            }

            number = (number * 8) + (ulong)(digit - '0');
        }

        return true;
    }
}
