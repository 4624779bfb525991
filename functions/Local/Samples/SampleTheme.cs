using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Wildlife.Local.Samples;

/// <summary>The look, the words and the habits of one sample marketplace.</summary>
internal abstract class SampleTheme
{
    /// <summary>The source's id.</summary>
    public abstract string Id { get; }

    public abstract SampleUrls Urls { get; }

    public abstract IReadOnlyList<SampleCategory> Categories { get; }

    /// <summary>The list of everything: its slug and heading.</summary>
    public abstract SampleCategory Everything { get; }

    /// <summary>What the site answers for an advert that is gone.</summary>
    public abstract GoneHabit Gone { get; }

    public virtual HtmlEncoder Encoder => Markup.Unicode;

    public virtual Encoding Charset => Encoding.UTF8;

    /// <summary>The <c>Content-Type</c> of its pages.</summary>
    public virtual string ContentType => "text/html; charset=utf-8";

    /// <summary>True where pages are compressed for clients that accept it.</summary>
    public virtual bool Compresses => false;

    public abstract IHtmlContent Home(SampleSite site, int pass);

    public abstract IHtmlContent List(SampleSite site, ListPage page);

    public abstract IHtmlContent Advert(SampleSite site, ShownAdvert shown, int pass);

    public abstract IHtmlContent Seller(SampleSite site, SampleSeller seller, IReadOnlyList<ShownAdvert> adverts);

    /// <summary>The page for an advert that is gone.</summary>
    public abstract IHtmlContent Removed();

    /// <summary>The robot check or consent wall that stands in an advert's place.</summary>
    public abstract IHtmlContent Blocked();

    public abstract IHtmlContent NotFound();

    public abstract IHtmlContent Terms();
}

/// <summary>What a marketplace answers for an advert that is gone.</summary>
internal enum GoneHabit
{
    /// <summary>410 with a page that says so.</summary>
    Status410,

    /// <summary>A page that says so, with status 200.</summary>
    SoftPage,

    /// <summary>A redirect to the advert's category.</summary>
    RedirectToCategory,
}
