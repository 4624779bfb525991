namespace Wildlife.Local.Samples;

/// <summary>An advert as one pass shows it.</summary>
/// <param name="Advert">The advert.</param>
/// <param name="Text">Its text in this pass.</param>
/// <param name="Price">Its price text in this pass.</param>
/// <param name="Amount">Its amount in this pass.</param>
/// <param name="Sold">True where it is marked sold.</param>
internal sealed record ShownAdvert(SampleAdvert Advert, string Text, string Price, decimal? Amount, bool Sold)
{
    /// <summary>How an advert looks in a pass; null where it is not there yet or no more.</summary>
    public static ShownAdvert? In(SampleAdvert advert, int pass)
    {
        var life = advert.Lifecycle ?? new SampleLifecycle();
        if (pass < (life.From ?? 1) || pass >= life.GoneIn)
        {
            return null;
        }

        var edited = pass >= life.EditedIn;
        var repriced = edited && life.EditedPrice is not null;
        return new ShownAdvert(
            advert,
            edited ? life.EditedText ?? advert.Text : advert.Text,
            repriced ? life.EditedPrice! : advert.Price,
            repriced ? life.EditedAmount : advert.Amount,
            pass >= life.SoldIn);
    }
}
