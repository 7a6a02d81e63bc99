using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Auditing;

/// <summary>
/// How a row takes its place: SHA-256 over the hash before it and the row's fields, each as UTF-8 with its length in four bytes before
/// it (big-endian; -1 = no value). The first hash of a lane says practice and lane, so that no lane can stand in for another.
/// </summary>
internal static class HashChain
{
    private const string Origin = "PracticeSuite audit 1";

    public static byte[] Genesis(PracticeId practice, int lane) => Hash([], [Origin, AuditFields.Text(practice.Value), AuditFields.Text(lane)]);

    public static byte[] Next(ReadOnlySpan<byte> previous, AuditRow row) => Hash(previous, AuditFields.ValuesOf(row));

    public static byte[] Next(ReadOnlySpan<byte> previous, IReadOnlyList<string?> values) => Hash(previous, values);

    /// <summary>Over the anchor before (nothing for the first), day and instant, and lane by lane its number, last seq and head.</summary>
    public static byte[] Anchor(ReadOnlySpan<byte> previous, DateOnly day, DateTimeOffset takenAt, IEnumerable<LaneEnd> ends) => Hash(
        previous, [AuditFields.Text(day), AuditFields.Text(takenAt), .. ends.SelectMany(TextsOf)]);

    /// <summary>Of an exported file's last line: what it says of the whole.</summary>
    public static byte[] Seal(IReadOnlyList<string?> values) => Hash([], [Origin, .. values]);

    private static string?[] TextsOf(LaneEnd end) => [AuditFields.Text(end.Lane), AuditFields.Text(end.Seq), AuditFields.Text(end.Head)];

    /// <summary>What the hash covers before and after lane and seq, for whoever learns these two only when writing.</summary>
    public static (byte[] Before, byte[] After) AroundPlace(AuditRow row)
    {
        var values = AuditFields.ValuesOf(row);
        return (Bytes([], values[..AuditFields.LaneAt]).ToArray(), Bytes([], values[(AuditFields.LaneAt + 2)..]).ToArray());
    }

    private static byte[] Hash(ReadOnlySpan<byte> previous, IReadOnlyList<string?> values) => SHA256.HashData(Bytes(previous, values).Span);

    private static ReadOnlyMemory<byte> Bytes(ReadOnlySpan<byte> previous, IReadOnlyList<string?> values)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        bytes.Write(previous);
        foreach (var value in values)
            Write(bytes, value);
        return bytes.WrittenMemory;
    }

    private static void Write(ArrayBufferWriter<byte> bytes, string? value)
    {
        var length = value is null ? -1 : Encoding.UTF8.GetByteCount(value);
        BinaryPrimitives.WriteInt32BigEndian(bytes.GetSpan(sizeof(int)), length);
        bytes.Advance(sizeof(int));
        if (value is not null)
            Encoding.UTF8.GetBytes(value, bytes);
    }
}

/// <summary>Where a lane ends: the seq of its last row, and that row's hash.</summary>
internal sealed record LaneEnd(int Lane, long Seq, byte[] Head);
