using System.Globalization;
using System.Text.RegularExpressions;

namespace Wildlife.Extract;

/// <summary>Reads from two addresses how many pages of a list lie between them.</summary>
internal static partial class PageStep
{
    private const int MostDigits = 6;

    /// <summary>Positive where the target lies further on, negative where it leads back, 0 where it is the same page; null where the addresses do not tell.</summary>
    public static int? Between(Uri own, Uri target)
    {
        string from = Path(own);
        string to = Path(target);
        if (from == to)
        {
            return 0;
        }

        return OneNumber(from, to) ?? (Page(to, own, target), Page(from, own, target)) switch
        {
            ({ } there, { } here) => there.List == here.List ? there.Number - here.Number : null,
            ({ } there, null) => Math.Max(there.Number, 1),
            (null, { } here) when SameList(own, target) => 1 - Math.Max(here.Number, 2),
            _ => null,
        };
    }

    private static string Path(Uri url) => url.PathAndQuery.TrimEnd('/');

    /// <summary>The page number that an address names, and the path before it; null where it names none.</summary>
    private static (string List, int Number)? Page(string path, Uri own, Uri target)
    {
        Match named = Named().Match(path);
        // On one path a number in it names the list, not the page.
        bool onlyNamed = own.AbsolutePath.TrimEnd('/') == target.AbsolutePath.TrimEnd('/');
        Match found = named.Success || onlyNamed ? named : Last().Match(path);
        return found.Success && int.TryParse(found.Groups["n"].ValueSpan, CultureInfo.InvariantCulture, out int number)
            ? (path[..(found.Index + 1)].Split('?')[0].TrimEnd('/'), number) : null;
    }

    /// <summary>The difference where two addresses are alike but for one number, which is no date and no advert's long number.</summary>
    private static int? OneNumber(string from, string to)
    {
        MatchCollection here = Digits().Matches(from);
        MatchCollection there = Digits().Matches(to);
        if (here.Count != there.Count || here.Count == 0 || Digits().Replace(from, "0") != Digits().Replace(to, "0"))
        {
            return null;
        }

        int[] different = [.. Enumerable.Range(0, here.Count).Where(i => here[i].Value != there[i].Value)];
        if (different is not [var one] || IsDate(to, there[one].Index) || here[one].Length > MostDigits || there[one].Length > MostDigits)
        {
            return null;
        }

        return int.Parse(there[one].Value, CultureInfo.InvariantCulture) - int.Parse(here[one].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>True where a number follows a year, or is one: 2016-04, /2016/04.</summary>
    private static bool IsDate(string path, int at) => YearBefore().IsMatch(path[..at]) || Year().IsMatch(path[at..]);

    /// <summary>True where the target is the list that this page is a later page of: the same path, or its beginning.</summary>
    private static bool SameList(Uri own, Uri target) =>
        own.AbsolutePath.StartsWith(target.AbsolutePath.TrimEnd('/'), StringComparison.Ordinal) && target.Query.Length <= own.Query.Length;

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    [GeneratedRegex(@"(19|20)[0-9]{2}[-/_.]$", RegexOptions.NonBacktracking)]
    private static partial Regex YearBefore();

    [GeneratedRegex(@"^(19|20)[0-9]{2}([-/_.][0-9]{1,2}([^0-9]|$)|$)", RegexOptions.NonBacktracking)]
    private static partial Regex Year();

    /// <summary>By the names that sites give it, in the query or the path.</summary>
    [GeneratedRegex(@"(?:[?&;/_-](?:page|paged|pag|pagina|pagenum|pageno|page_?number|page_?no|pagenr|currentpage|current_page|seite|strona|strana|stranka|oldal|lap|sida|side|sivu|pg|pn|cp|cpage|start|offset|skip|from|begin|rh|o|p)(?:[=/:,_-]|%3A)?)(?<n>[0-9]{1,6})(?:$|[^0-9a-z])", RegexOptions.IgnoreCase, 200)]
    private static partial Regex Named();

    /// <summary>A short number that ends the path.</summary>
    [GeneratedRegex(@"^[^?]*[/_-](?<n>[0-9]{1,3})(?:\.[a-z]{3,5})?/?$", RegexOptions.IgnoreCase, 200)]
    private static partial Regex Last();
}
