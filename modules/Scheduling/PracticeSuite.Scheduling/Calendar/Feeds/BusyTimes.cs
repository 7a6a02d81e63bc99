using System.Buffers.Binary;
using PracticeSuite.Kernel;

namespace PracticeSuite.Scheduling.Calendar.Feeds;

/// <summary>Busy stretches as one column has them: minutes since 1970, begin and length, four bytes each. They are read whole or not at all.</summary>
internal static class BusyTimes
{
    private const int Size = 8;

    public static byte[] Write(IntervalSet times)
    {
        var bytes = new byte[times.Count * Size];
        foreach (var (at, time) in times.Index())
        {
            var from = (int)Math.Floor((time.Start - DateTimeOffset.UnixEpoch).TotalMinutes);
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(at * Size), from);
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan((at * Size) + 4), (int)Math.Ceiling((time.End - DateTimeOffset.UnixEpoch).TotalMinutes) - from);
        }

        return bytes;
    }

    public static IEnumerable<Interval> Read(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length; at += Size)
        {
            var start = DateTimeOffset.UnixEpoch.AddMinutes(BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at)));
            yield return new Interval(start, start.AddMinutes(BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at + 4))));
        }
    }

    public static int CountIn(byte[] bytes) => bytes.Length / Size;
}
