using System.Text.Encodings.Web;
using System.Text.Json;
using Wildlife.Crawl;
using Wildlife.Extract;
using Wildlife.Sources;

namespace Wildlife.Tests.Sources;

/// <summary>
/// What each marketplace's definition reads from pages in that marketplace's structure.
/// After a wanted change run the tests with <c>WILDLIFE_UPDATE=1</c> and read the difference before committing it.
/// </summary>
public sealed class SourcePageTests
{
    private static readonly SourceCatalog Catalog = SourceCatalog.Load(Repository.Combine("functions", "data", "sources"));

    private static readonly JsonSerializerOptions Readable =
        new(WildlifeJson.Default.Options) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string, string> Pages =>
        [.. SamplePage.All().Select(page => (page.SourceId, Path.GetFileNameWithoutExtension(page.Path)))];

    public static TheoryData<string> Sources => [.. Catalog.All.Where(source => !source.Sample).Select(source => source.Id)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_gives_what_was_verified(string source, string page)
    {
        SamplePage sample = SamplePage.Of(source).Single(each => Path.GetFileNameWithoutExtension(each.Path) == page);
        string read = JsonSerializer.Serialize(sample.Read(Catalog.Require(source)), Readable) + "\n";
        if (Environment.GetEnvironmentVariable("WILDLIFE_UPDATE") == "1")
        {
            await File.WriteAllTextAsync(sample.VerifiedPath, read, TestContext.Current.CancellationToken);
        }

        Assert.True(File.Exists(sample.VerifiedPath), $"{sample.VerifiedPath} is missing; run with WILDLIFE_UPDATE=1 and check what it writes");
        Assert.Equal(await File.ReadAllTextAsync(sample.VerifiedPath, TestContext.Current.CancellationToken), read);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_source_has_an_advert_page_and_an_index_page(string source)
    {
        SourceDefinition definition = Catalog.Require(source);
        PageKind[] kinds = [.. SamplePage.Of(source).Select(page => page.Read(definition).Kind)];
        Assert.Contains(PageKind.Listing, kinds);
        Assert.Contains(PageKind.Index, kinds);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void An_advert_page_gives_title_text_price_picture_and_the_sites_own_id(string source)
    {
        SourceDefinition definition = Catalog.Require(source);
        foreach (SamplePage page in SamplePage.Of(source))
        {
            ExtractedPage advert = page.Read(definition);
            if (advert.Kind != PageKind.Listing)
                continue;
            Assert.Equal(Catalog.Scope(source).AdId(page.Url.AbsoluteUri), advert.AdId);
            Assert.False(string.IsNullOrWhiteSpace(advert.Title));
            Assert.False(string.IsNullOrWhiteSpace(advert.Description));
            Assert.NotNull(advert.Price);
            Assert.NotEmpty(advert.Images);
            Assert.All(advert.Images, image => Assert.Contains(new Uri(image).Host, definition.MediaHosts));
        }
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_cards_and_the_next_page_of_an_index_are_in_scope(string source)
    {
        SourceDefinition definition = Catalog.Require(source);
        CrawlScope scope = Catalog.Scope(source);
        foreach (SamplePage page in SamplePage.Of(source))
        {
            ExtractedPage index = page.Read(definition);
            if (index.Kind != PageKind.Index)
                continue;
            Assert.NotEmpty(index.Cards);
            Assert.All(index.Cards, card => Assert.True(scope.AdId(Canonical(card.Url)) is not null, $"{card.Url} is no advert by urls.listing"));
            Assert.True(index.Next is not null && scope.Includes(Canonical(index.Next), 1), $"{page.Path}: the next page {index.Next} is not followed");
        }
    }

    [Fact]
    public void Every_folder_of_pages_belongs_to_a_source() =>
        Assert.All(SamplePage.All(), page => Assert.NotNull(Catalog.Find(page.SourceId)));

    private static string Canonical(string url) => CanonicalUrl.TryCanonicalize(url) ?? throw new InvalidOperationException($"{url} is no URL");
}
