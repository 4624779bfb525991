using Wildlife.Extract;

namespace Wildlife.Tests.Extract;

public sealed class ObservationNameTests
{
    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("../../evidence")]
    [InlineData("a/../b\\c")]
    public void An_ad_id_never_leads_out_of_its_source(string adId)
    {
        string[] parts = Name(adId).Split('/');

        Assert.Equal(3, parts.Length);
        Assert.DoesNotContain(parts, p => p is "." or ".." or "");
        Assert.Equal(adId, Uri.UnescapeDataString(parts[1]));
    }

    [Fact]
    public void An_ad_id_as_long_as_a_text_still_makes_a_name_that_file_systems_take() =>
        Assert.InRange(Name(new string('é', 4000)).Split('/')[1].Length, 1, 180);

    private static string Name(string adId) => new ListingObservation
    {
        Source = "proef", AdId = adId, Url = "https://markt.example/a/1", ObservedAt = Pages.Now, PageName = "p", PageSha256 = "0", State = ObservedState.Active,
    }.NameFor("{}"u8);
}
