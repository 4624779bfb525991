using Wildlife.Extract;

namespace Wildlife.Tests.Extract;

public sealed class PagingTests
{
    private const string Own = "https://markt.example/lijst?page=3";

    [Theory]
    [InlineData("Zur nächsten Seite", true)]
    [InlineData("Ga naar volgende pagina", true)]
    [InlineData("Aller à la page suivante", true)]
    [InlineData("Következő oldal »", true)]
    [InlineData("Pagina successiva »", true)]
    [InlineData("Next 20 results", true)]
    [InlineData("« Articles plus anciens", true)]
    [InlineData("›", true)]
    [InlineData("The next big auction", false)]
    [InlineData("Newer posts →", false)]
    [InlineData("« Précédents", false)]
    [InlineData("Weiterlesen", false)]
    public void Words_that_lead_on_stand_alone_or_beside_words_for_pages(string text, bool leads) =>
        Assert.Equal(leads, NextWords.Match(text));

    [Theory]
    [InlineData("/lijst?page=3", "/lijst?page=4", 1)]
    [InlineData("/lijst?page=3", "/lijst?page=2", -1)]
    [InlineData("/lijst?page=3", "/lijst", -2)]
    [InlineData("/lijst", "/lijst?page=2", 2)]
    [InlineData("/board/24/", "/board/24/?page=1", 1)]
    [InlineData("/blog/", "/blog/page/2/", 2)]
    [InlineData("/s-reptielen/seite:2/c12", "/s-reptielen/seite:3/c12", 1)]
    [InlineData("/themes/Page/3", "/others/Page/9", null)]
    [InlineData("/events?month=2016-03", "/events?month=2016-04", null)]
    [InlineData("/ad/1234567890", "/ad/1234567899", null)]
    [InlineData("/lijst?page=3", "/lijst?page=3", 0)]
    public void Addresses_tell_how_far_a_page_lies_on(string own, string target, int? step) =>
        Assert.Equal(step, PageStep.Between(new Uri("https://markt.example" + own), new Uri("https://markt.example" + target)));

    [Theory]
    [InlineData("<a class=next href='?limit=all'>Toon alles</a>", null)]
    [InlineData("<span class=prev_next><a rel=prev href='?page=2'><i class=keyboard_arrow_right></i></a></span>", null)]
    [InlineData("<ul><li class=next><a href='?page=2'>Eerder</a></li></ul>", null)]
    [InlineData("<a href='?page=2'>&gt;</a><a href='?page=4'>&gt;</a>", "https://markt.example/lijst?page=4")]
    [InlineData("<link rel=canonical href='/lijst'><a class=next href='?page=4'></a>", "https://markt.example/lijst?page=4")]
    public void What_leads_back_or_elsewhere_is_no_following_page(string links, string? next) =>
        Assert.Equal(next, Pages.Extract($"<title>Lijst</title>{links}", Own).Next);

    [Theory]
    [InlineData("<a href='?page=2'>2</a> <b>3</b> <a href='?page=4'>4</a> <a href='?page=5'>5</a>", "https://markt.example/lijst?page=4")]
    [InlineData("<ol><li><a href='?page=2'>2</a><li class=active><a href='#'>3</a><li><a href='?page=4'>4</a></ol>", "https://markt.example/lijst?page=4")]
    [InlineData("<a href='?page=1'>1</a> <a href='?page=2'>2</a> <b>3</b>", null)]
    [InlineData("<a href='?page=4'>Toon meer zoekertjes</a>", "https://markt.example/lijst?page=4")]
    [InlineData("<a href='?page=4'>Meer zoekertjes</a>", "https://markt.example/lijst?page=4")]
    public void A_list_without_a_next_link_is_followed_by_its_numbers(string pager, string? next)
    {
        string cards = string.Concat(Enumerable.Range(1, 12).Select(i => $"<li class=item><a href='/a/10000{i}'>Griekse schildpad nummer {i}</a><span class=price>€ {i}0,-</span></li>"));

        ExtractedPage page = Pages.Extract($"<title>Zoekertjes</title><ul>{cards}</ul><div>{pager}</div>", Own);

        Assert.Equal(PageKind.Index, page.Kind);
        Assert.Equal(next, page.Next);
    }
}
