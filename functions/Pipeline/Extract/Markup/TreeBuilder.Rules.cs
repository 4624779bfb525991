namespace Wildlife.Extract;

/// <content>Which open elements a tag closes.</content>
internal sealed partial class TreeBuilder
{
    /// <summary>An end tag.</summary>
    public void EndTag(TagKind kind)
    {
        if (_template > 0)
        {
            _template -= kind.Name == "template" ? 1 : 0;
            return;
        }

        if (_open.Count == 0 || EndForeign(kind) || kind.Has(TagTraits.RawText | TagTraits.EscapableText) || kind.Name is "html" or "head" or "body" || _open.EndsBeyond())
        {
            return;
        }

        if (kind.Name is "br" or "p" && _stage < Stage.Body)
        {
            BeginBody(implied: true);
        }

        End(kind);
    }

    private void End(TagKind kind)
    {
        switch (kind.Name)
        {
            case "br":
                Insert(kind, implied: true);
                break;
            case "p":
                EndParagraph(kind);
                break;
            case "li":
                PopFound(_open.Find(kind.Name, TagTraits.Scope, "ol", "ul"));
                break;
            case "form":
                EndForm();
                break;
            case "table":
                PopFound(_open.Find(kind.Name, TagTraits.None, "html"));
                break;
            case "dd" or "dt":
                PopFound(_open.Find(kind.Name, TagTraits.Scope));
                break;
            default:
                EndOther(kind);
                break;
        }
    }

    private void EndOther(TagKind kind)
    {
        if (kind.Has(TagTraits.TablePart))
        {
            PopFound(_open.Find(kind.Name, TagTraits.None, "table", "html"));
        }
        else if (kind.Has(TagTraits.Heading))
        {
            EndHeading();
        }
        else if (kind.Has(TagTraits.Block))
        {
            PopFound(_open.Find(kind.Name, TagTraits.Scope));
        }
        else if (kind.Has(TagTraits.Formatting))
        {
            EndFormatting(kind.Name);
        }
        else if (!kind.Has(TagTraits.Void))
        {
            PopFound(_open.Find(kind.Name, TagTraits.Special));
        }
    }

    private bool EndForeign(TagKind kind)
    {
        for (int i = _open.Count - 1; i >= 0 && _open[i].Foreign; i--)
        {
            if (_open[i].Kind == kind)
            {
                _open.PopTo(i);
                return true;
            }
        }

        return false;
    }

    private void PopFound(int index)
    {
        if (index > 0)
        {
            _open.PopTo(index);
        }
    }

    private void EndParagraph(TagKind kind)
    {
        int index = _open.Find("p", TagTraits.Scope, "button");
        if (index < 0)
        {
            Insert(kind, implied: true);
            _open.Pop();
            return;
        }

        _open.PopTo(index);
    }

    private void EndHeading()
    {
        for (int i = _open.Count - 1; i > 0 && !_open[i].Kind.Has(TagTraits.Scope); i--)
        {
            if (_open[i].Kind.Has(TagTraits.Heading))
            {
                _open.PopTo(i);
                return;
            }
        }
    }

    private void EndForm()
    {
        int form = _open.Find("form", TagTraits.Scope);
        if (form < 0)
        {
            return;
        }

        _open.PopImplied();
        if (form == _open.Count - 1)
        {
            _open.Pop();
        }
        else
        {
            _open.EndLater(form);
        }
    }

    /// <summary>A formatting element ends at once, or with the block that is open inside it.</summary>
    private void EndFormatting(string name)
    {
        int index = _open.Find(name, TagTraits.Scope);
        if (index < 0)
        {
            return;
        }

        for (int i = index + 1; i < _open.Count; i++)
        {
            if (_open[i].Kind.Has(TagTraits.Special))
            {
                _open.EndLater(index);
                return;
            }
        }

        _open.PopTo(index);
    }

    /// <summary>Closes what the element cannot stand in; false where the tag is to be passed over.</summary>
    private bool MakeRoom(TagKind kind)
    {
        if (kind.Has(TagTraits.EndsParagraph | TagTraits.ImpliedEnd) && !MakeRoomForItem(kind))
        {
            return false;
        }

        if (kind.Has(TagTraits.TablePart))
        {
            return MakeRoomInTable(kind);
        }

        switch (kind.Name)
        {
            case "a" or "nobr":
                EndFormatting(kind.Name);
                break;
            case "button":
                PopFound(_open.Find("button", TagTraits.Scope));
                break;
            case "form" when _open.Find("form", TagTraits.None) is > 0 and var form && !_open[form].Ended:
                return false;
            case "select" when _open.Find("select", TagTraits.Scope) is > 0 and var select:
                _open.PopTo(select);
                return false;
            case "input" or "textarea":
                PopFound(_open.Find("select", TagTraits.Scope));
                break;
        }

        return true;
    }

    private bool MakeRoomForItem(TagKind kind)
    {
        switch (kind.Name)
        {
            case "li":
                EndItem("li", "li");
                break;
            case "dd" or "dt":
                EndItem("dd", "dt");
                break;
            case "option" or "optgroup" when _open.TopIs("option"):
                _open.Pop();
                break;
            case "rt" or "rp" when _open.TopIs("rt") || _open.TopIs("rp"):
                _open.Pop();
                break;
            case "table" when _open.Find("table", TagTraits.Scope) is > 0 and var table:
                _open.PopTo(table);
                break;
        }

        if (kind.Name == "optgroup" && _open.TopIs("optgroup"))
        {
            _open.Pop();
        }

        if (_open.HasParagraph && (kind.Has(TagTraits.EndsParagraph) || kind.Name is "li" or "dd" or "dt"))
        {
            PopFound(_open.Find("p", TagTraits.Scope, "button"));
        }

        if (kind.Has(TagTraits.Heading) && _open.Top.Kind.Has(TagTraits.Heading))
        {
            _open.Pop();
        }

        return true;
    }

    /// <summary>Closes the item of a list before the next of it begins.</summary>
    private void EndItem(string name, string other)
    {
        for (int i = _open.Count - 1; i > 0; i--)
        {
            TagKind kind = _open[i].Kind;
            if (kind.Name == name || kind.Name == other)
            {
                _open.PopTo(i);
                return;
            }

            if (kind.Has(TagTraits.Special) && kind.Name is not ("address" or "div" or "p"))
            {
                return;
            }
        }
    }
}
