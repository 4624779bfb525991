using System.Globalization;
using Wildlife.Delivery;

namespace Wildlife.Tests.Delivery;

public sealed class RecheckEntryTests
{
    [Theory]
    [InlineData("2026-03-01T10:00:00.2Z")]
    [InlineData("2026-03-01T09:59:59.9Z")]
    [InlineData("2026-03-01T10:40:00Z")]
    public void A_tick_means_its_hour_also_when_it_comes_early_or_late(string fired) =>
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero), RecheckEntry.HourOf(DateTimeOffset.Parse(fired, CultureInfo.InvariantCulture)));
}
