using System.Text.Json;
using Wildlife.Classify;

namespace Wildlife.Tests.Classify;

/// <summary>Adverts written for these tests, labelled, in eight languages.</summary>
public class OwnAdvertsTests
{
    [Fact]
    public void At_least_nine_in_ten_verdicts_are_right_and_no_annex_a_suspect_is_cleared()
    {
        var wrong = new List<string>();
        var count = 0;
        var reader = new AdvertReader(TimeProvider.System);
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Classify", "adverts.jsonl")))
        {
            using var labels = JsonDocument.Parse(line);
            var label = labels.RootElement.GetProperty("label").GetString();
            var said = Knowledge.Classifier.Assess(reader.Read(line));
            count++;
            if (JsonSerializer.Serialize(said.Verdict, WildlifeJson.Default.Options).Trim('"') != label)
                wrong.Add($"{said.Id}: {label}, said {said.Verdict}");
            if (labels.RootElement.GetProperty("annex").GetString() == "A" && label == "suspect")
                Assert.False(said.Triage is LegalTriage.Exempt or LegalTriage.Documented, said.Id);
        }

        Assert.True(wrong.Count <= count / 10, string.Join("; ", wrong));
    }
}
