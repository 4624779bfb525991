using System.Text.Json.Nodes;

namespace Wildlife.Tests.OnAzure.Endpoint;

/// <summary>The endpoint's reading of queries, on edge data: a missing member, null, another type, ties.</summary>
public sealed class SqlQueryTests
{
    private static readonly JsonObject[] Documents =
    [
        JsonNode.Parse("""{"id":"a","n":2,"words":["red","green"],"tags":["x"]}""")!.AsObject(),
        JsonNode.Parse("""{"id":"b","n":1,"words":["green"],"tags":null}""")!.AsObject(),
        JsonNode.Parse("""{"id":"c","n":"1","words":[]}""")!.AsObject(),
        JsonNode.Parse("""{"id":"d"}""")!.AsObject(),
        JsonNode.Parse("""{"id":"e","n":2}""")!.AsObject(),
    ];

    [Theory]
    [InlineData("SELECT VALUE c.id FROM c WHERE c.n > 0 ORDER BY c.n", "b a e")]
    [InlineData("SELECT VALUE c.id FROM c WHERE c.n > 0 ORDER BY c.n DESC", "a e b")]
    [InlineData("SELECT VALUE c.id FROM c WHERE c.n = \"1\"", "c")]
    [InlineData("SELECT VALUE c.id FROM c WHERE c.n != 2", "b c")]
    [InlineData("SELECT VALUE c.id FROM c WHERE NOT IS_DEFINED(c.n)", "d")]
    [InlineData("SELECT VALUE c.id FROM c WHERE ARRAY_CONTAINS(c.tags, 'x')", "a")]
    [InlineData("SELECT VALUE c.id FROM c WHERE EXISTS(SELECT VALUE w FROM w IN c.words WHERE STARTSWITH(w, 'gr')) AND EXISTS(SELECT VALUE w FROM w IN c.words WHERE STARTSWITH(w, 're'))", "a")]
    [InlineData("SELECT VALUE c.id FROM c WHERE (c.n = 1 OR c.n = @two) AND (true)", "a b e")]
    [InlineData("SELECT VALUE c[\"id\"] FROM c WHERE c.id >= 'd'", "d e")]
    public void A_query_finds_what_the_database_would(string text, string found)
    {
        var query = new SqlQuery(text, new Dictionary<string, JsonNode?> { ["@two"] = 2 });
        Assert.Equal(found, string.Join(' ', query.Run(Documents).Select(id => id!.GetValue<string>())));
    }

    [Theory]
    [InlineData("SELECT COUNT(1) FROM c")]
    [InlineData("SELECT * FROM c GROUP BY c.n")]
    [InlineData("SELECT * FROM d")]
    public void What_the_stores_do_not_use_is_refused(string text) => Assert.Throws<FormatException>(() => new SqlQuery(text, new Dictionary<string, JsonNode?>()));
}
