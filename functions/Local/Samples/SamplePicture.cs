using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Wildlife.Local.Samples;

/// <summary>Draws a small stand-in for a photograph. Its name decides every byte.</summary>
internal static class SamplePicture
{
    private const int Width = 160;
    private const int Height = 120;

    /// <summary>The picture as an indexed PNG.</summary>
    public static byte[] Png(string name)
    {
        var seed = Seed(name);
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        WriteChunk(png, "IHDR"u8, Header());
        WriteChunk(png, "PLTE"u8, seed.AsSpan(0, 12));
        WriteChunk(png, "IDAT"u8, Compress(Rows(seed)));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    /// <summary>The picture as SVG.</summary>
    public static byte[] Svg(string name)
    {
        var seed = Seed(name);
        var svg = string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" width="{Width}" height="{Height}">
            <rect width="{Width}" height="{Height}" fill="#{Hex(seed, 0)}"/>
            <rect y="{Horizon(seed)}" width="{Width}" height="{Height}" fill="#{Hex(seed, 3)}"/>
            <ellipse cx="{CentreX(seed)}" cy="{CentreY(seed)}" rx="{RadiusX(seed)}" ry="{RadiusY(seed)}" fill="#{Hex(seed, 6)}"/>
            </svg>

            """);
        return Encoding.UTF8.GetBytes(svg);
    }

    private static byte[] Seed(string name) => SHA256.HashData(Encoding.UTF8.GetBytes(name));

    private static string Hex(byte[] seed, int at) => Convert.ToHexStringLower(seed, at, 3);

    private static int Horizon(byte[] seed) => 60 + (seed[12] % 40);

    private static int CentreX(byte[] seed) => 40 + (seed[13] % 80);

    private static int CentreY(byte[] seed) => 35 + (seed[14] % 50);

    private static int RadiusX(byte[] seed) => 15 + (seed[15] % 45);

    private static int RadiusY(byte[] seed) => 10 + (seed[16] % 30);

    private static byte[] Header()
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        header[8] = 8; // bits per pixel
        header[9] = 3; // indexed colour
        return header;
    }

    // Each row begins with its filter type, 0: none.
    private static byte[] Rows(byte[] seed)
    {
        var rows = new byte[Height * (Width + 1)];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                rows[(y * (Width + 1)) + 1 + x] = Colour(seed, x, y);
            }
        }

        return rows;
    }

    private static byte Colour(byte[] seed, int x, int y)
    {
        var dx = (x - CentreX(seed)) / (double)RadiusX(seed);
        var dy = (y - CentreY(seed)) / (double)RadiusY(seed);
        var distance = (dx * dx) + (dy * dy);
        return distance < 0.5 ? (byte)3 : distance < 1 ? (byte)2 : y > Horizon(seed) ? (byte)1 : (byte)0;
    }

    private static byte[] Compress(byte[] rows)
    {
        using var buffer = new MemoryStream();
        using (var zlib = new ZLibStream(buffer, CompressionLevel.Optimal))
        {
            zlib.Write(rows);
        }

        return buffer.ToArray();
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc32(Crc32(uint.MaxValue, type), data));
        png.Write(number);
    }

    // The checksum of the PNG specification, bit by bit: a few kilobytes do not need a table.
    private static uint Crc32(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return crc;
    }
}
