using System.Globalization;
using Wildlife.Partners;

namespace Wildlife.Local.Commands;

/// <summary>A key on one line, for people.</summary>
internal static class KeyLine
{
    public static string Of(ApiKey key)
    {
        var limits = string.Concat(
            key.Sources.Select(source => $" --source {source}").Concat(key.Operations.Select(operation => $" --operation {operation}")));
        var end = key switch
        {
            { RevokedAt: { } revoked } => $"  revoked {Day(revoked)}",
            { UsedAt: { } used } => $"  used {Day(used)}",
            { ExpiresAt: { } expires } => $"  expires {Day(expires)}",
            _ => "",
        };
        return $"{key.Id}  {string.Join("+", key.Roles.Select(WireName.Of)),-10}  {key.Name}{limits}  made {Day(key.CreatedAt)}{end}";
    }

    private static string Day(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
