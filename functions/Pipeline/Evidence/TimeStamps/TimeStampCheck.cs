using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Wildlife.Evidence;

/// <summary>Checks one time-stamp of a package, offline.</summary>
internal static class TimeStampCheck
{
    // ETSI EN 319 422, 9.1: the token itself claims to be a qualified time-stamp.
    private const string QualifiedStatements = "1.3.6.1.5.5.7.1.3";
    private static readonly byte[] QualifiedTimeStamp = [0x06, 0x07, 0x04, 0x00, 0x81, 0x97, 0x5E, 0x01, 0x01];

    /// <summary>Holds a token against the manifest that it is to stamp.</summary>
    /// <param name="token">The token.</param>
    /// <param name="manifest">The manifest's bytes.</param>
    /// <param name="trusted">Certificates whose word is taken; null: whether the signer can be trusted is not judged.</param>
    /// <returns>What does not hold, null where all does; and what the token says, null where it cannot be read.</returns>
    public static (string? Problem, string? Says) Check(byte[] token, ReadOnlySpan<byte> manifest, X509Certificate2Collection? trusted)
    {
        if (!Rfc3161TimestampToken.TryDecode(token, out var stamp, out var read) || read != token.Length)
        {
            return ("is no RFC 3161 time-stamp token", null);
        }

        bool holds;
        X509Certificate2? signer;
        try
        {
            holds = stamp.VerifySignatureForHash(SHA256.HashData(manifest), HashAlgorithmName.SHA256, out signer);
        }
        catch (CryptographicException malformed)
        {
            return ($"cannot be checked: {malformed.Message}", null);
        }

        if (!holds || signer is null)
        {
            return ("is not a time-stamp of this manifest: the hash or the signature does not hold", null);
        }

        var says = string.Create(
            CultureInfo.InvariantCulture,
            $"{stamp.TokenInfo.Timestamp.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, signed by {signer.Subject}, {(ClaimsQualified(stamp) ? "claims to be qualified under eIDAS" : "whether qualified under eIDAS is not known")}");
        if (trusted is null)
        {
            return (null, says + "; whether that signer can be trusted was not checked (--trust FILE)");
        }

        return IsTrusted(signer, stamp, trusted) ? (null, says + "; its certificate leads to a trusted one") : ("is signed by a certificate that leads to no trusted one", says);
    }

    private static bool ClaimsQualified(Rfc3161TimestampToken stamp) =>
        stamp.TokenInfo.GetExtensions().Any(extension => extension.Oid?.Value == QualifiedStatements && extension.RawData.AsSpan().IndexOf(QualifiedTimeStamp) >= 0);

    // As of the stamp's own time, and without asking the network whether the certificate was revoked.
    private static bool IsTrusted(X509Certificate2 signer, Rfc3161TimestampToken stamp, X509Certificate2Collection trusted)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(trusted);
        chain.ChainPolicy.ExtraStore.AddRange(stamp.AsSignedCms().Certificates);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = stamp.TokenInfo.Timestamp.LocalDateTime;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid("1.3.6.1.5.5.7.3.8"));
        return chain.Build(signer);
    }
}
