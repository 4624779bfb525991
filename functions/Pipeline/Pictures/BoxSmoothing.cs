namespace Wildlife.Pictures;

/// <summary>Smooths a picture with running averages, twice in each direction, so that taking every n-th pixel of it loses nothing that matters.</summary>
internal static class BoxSmoothing
{
    private const int Rounds = 2;

    /// <summary>Smooths in place.</summary>
    /// <param name="values">The picture, row by row.</param>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="side">The width and height that pixels will be taken for.</param>
    public static void Apply(float[] values, int width, int height, int side)
    {
        var line = new float[Math.Max(width, height)];
        for (var round = 0; round < Rounds; round++)
        {
            for (var row = 0; row < height; row++)
            {
                Smooth(values, row * width, 1, width, WindowOf(width, side), line);
            }

            for (var column = 0; column < width; column++)
            {
                Smooth(values, column, width, height, WindowOf(height, side), line);
            }
        }
    }

    // Half of the distance between two taken pixels, rounded up.
    private static int WindowOf(int length, int side) => (length + (2 * side) - 1) / (2 * side);

    private static void Smooth(float[] values, int start, int step, int length, int window, float[] line)
    {
        var (before, after) = ((window - 1) / 2, window / 2);
        var sum = 0f;
        for (var place = 0; place < Math.Min(after, length); place++)
        {
            sum += values[start + (place * step)];
        }

        for (var place = 0; place < length; place++)
        {
            if (place + after < length)
            {
                sum += values[start + ((place + after) * step)];
            }

            if (place - before - 1 >= 0)
            {
                sum -= values[start + ((place - before - 1) * step)];
            }

            line[place] = sum / (Math.Min(place + after, length - 1) - Math.Max(place - before, 0) + 1);
        }

        for (var place = 0; place < length; place++)
        {
            values[start + (place * step)] = line[place];
        }
    }
}
