using System.Buffers.Binary;

namespace PracticeSuite.Platform.Auditing;

/// <summary>Ids of version 7 begin with their millisecond: a span of time is a span of ids, and one index serves both.</summary>
internal static class AuditIds
{
    /// <summary>The least id of its millisecond.</summary>
    public static Guid From(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        BinaryPrimitives.WriteInt64BigEndian(bytes, at.ToUnixTimeMilliseconds() << 16);
        return new Guid(bytes, bigEndian: true);
    }
}
