using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;
using Wildlife.Classify;

namespace Wildlife.Bench;

/// <summary>The verb <c>benchmark</c>: time and allocation of one advert, measured by BenchmarkDotNet in this process.</summary>
[InProcess, MemoryDiagnoser]
public class ClassifyBenchmark
{
    private static readonly DateTimeOffset Day = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly AdvertClassifier classifier = AdvertClassifier.Load(Path.Combine(AppContext.BaseDirectory, "data"));

    private readonly Advert ordinary = new()
    {
        Id = "ordinary",
        Title = "Kinderfiets 20 inch, blauw, weinig gebruikt",
        Description = "Mooie fiets met zijwieltjes en een mandje voorop. Banden zijn vorig jaar vervangen. Ophalen in de avond of in het weekend.",
        Country = "NL",
        ObservedAt = Day,
    };

    private readonly Advert suspect = new()
    {
        Id = "suspect",
        Title = "Griechische Landschildkröten, Wildfang, ohne Papiere",
        Description = "Drei junge Testudo hermanni aus der Natur, keine EU-Bescheinigung. Versand ins Ausland möglich, nur Barzahlung.",
        Country = "DE",
        ObservedAt = Day,
    };

    /// <summary>Measures and prints; returns the exit code.</summary>
    public static int Run()
    {
        // A failed benchmark gives an empty report and no exception.
        var summary = BenchmarkRunner.Run<ClassifyBenchmark>();
        return summary.Reports.Length > 0 && summary.Reports.All(report => report.Success) ? 0 : 1;
    }

    /// <summary>An advert without an animal: nearly all that a marketplace has.</summary>
    [Benchmark(Baseline = true)]
    public Assessment Ordinary() => classifier.Assess(ordinary);

    /// <summary>An advert that is read to the end, with reasons.</summary>
    [Benchmark]
    public Assessment Suspect() => classifier.Assess(suspect);
}
