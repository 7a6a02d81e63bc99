using System.Buffers.Binary;
using System.Text;

namespace PracticeSuite.X12.Syntax;

/// <summary>Codes and names that stand in a file a hundred thousand times become one string. A later one takes the place of an earlier.</summary>
internal sealed class TextPool
{
    private const int Places = 1024, Longest = 32;

    private readonly string?[] _texts = new string?[Places];

    public string Get(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return "";
        if (bytes.Length > Longest)
            return Encoding.Latin1.GetString(bytes);
        ref var place = ref _texts[Hash(bytes) & (Places - 1)];
        if (place is null || !Ascii.Equals(bytes, place))
            place = Encoding.Latin1.GetString(bytes);
        return place;
    }

    /// <summary>The first and the last eight bytes and the length; a long text is told from another by its ends well enough.</summary>
    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        ulong hash;
        if (bytes.Length >= sizeof(ulong))
        {
            hash = BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ (BinaryPrimitives.ReadUInt64LittleEndian(bytes[^sizeof(ulong)..]) * 31);
        }
        else
        {
            hash = 0;
            foreach (var sign in bytes)
                hash = hash << 8 | sign;
        }

        hash = (hash + (ulong)bytes.Length) * 0x9E3779B97F4A7C15;
        return (uint)(hash >> 40);
    }
}
