using System.Text;

namespace PracticeSuite.X12.Syntax;

/// <summary>One segment, seen where it lies in the reader's buffer: gone with the next one.</summary>
public readonly ref struct Segment
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly ReadOnlySpan<int> _starts;

    internal Segment(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> starts, Delimiters delimiters, uint tag)
    {
        _bytes = bytes;
        _starts = starts;
        Delimiters = delimiters;
        Tag = tag;
    }

    public Delimiters Delimiters { get; }

    internal uint Tag { get; }

    public ReadOnlySpan<byte> Bytes => _bytes;

    public ReadOnlySpan<byte> Id => this[0];

    /// <summary>How many elements stand after the id.</summary>
    public int Elements => _starts.Length - 1;

    /// <summary>Element 1 is the first after the id; one that is not there is empty.</summary>
    public ReadOnlySpan<byte> this[int element]
    {
        get
        {
            if (element >= _starts.Length)
                return default;
            var start = _starts[element];
            var end = element + 1 < _starts.Length ? _starts[element + 1] - 1 : _bytes.Length;
            return _bytes[start..end];
        }
    }

    /// <summary>Component 1 is the first; one that is not there is empty.</summary>
    public ReadOnlySpan<byte> Component(int element, int component) => Part(this[element], Delimiters.Component, component);

    public int Components(int element) => this[element].IsEmpty ? 0 : this[element].Count(Delimiters.Component) + 1;

    /// <summary>Each byte as the sign of its number, so that nothing of a file is lost.</summary>
    public string Text(int element) => Encoding.Latin1.GetString(this[element]);

    /// <summary>Something in it is neither a printable ASCII character nor a delimiter.</summary>
    internal bool HasForeignCharacter()
    {
        var rest = _bytes;
        while (rest.IndexOfAnyExceptInRange((byte)' ', (byte)'~') is >= 0 and var at)
        {
            if (!Delimiters.Contains((char)rest[at]))
                return true;
            rest = rest[(at + 1)..];
        }

        return false;
    }

    private static ReadOnlySpan<byte> Part(ReadOnlySpan<byte> bytes, byte separator, int number)
    {
        for (var at = 1; ; at++)
        {
            var end = bytes.IndexOf(separator);
            if (at == number)
                return end < 0 ? bytes : bytes[..end];
            if (end < 0)
                return default;
            bytes = bytes[(end + 1)..];
        }
    }
}
