using System.Globalization;

namespace PracticeSuite.Platform.Auditing;

/// <summary>The lines of a file as bytes, each with the line feed that ends it.</summary>
internal static class ByteLines
{
    /// <summary>A longer line is none of ours, and is given in pieces rather than held.</summary>
    private const int Longest = 64 * 1024;

    public static IEnumerable<ReadOnlyMemory<byte>> Of(Stream file)
    {
        using var buffered = new BufferedStream(file, Longest);
        var line = new MemoryStream();
        for (var read = buffered.ReadByte(); read >= 0; read = buffered.ReadByte())
        {
            line.WriteByte((byte)read);
            if (read != '\n' && line.Length < Longest)
                continue;
            yield return line.ToArray();
            line.SetLength(0);
        }

        if (line.Length > 0)
            yield return line.ToArray();
    }
}

internal static class Hex
{
    /// <summary>The 32 bytes of a SHA-256, or null.</summary>
    public static byte[]? Read(string? text) => text?.Length == 64 && text.All(char.IsAsciiHexDigitLower) ? Convert.FromHexString(text) : null;
}

/// <summary>The ends of lanes as a file's last line has them: <c>0:17:hash 1:4:hash</c>.</summary>
internal static class AnchorHeads
{
    public static IReadOnlyList<LaneEnd>? Read(string? text)
    {
        var ends = text?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ReadOne).ToList();
        return ends is null || ends.Contains(null) ? null : ends.ConvertAll(end => end!);
    }

    private static LaneEnd? ReadOne(string text) =>
        text.Split(':') is [var lane, var seq, var head]
        && int.TryParse(lane, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && long.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
        && Hex.Read(head) is { } hash
            ? new LaneEnd(number, last, hash)
            : null;
}
