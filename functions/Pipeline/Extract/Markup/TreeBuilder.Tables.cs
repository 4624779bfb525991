namespace Wildlife.Extract;

/// <content>The parts of tables, of which markup leaves out half.</content>
internal sealed partial class TreeBuilder
{
    private bool MakeRoomInTable(TagKind kind)
    {
        int table = _open.Find("table", TagTraits.None, "html");
        if (table < 0)
        {
            return false;
        }

        switch (kind.Name)
        {
            case "td" or "th":
                PopUntil(table, "tr", "tbody", "thead", "tfoot");
                Imply(table, "tbody", "tr");
                break;
            case "tr":
                PopUntil(table, "tbody", "thead", "tfoot", "tbody");
                Imply(table, "tbody", null);
                break;
            case "col":
                PopUntil(table, "colgroup", "colgroup", "colgroup", "colgroup");
                Imply(table, "colgroup", null);
                break;
            default:
                _open.PopTo(table + 1);
                break;
        }

        return true;
    }

    private void PopUntil(int table, params ReadOnlySpan<string> names)
    {
        while (_open.Count - 1 > table && !names.Contains(_open.Top.Kind.Name))
        {
            _open.Pop();
        }
    }

    /// <summary>Puts in the parts of a table that markup leaves out.</summary>
    private void Imply(int table, string part, string? row)
    {
        if (_open.Count - 1 == table)
        {
            Insert(TagTable.Known(part), implied: true);
        }

        if (row is not null && !_open.TopIs(row))
        {
            Insert(TagTable.Known(row), implied: true);
        }
    }
}
