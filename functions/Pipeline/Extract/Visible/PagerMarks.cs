using System.Text.RegularExpressions;

namespace Wildlife.Extract;

/// <summary>What class and id say of paging: each question is asked once for all elements that share a mark.</summary>
internal sealed partial class PagerMarks(HtmlPage page)
{
    private const int Levels = 5;
    private readonly MarkQuestion next = new(page, mark => mark.Contains("next", StringComparison.Ordinal) && !mark.Contains("prev", StringComparison.Ordinal) && NextMark().IsMatch(mark));
    private readonly MarkQuestion pager = new(page, mark => mark.Contains("pag", StringComparison.Ordinal) && PagerMark().IsMatch(mark));
    private readonly MarkQuestion calendar = new(page, mark => CalendarMark().IsMatch(mark));

    /// <summary>True where the element is marked as leading on.</summary>
    public bool IsNext(int node) => next[node];

    /// <summary>True where the element stands in a row of page numbers.</summary>
    public bool IsInPager(int node) => IsIn(node, pager);

    /// <summary>True where the element stands in a calendar: its 'next' is a month.</summary>
    public bool IsInCalendar(int node) => IsIn(node, calendar);

    private bool IsIn(int node, MarkQuestion question)
    {
        for (int at = node, i = 0; at >= 0 && i < Levels; at = page.Nodes[at].Parent, i++)
        {
            if (question[at])
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"(^|[\s_-])(next|pagination-next|nextpage|next-page|page-next|pager-next)($|[\s_-])", RegexOptions.NonBacktracking)]
    private static partial Regex NextMark();

    [GeneratedRegex(@"(^|[ _-])(pager|paging|paginator|pagination|pages?-?(nav|numbers|links|list)|wp-pagenavi)", RegexOptions.NonBacktracking)]
    private static partial Regex PagerMark();

    [GeneratedRegex(@"(^|[ _-])(calendar|datepicker|(date|month|week|year)[_-](next|nav|pager))", RegexOptions.NonBacktracking)]
    private static partial Regex CalendarMark();
}
