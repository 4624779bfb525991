using Wildlife.Extract;

namespace Wildlife.Tests.Extract;

public sealed class RdfaTests
{
    [Fact]
    public void A_product_in_rdfa_lite_is_read()
    {
        ExtractedPage page = Pages.Extract("""
            <html lang=fr><title>Perroquet</title><body><div vocab="https://schema.org/" typeof="Product" resource="#p"><h1 property="name">Perroquet gris du Gabon</h1>
            <img property="image" src="/i/1.jpg"><p property="description">Oiseau apprivoisé, 3 ans, avec sa cage.</p><span property="sku">PG-3</span>
            <div property="offers" typeof="Offer"><meta property="priceCurrency" content="EUR"><span property="price" content="900.00">900 €</span>
            <link property="availability" href="https://schema.org/OutOfStock">
            <span property="seller" typeof="Person"><span property="name">Mila</span></span></div></div></body></html>
            """);

        Assert.Equal(PageKind.Listing, page.Kind);
        Assert.Equal(("Perroquet gris du Gabon", 900m, "EUR", "PG-3"), (page.Title, page.Price!.Amount, page.Price.Currency, page.Sku));
        Assert.Equal(("Mila", "private", Availability.OutOfStock), (page.Seller!.Name, page.Seller.Kind, page.Availability));
        Assert.Equal(["https://markt.example/i/1.jpg"], page.Images);
    }

    [Fact]
    public void The_prefix_schema_counts_and_other_vocabularies_do_not()
    {
        using HtmlPage page = HtmlPageReader.Read("""
            <div prefix="schema: http://schema.org/" typeof="schema:Product"><b property="schema:name dc:title">Uil</b><i property="og:title">x</i></div>
            <div vocab="http://xmlns.com/foaf/0.1/" typeof="Person"><b property="name">Bob</b></div>
            """.AsMemory(), null);

        DataItem item = Assert.Single(RdfaReader.Read(page));

        Assert.True(item.Is("Product"));
        Assert.Equal("Uil", item.Text("name"));
        Assert.Equal(["name"], item.Names);
    }
}
