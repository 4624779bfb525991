using System.Globalization;
using Wildlife.Delivery;

namespace Wildlife.Tests.Delivery;

public sealed class ObjectInstantTests
{
    [Theory]
    [InlineData("shop/2026/03/01/060000-0123456789abcdef-0123456789abcdef.warc.gz", "2026-03-01T06:00:00Z")]
    [InlineData("shop/12%2F3/20260301T060000Z-0123456789abcdef.json", "2026-03-01T06:00:00Z")]
    [InlineData("shop/a-b/20260301T060000Z-0123456789abcdef.json", "2026-03-01T06:00:00Z")]
    public void The_planned_instant_stands_in_the_name(string name, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), ObjectInstant.Of(name));

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("-")]
    [InlineData("shop/2026/13/01/060000-a")]
    [InlineData("060000-a")]
    [InlineData("shop/x")]
    public void A_name_without_one_has_none(string name) => Assert.Null(ObjectInstant.Of(name));
}
