using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Wildlife.Cases;
using Wildlife.Embedded;

namespace Wildlife.Local.Host;

/// <summary>
/// The secrets of an installation, outside the data folder: a copy of the data names nobody. They lie in
/// <c>~/.config/wildlife/secrets.json</c> (mode 0600), or where <c>WILDLIFE_SECRETS</c> says.
/// </summary>
internal static class SecretsFile
{
    /// <summary>The environment variable that names another file.</summary>
    public const string Variable = "WILDLIFE_SECRETS";

    private const string FingerprintNote = "seller-key-fingerprint";
    private const int SecretLength = 32;

    /// <summary>Reads the secret, or makes one where neither it nor data made with one exist.</summary>
    /// <exception cref="UsageException">The secret is missing beside data that were made with it, is another one, or cannot be read.</exception>
    public static async Task<InstallationSecrets> OpenAsync(InstallationNotes notes, CancellationToken cancellationToken)
    {
        var path = PathOf();
        var expected = await notes.ReadAsync(FingerprintNote, cancellationToken).ConfigureAwait(false);
        if (!Path.Exists(path) && expected is not null)
        {
            throw new UsageException($"the secret {path} is missing, and the data were made with it: put it back (a new one would no longer recognise any seller), or start an empty folder with --data");
        }

        var secrets = Path.Exists(path) ? Read(path) : Create(path);
        var found = secrets.Sellers.Mac("fingerprint")[..16];
        if (expected is null)
        {
            await notes.WriteAsync(FingerprintNote, found, cancellationToken).ConfigureAwait(false);
        }
        else if (secrets.Sellers.Macs("fingerprint").All(each => each[..16] != expected))
        {
            throw new UsageException($"the secret {path} is not the one these data were made with: put the right one back, or name it with {Variable}");
        }

        return secrets;
    }

    /// <summary>Adds a new version of the seller secret; the older ones stay, so that what was kept with them is still recognised.</summary>
    /// <returns>The new version.</returns>
    /// <exception cref="UsageException">The file is missing, or cannot be read or written.</exception>
    public static int Rotate()
    {
        var path = PathOf();
        var secrets = Path.Exists(path) ? ReadFile(path) : throw new UsageException($"there is no secret {path} yet: it is made with the first data");
        var older = new SortedDictionary<int, string>(secrets.Older.ToDictionary(pair => pair.Key, pair => pair.Value)) { [secrets.SellerKeyVersion] = secrets.SellerKey };
        // A file without a master key derives it from the seller key: that value must not change with it.
        var rotated = new Secrets(secrets.SellerKeyVersion + 1, Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretLength))) { MasterKey = Convert.ToBase64String(secrets.Master()), Older = older };
        try
        {
            Write(path, rotated, overwrite: true);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the secret {path} cannot be written ({denied.Message.TrimEnd('.')})");
        }

        return rotated.SellerKeyVersion;
    }

    private static string PathOf() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? named
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".config", "wildlife", "secrets.json");

    private static InstallationSecrets Read(string path) => ReadFile(path).Open();

    private static Secrets ReadFile(string path)
    {
        try
        {
            var secrets = JsonSerializer.Deserialize(File.ReadAllBytes(path), SecretsJson.Default.Secrets)!;
            _ = secrets.Open();
            return secrets;
        }
        catch (Exception broken) when (broken is JsonException or FormatException or ArgumentException or IOException or UnauthorizedAccessException or NullReferenceException)
        {
            throw new UsageException($"the secret {path} cannot be read ({broken.Message.TrimEnd('.')}): put the right file back, or name it with {Variable}");
        }
    }

    private static InstallationSecrets Create(string path)
    {
        var secrets = new Secrets(1, Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretLength))) { MasterKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretLength)) };
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            Write(path, secrets, overwrite: false);
            return secrets.Open();
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            // Another first start may have been faster: then its secret is the one.
            return File.Exists(path) ? Read(path) : throw new UsageException($"the secret {path} cannot be written ({denied.Message.TrimEnd('.')}): name another place with {Variable}");
        }
    }

    // Written beside and renamed: a kill leaves no half of a secret.
    private static void Write(string path, Secrets secrets, bool overwrite)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var temporary = $"{path}.{Environment.ProcessId}.writing";
        using (var file = new FileStream(temporary, options))
        {
            JsonSerializer.Serialize(file, secrets, SecretsJson.Default.Secrets);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite);
    }

    internal sealed record Secrets(int SellerKeyVersion, string SellerKey)
    {
        /// <summary>What all other keys are derived from. A file without it is older than they are: there it follows from the seller key.</summary>
        public string? MasterKey { get; init; }

        /// <summary>The seller keys that were replaced, by version.</summary>
        public IReadOnlyDictionary<int, string> Older { get => field ?? new Dictionary<int, string>(); init; }

        public InstallationSecrets Open() =>
            new(new SellerKeyring(SellerKeyVersion, Convert.FromBase64String(SellerKey), Older.ToDictionary(pair => pair.Key, pair => Convert.FromBase64String(pair.Value))), Master());

        public byte[] Master() => MasterKey is null
            ? HKDF.DeriveKey(HashAlgorithmName.SHA256, Convert.FromBase64String(SellerKey), SecretLength, info: "master"u8.ToArray())
            : Convert.FromBase64String(MasterKey);
    }
}

/// <summary>Reads and writes the secrets file, and nothing else: secrets have no place in the pipeline's context.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, WriteIndented = true)]
[JsonSerializable(typeof(SecretsFile.Secrets))]
internal sealed partial class SecretsJson : JsonSerializerContext;
