using Wildlife.Partners;

namespace Wildlife.Local.Host;

/// <summary>
/// The demo's way in: a key for one session of the page. It stands behind the # of the link, which a browser keeps to itself, so that no server log
/// and no other site sees it.
/// </summary>
internal static class SignInLink
{
    private static readonly Role[] Roles = [Role.Analyst, Role.Reviewer, Role.Authority, Role.Admin];

    public static async Task WriteAsync(Installation installation, LoopbackUrl url, CancellationToken cancellationToken)
    {
        var time = TimeProvider.System;
        var request = new KeyRequest("Demo user", Roles) { OneTime = true, ExpiresAt = time.GetUtcNow() + KeyDesk.OneTimeLife };
        var made = await new KeyDesk(installation.Records, time).AddAsync(request, cancellationToken).ConfigureAwait(false);
        Console.Error.WriteLine($"sign in, once and within {KeyDesk.OneTimeLife.TotalMinutes:0} minutes: {url}/#/overview?key={made.Text}");
        Console.Error.WriteLine("a key for other tools: dotnet run --project functions/Local -- key add reader --name NAME");
    }
}
