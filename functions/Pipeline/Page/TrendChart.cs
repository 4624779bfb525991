using System.Globalization;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace Wildlife.Page;

/// <summary>Draws suspect advert groups over time, stacked by group of species, as an SVG picture without script or outside reference.</summary>
internal static class TrendChart
{
    /// <summary>So many groups have a colour of their own.</summary>
    public const int MostSeries = 7;
    private const string Font = "system-ui, sans-serif";

    // The page lays a link over each column: it knows where the columns are because these never change.
    private static readonly OxyThickness Margins = new(48, 8, 12, 24);

    // Told apart by lightness as well as by hue, on white and on the dark page alike.
    private static readonly string[] Colours = ["#1b7f6b", "#c77700", "#3d6fb6", "#a8456b", "#7a8b2c", "#7759a8", "#2f8fa3", "#8a8f8c"];

    /// <summary>Draws the chart.</summary>
    /// <param name="labels">What stands under each period, in order.</param>
    /// <param name="series">Counts by name, one a period.</param>
    /// <param name="dark">Whether it stands on a dark page.</param>
    /// <param name="narrow">Whether it stands on a telephone: less wide, so that its letters stay readable.</param>
    /// <returns>The SVG document.</returns>
    public static string Draw(IReadOnlyList<string> labels, IReadOnlyList<ChartSeries> series, bool dark, bool narrow)
    {
        var model = NewModel(dark);
        model.Axes.Add(new CategoryAxis { Key = "period", Position = AxisPosition.Bottom, ItemsSource = labels, GapWidth = 0.35, TickStyle = TickStyle.None });
        model.Axes.Add(new LinearAxis
        {
            Key = "groups",
            Position = AxisPosition.Left,
            MinimumPadding = 0,
            AbsoluteMinimum = 0,
            MinimumMajorStep = 1,
            MajorGridlineStyle = LineStyle.Solid,
            MajorGridlineColor = OxyColor.FromArgb(50, 128, 128, 128),
            TickStyle = TickStyle.None,
        });
        for (var index = 0; index < series.Count; index++)
        {
            model.Series.Add(BarsOf(series[index], OxyColor.Parse(Colours[Math.Min(index, Colours.Length - 1)])));
        }

        var exporter = new SvgExporter { Width = narrow ? 400 : 960, Height = narrow ? 300 : 280, IsDocument = true, UseVerticalTextAlignmentWorkaround = true };
        return exporter.ExportToString(model);
    }

    private static PlotModel NewModel(bool dark)
    {
        var model = new PlotModel
        {
            Culture = CultureInfo.InvariantCulture,
            PlotAreaBorderThickness = new OxyThickness(0),
            PlotMargins = Margins,
            DefaultFont = Font,
            DefaultFontSize = 12.5,
            TextColor = OxyColor.Parse(dark ? "#aab4ae" : "#555c57"),
            Padding = new OxyThickness(0),
        };
        model.Legends.Add(new Legend { LegendPosition = LegendPosition.BottomCenter, LegendPlacement = LegendPlacement.Outside, LegendOrientation = LegendOrientation.Horizontal });
        return model;
    }

    private static BarSeries BarsOf(ChartSeries series, OxyColor colour)
    {
        // The reader's font is not known here and may be wider than the one measured: each name gets room to spare.
        var title = series.Name.PadRight(series.Name.Length + 6, '\u00a0');
        var bars = new BarSeries { Title = title, IsStacked = true, XAxisKey = "groups", YAxisKey = "period", StrokeThickness = 0, FillColor = colour };
        bars.Items.AddRange(series.Counts.Select(count => new BarItem(count)));
        return bars;
    }
}

/// <summary>One colour of a chart.</summary>
/// <param name="Name">What it stands for.</param>
/// <param name="Counts">Its count in each period.</param>
internal sealed record ChartSeries(string Name, IReadOnlyList<int> Counts);
