using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Wildlife.Evidence;
using Wildlife.Local.Host;

namespace Wildlife.Local.Commands;

/// <summary>Checks one evidence package by itself, without data folder and network.</summary>
internal static class VerifyPackage
{
    public static int Run(string path, string? trust)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"there is no file {path}: name a package that 'case export' wrote");
        }

        using var file = Open(path);
        var verdict = PackageVerifier.Verify(file, trust is null ? null : ReadTrusted(trust));
        foreach (var problem in verdict.Problems)
        {
            Console.WriteLine($"{problem.Subject}: {problem.Problem}".ReplaceLineEndings(" "));
        }

        if (verdict.Manifest is { } manifest)
        {
            var making = manifest.Making;
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"case {manifest.CaseId}, event {manifest.CaseVersion}, made {making.At.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC by {making.By} with {making.With}, {making.Grading.Code}").ReplaceLineEndings(" "));
            Console.Error.WriteLine($"SHA-256 of the manifest: {verdict.ManifestSha256}");
            foreach (var note in verdict.TimeStamps.DefaultIfEmpty("no time-stamp: nothing outside this file attests when it was made"))
            {
                Console.Error.WriteLine(note);
            }

            foreach (var absent in manifest.Absent)
            {
                Console.Error.WriteLine($"not in it: {absent.What}: {absent.Why}".ReplaceLineEndings(" "));
            }
        }

        Console.Error.WriteLine(verdict.Problems.Count == 0 ? $"all {verdict.Manifest!.Members.Count} members and the chain of events hold" : $"{verdict.Problems.Count} problems; the rest holds");
        return verdict.Problems.Count == 0 ? CommandLine.Fine : CommandLine.FoundProblems;
    }

    private static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception unreadable) when (unreadable is UnauthorizedAccessException or IOException)
        {
            throw new UsageException($"{path} cannot be read: {unreadable.Message.TrimEnd('.')}");
        }
    }

    private static X509Certificate2Collection ReadTrusted(string path)
    {
        try
        {
            var trusted = new X509Certificate2Collection();
            trusted.ImportFromPemFile(path);
            return trusted.Count > 0 ? trusted : throw new UsageException($"{path} holds no certificate: --trust takes a PEM file");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new UsageException($"{path} cannot be read as certificates in PEM ({unreadable.Message.TrimEnd('.')})");
        }
    }
}
