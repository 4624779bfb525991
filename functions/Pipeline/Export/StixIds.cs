using System.Security.Cryptography;
using System.Text;

namespace Wildlife.Export;

/// <summary>Identifiers of STIX objects: name-based UUIDs (RFC 9562, version 5), so that the same object has the same id in every export.</summary>
internal static class StixIds
{
    // STIX 2.1, 2.9: the namespace of cyber-observable objects.
    private static readonly Guid Observables = new("00abedb4-aa42-466c-9c23-fed23077d9c4");

    // Ours, for all other objects: STIX forbids them the other one.
    private static readonly Guid Own = new("5a0e4a5e-7d2b-4f0c-9d5e-2f6f1f0a7c31");

    /// <summary>The id of an observable.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="contributing">Its contributing properties as canonical JSON (RFC 8785).</param>
    public static string Observable(string type, string contributing) => $"{type}--{NameBased(Observables, contributing)}";

    /// <summary>The id of any other object.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="name">What makes it unique among its type.</param>
    public static string Of(string type, string name) => $"{type}--{NameBased(Own, $"{type} {name}")}";

#pragma warning disable CA5350 // Version 5 is defined with SHA-1; nothing is protected by it.
    private static Guid NameBased(Guid space, string name)
    {
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData([.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)], hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
#pragma warning restore CA5350
}
