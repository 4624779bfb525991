namespace Wildlife.Insights;

/// <summary>Quantiles of a sample, by linear interpolation between its values (type 7 of Hyndman and Fan 1996).</summary>
internal static class Quantiles
{
    public static double? Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? null : Math.Round(At(sorted, 0.5), 1);
    }

    public static decimal At(IReadOnlyList<decimal> sorted, decimal share)
    {
        var place = share * (sorted.Count - 1);
        var below = (int)decimal.Floor(place);
        var above = Math.Min(below + 1, sorted.Count - 1);
        return decimal.Round(sorted[below] + ((place - below) * (sorted[above] - sorted[below])), 2);
    }

    private static double At(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)Math.Floor(place);
        return sorted[below] + ((place - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]));
    }
}
