namespace Wildlife.Extract;

/// <summary>What the HTML standard, and the readers of this folder, say of a kind of element.</summary>
[Flags]
internal enum TagTraits
{
    None = 0,

    /// <summary>Has no content and no end tag.</summary>
    Void = 1,

    /// <summary>Its content is no markup.</summary>
    RawText = 1 << 1,

    /// <summary>Its content is no markup, but holds character references.</summary>
    EscapableText = 1 << 2,

    /// <summary>An end tag of another kind does not close through it ('special').</summary>
    Special = 1 << 3,

    /// <summary>Its start tag ends an open paragraph.</summary>
    EndsParagraph = 1 << 4,

    /// <summary>A block whose end tag closes whatever stands open inside.</summary>
    Block = 1 << 5,

    /// <summary>An inline element whose end tag may cross a block's.</summary>
    Formatting = 1 << 6,

    /// <summary>End tags do not look beyond it.</summary>
    Scope = 1 << 7,

    /// <summary>Belongs to the head of a page until the body has begun.</summary>
    Head = 1 << 8,

    /// <summary>May be left open: its end tag is implied.</summary>
    ImpliedEnd = 1 << 9,

    /// <summary>Part of a table; only allowed there.</summary>
    TablePart = 1 << 10,

    /// <summary>h1 to h6.</summary>
    Heading = 1 << 11,

    /// <summary>Its text runs on in the line; all others begin a new one.</summary>
    Inline = 1 << 12,

    /// <summary>Nothing inside is shown as text.</summary>
    Invisible = 1 << 13,

    /// <summary>Readers ask for it by name.</summary>
    Indexed = 1 << 14,

    /// <summary>Within a picture or a formula it ends that and goes on as HTML.</summary>
    LeavesForeign = 1 << 15,
}
