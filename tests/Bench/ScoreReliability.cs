namespace Wildlife.Bench;

/// <summary>How the score relates to what is true: in each band, the mean score against the share of adverts labelled suspect.</summary>
internal static class ScoreReliability
{
    private const int Bands = 5;

    public static void Print(ScoreAdvert[] adverts)
    {
        Console.WriteLine("reliability of the score: band, adverts, mean score, share labelled suspect");
        var error = 0.0;
        for (var band = 0; band < Bands; band++)
        {
            var inside = adverts.Where(advert => Math.Min(Bands - 1, (int)(advert.Said.Score * Bands)) == band).ToArray();
            if (inside.Length == 0)
                continue;
            var mean = inside.Average(advert => advert.Said.Score);
            var share = inside.Count(advert => advert.IsSuspect) / (double)inside.Length;
            error += Math.Abs(mean - share) * inside.Length / adverts.Length;
            Console.WriteLine(FormattableString.Invariant($"  {band / (double)Bands:0.0}-{(band + 1) / (double)Bands:0.0}  {inside.Length,4}  {mean:0.00}  {share:0.00}"));
        }

        Console.WriteLine(FormattableString.Invariant($"expected calibration error {error:0.000}; Brier score {adverts.Average(advert => Math.Pow(advert.Said.Score - (advert.IsSuspect ? 1 : 0), 2)):0.000}"));
    }
}
