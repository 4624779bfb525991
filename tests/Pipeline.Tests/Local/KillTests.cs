namespace Wildlife.Tests.Local;

/// <summary>
/// The real process, killed without warning at seeded moments and started again: the result is that of an undisturbed run.
/// Three kills here, twenty where WILDLIFE_LONG=1.
/// </summary>
internal static class KillTests
{
    private static readonly int Kills = Environment.GetEnvironmentVariable("WILDLIFE_LONG") == "1" ? 20 : 3;

    public static async Task CompareAsync(int seed, params string[] arguments)
    {
        using var home = new TemporaryFolder();
        var undisturbed = home.Combine("undisturbed");
        var started = TimeProvider.System.GetTimestamp();
        var first = await ProgramRun.StartAsync(home, [.. arguments, "--data", undisturbed]);
        var taken = TimeProvider.System.GetElapsedTime(started);
        Assert.True(first.ExitCode is 0 or 1, first.Error);
        var expected = InstallationState.Read(undisturbed);

        var random = new Random(seed);
        for (var killed = 0; killed < Kills; killed++)
        {
            var disturbed = home.Combine($"disturbed-{killed}");
            await ProgramRun.KillAfterAsync(home, taken * (0.1 + (0.85 * random.NextDouble())), [.. arguments, "--data", disturbed]);
            var again = await ProgramRun.StartAsync(home, [.. arguments, "--data", disturbed]);
            Assert.True(again.ExitCode == first.ExitCode, again.Error);
            Assert.Equal(expected, InstallationState.Read(disturbed));

            var verified = await ProgramRun.StartAsync(home, "verify", "--data", disturbed);
            Assert.True(verified.ExitCode == 0, verified.Output);
            Directory.Delete(disturbed, recursive: true);
        }
    }
}

/// <summary>The demo, in a class of its own: it runs beside other tests.</summary>
public sealed class KilledDemoTests
{
    [Fact]
    public async Task A_demo_killed_at_random_moments_ends_like_an_undisturbed_one() =>
        await KillTests.CompareAsync(seed: 20261102, "demo", "--once");
}

/// <summary>An import.</summary>
public sealed class KilledImportTests
{
    [Fact]
    public async Task An_import_killed_at_random_moments_ends_like_an_undisturbed_one() =>
        await KillTests.CompareAsync(seed: 20261103, "import", Repository.Real("pages", "marketplaces"));
}
