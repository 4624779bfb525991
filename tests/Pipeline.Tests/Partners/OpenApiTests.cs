using System.Text.Json;
using System.Text.Json.Nodes;
using Wildlife.Partners;
using Wildlife.Tests.Embedded;

namespace Wildlife.Tests.Partners;

public sealed class OpenApiTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // WILDLIFE_UPDATE=1 rewrites the committed document.
    [Fact]
    public async Task The_committed_document_is_what_the_route_table_says()
    {
        using var fixture = new EmbeddedFixture();
        var table = ApiTable.Create(TestParts.Of(fixture));
        var comments = DocComments.Load(Path.ChangeExtension(typeof(ApiTable).Assembly.Location, ".xml"));
        var expected = new OpenApiWriter(comments).Write(table.Select(endpoint => endpoint.Route)).ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
        var path = Repository.Combine("functions", "Pipeline", "Partners", "openapi.json");
        if (Environment.GetEnvironmentVariable("WILDLIFE_UPDATE") == "1")
        {
            await File.WriteAllTextAsync(path, expected, TestContext.Current.CancellationToken);
        }

        Assert.Equal(expected, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Every_reference_of_the_document_leads_somewhere()
    {
        var path = Repository.Combine("functions", "Pipeline", "Partners", "openapi.json");
        var document = JsonNode.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))!;
        var references = References(document).ToList();
        Assert.NotEmpty(references);
        foreach (var reference in references)
        {
            var target = document;
            foreach (var part in reference[2..].Split('/'))
            {
                target = target![part];
            }

            Assert.NotNull(target);
        }
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => member.Key == "$ref" ? [member.Value!.GetValue<string>()] : References(member.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };
}
