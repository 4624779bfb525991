namespace Wildlife.Pictures;

/// <summary>Computes perceptual hashes: smooth to 64 by 64 brightness values, take the 16 by 16 slowest waves of them, compare each with their median.</summary>
internal static class PerceptualHasher
{
    /// <summary>A flat picture has a hash that says little; below this quality (0 to 100) two pictures are not compared by it.</summary>
    public const int LeastQuality = 50;

    private const int Side = 64;
    private const int Waves = 16;
    private static readonly float[] Cosines = MakeCosines();

    /// <summary>Hashes a picture.</summary>
    /// <param name="brightness">Its brightness, row by row, each 0 to 255. Smoothed in place.</param>
    /// <param name="width">Its width in pixels.</param>
    /// <param name="height">Its height in pixels.</param>
    public static (PerceptualHash Hash, int Quality) Compute(float[] brightness, int width, int height)
    {
        BoxSmoothing.Apply(brightness, width, height, Side);
        var small = Decimate(brightness, width, height);
        return (Bits(Transform(small)), Quality(small));
    }

    private static float[] Decimate(float[] brightness, int width, int height)
    {
        var small = new float[Side * Side];
        for (var row = 0; row < Side; row++)
        {
            var from = ((2 * row) + 1) * height / (2 * Side) * width;
            for (var column = 0; column < Side; column++)
            {
                small[(row * Side) + column] = brightness[from + (((2 * column) + 1) * width / (2 * Side))];
            }
        }

        return small;
    }

    // How much the brightness changes from each place to the next, in hundredths, scaled so that an ordinary photograph reaches 100.
    private static int Quality(float[] small)
    {
        var change = 0;
        for (var row = 0; row < Side; row++)
        {
            for (var column = 0; column < Side; column++)
            {
                var here = small[(row * Side) + column];
                change += row + 1 < Side ? Step(here, small[((row + 1) * Side) + column]) : 0;
                change += column + 1 < Side ? Step(here, small[(row * Side) + column + 1]) : 0;
            }
        }

        return Math.Min(100, change / 90);
    }

    private static int Step(float one, float other) => Math.Abs((int)((one - other) * 100 / 255));

    // A cosine transform without its constant wave, along rows and then along columns.
    private static float[] Transform(float[] small)
    {
        var half = new float[Waves * Side];
        for (var wave = 0; wave < Waves; wave++)
        {
            for (var column = 0; column < Side; column++)
            {
                var sum = 0f;
                for (var row = 0; row < Side; row++)
                {
                    sum += Cosines[(wave * Side) + row] * small[(row * Side) + column];
                }

                half[(wave * Side) + column] = sum;
            }
        }

        var waves = new float[Waves * Waves];
        for (var down = 0; down < Waves; down++)
        {
            for (var across = 0; across < Waves; across++)
            {
                waves[(down * Waves) + across] = Dot(half.AsSpan(down * Side, Side), Cosines.AsSpan(across * Side, Side));
            }
        }

        return waves;
    }

    private static float Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var sum = 0f;
        for (var place = 0; place < one.Length; place++)
        {
            sum += one[place] * other[place];
        }

        return sum;
    }

    private static PerceptualHash Bits(float[] waves)
    {
        var sorted = waves.Order().ToArray();
        var median = (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
        Span<ulong> words = stackalloc ulong[4];
        for (var wave = 0; wave < waves.Length; wave++)
        {
            if (waves[wave] > median)
            {
                words[wave / 64] |= 1UL << (63 - (wave % 64));
            }
        }

        return new PerceptualHash(words[0], words[1], words[2], words[3]);
    }

    private static float[] MakeCosines()
    {
        var cosines = new float[Waves * Side];
        for (var wave = 0; wave < Waves; wave++)
        {
            for (var place = 0; place < Side; place++)
            {
                cosines[(wave * Side) + place] = (float)(Math.Sqrt(2.0 / Side) * Math.Cos(Math.PI / 2 / Side * (wave + 1) * ((2 * place) + 1)));
            }
        }

        return cosines;
    }
}
