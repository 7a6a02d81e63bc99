namespace PracticeSuite.X12.Tests.Fuzzing;

/// <summary>Spoils a file in one to four ways, the same for the same seed: bytes changed, cut, doubled, moved, joined with another file's.</summary>
internal sealed class Mutator(IReadOnlyList<byte[]> samples)
{
    private static readonly byte[] Telling = "*:^~\n\r ISAGSTE0129-.\0\u00ff"u8.ToArray();

    public byte[] Mutate(int seed)
    {
        // Not for secrets: the point is that a seed makes the same file again.
#pragma warning disable CA5394
        var random = new Random(seed);
        var bytes = samples[random.Next(samples.Count)].ToList();
        for (var times = random.Next(1, 5); times > 0; times--)
            Spoil(bytes, random);
        return [.. bytes];
    }

    private void Spoil(List<byte> bytes, Random random)
    {
        if (bytes.Count == 0)
            return;
        var (at, length) = (random.Next(bytes.Count), random.Next(1, 200));
        length = Math.Min(length, bytes.Count - at);
        switch (random.Next(12))
        {
            case 0: bytes[at] = (byte)random.Next(256); break;
            case 1: bytes[at] = Telling[random.Next(Telling.Length)]; break;
            case 2: bytes.RemoveAt(at); break;
            case 3: bytes.Insert(at, Telling[random.Next(Telling.Length)]); break;
            case 4: bytes.RemoveRange(at, length); break;
            case 5: bytes.RemoveRange(at, bytes.Count - at); break;
            case 6: bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length)); break;
            case 7: Move(bytes, random); break;
            case 8: Repeat(bytes, random); break;
            case 9: Graft(bytes, at, random); break;
            case 10: bytes.InsertRange(at, Enumerable.Repeat((byte)random.Next(256), random.Next(1, 3000))); break;
            default: Digits(bytes, at); break;
        }
    }

    /// <summary>A whole segment to another place.</summary>
    private static void Move(List<byte> bytes, Random random)
    {
        var segment = TakeSegment(bytes, random);
        bytes.InsertRange(Begins(bytes, random), segment);
    }

    private static void Repeat(List<byte> bytes, Random random)
    {
        var segment = TakeSegment(bytes, random);
        var at = Begins(bytes, random);
        for (var times = random.Next(1, 40); times > 0; times--)
            bytes.InsertRange(at, segment);
    }

    private static List<byte> TakeSegment(List<byte> bytes, Random random)
    {
        var begin = Begins(bytes, random);
        var end = bytes.IndexOf((byte)'~', begin);
        var length = (end < 0 ? bytes.Count : end + 1) - begin;
        var segment = bytes.GetRange(begin, length);
        bytes.RemoveRange(begin, length);
        return segment;
    }

    private static int Begins(List<byte> bytes, Random random) =>
        bytes.Count == 0 ? 0 : bytes.LastIndexOf((byte)'~', random.Next(bytes.Count)) + 1;

    /// <summary>The rest comes from another sample.</summary>
    private void Graft(List<byte> bytes, int at, Random random)
    {
        var other = samples[random.Next(samples.Count)];
        bytes.RemoveRange(at, bytes.Count - at);
        bytes.AddRange(other[random.Next(other.Length)..]);
    }

    /// <summary>Every digit from here on is a nine.</summary>
    private static void Digits(List<byte> bytes, int at)
    {
        for (; at < bytes.Count; at++)
        {
            if (bytes[at] is >= (byte)'0' and <= (byte)'9')
                bytes[at] = (byte)'9';
        }
    }
#pragma warning restore CA5394
}
