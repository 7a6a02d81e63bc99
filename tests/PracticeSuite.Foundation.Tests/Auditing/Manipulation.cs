namespace PracticeSuite.Foundation.Tests.Auditing;

/// <summary>One thing done to a file: a byte changed, added or taken, a line taken, doubled, moved or exchanged, the end cut off.</summary>
internal static class Manipulation
{
    private static readonly (string What, Action<List<byte[]>, Random> Do)[] All =
    [
        ("a byte is changed", (lines, random) => OnLine(lines, random, (line, at) => line[at] ^= (byte)random.Next(1, 256))),
        ("a byte is added", (lines, random) => OnLine(lines, random, (line, at) => line.Insert(at, (byte)random.Next(256)))),
        ("a byte is taken", (lines, random) => OnLine(lines, random, (line, at) => line.RemoveAt(at))),
        ("a line is taken", (lines, random) => lines.RemoveAt(random.Next(lines.Count))),
        ("a line is doubled", (lines, random) => lines.Insert(random.Next(lines.Count + 1), lines[random.Next(lines.Count)])),
        ("two lines are exchanged", Exchange),
        ("a line is moved", Move),
        ("lines are cut off", CutLines),
        ("bytes are cut off", CutBytes),
    ];

    public static (string What, byte[] File) Of(List<byte[]> original, Random random)
    {
        var (what, act) = All[random.Next(All.Length)];
        var lines = original.ToList();
        act(lines, random);
        return (what, [.. lines.SelectMany(line => line)]);
    }

    private static void OnLine(List<byte[]> lines, Random random, Action<List<byte>, int> act)
    {
        var number = random.Next(lines.Count);
        var line = lines[number].ToList();
        act(line, random.Next(line.Count));
        lines[number] = [.. line];
    }

    private static void Exchange(List<byte[]> lines, Random random)
    {
        var one = random.Next(lines.Count);
        var other = Other(one, lines.Count, random);
        (lines[one], lines[other]) = (lines[other], lines[one]);
    }

    private static void Move(List<byte[]> lines, Random random)
    {
        var from = random.Next(lines.Count);
        var line = lines[from];
        lines.RemoveAt(from);
        lines.Insert(Other(from, lines.Count + 1, random), line);
    }

    private static void CutLines(List<byte[]> lines, Random random)
    {
        var from = random.Next(lines.Count);
        lines.RemoveRange(from, lines.Count - from);
    }

    private static void CutBytes(List<byte[]> lines, Random random) => lines[^1] = lines[^1][..random.Next(lines[^1].Length)];

    private static int Other(int one, int count, Random random) => (one + 1 + random.Next(count - 1)) % count;
}
