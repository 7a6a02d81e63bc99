using System.Text;

namespace PracticeSuite.X12.Tests.Syntax;

/// <summary>A stream that is read forwards and nothing else.</summary>
internal abstract class ForwardStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush() => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => Give(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Give(buffer.Span));

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected abstract int Give(Span<byte> into);
}

/// <summary>Gives a few bytes at a time, as a network does, and counts how often it is asked.</summary>
internal sealed class PiecemealStream(byte[] bytes, int piece) : ForwardStream
{
    private int _given;

    public int Asked { get; private set; }

    protected override int Give(Span<byte> into)
    {
        Asked++;
        var count = Math.Min(Math.Min(piece, into.Length), bytes.Length - _given);
        bytes.AsSpan(_given, count).CopyTo(into);
        _given += count;
        return count;
    }
}

/// <summary>A beginning, and then the same byte for a very long time.</summary>
internal sealed class EndlessStream(byte[] beginning, long length) : ForwardStream
{
    public long Given { get; private set; }

    public byte Filling { get; init; } = (byte)'x';

    protected override int Give(Span<byte> into)
    {
        var count = (int)Math.Min(into.Length, length - Given);
        for (var at = 0; at < count; at++, Given++)
            into[at] = Given < beginning.Length ? beginning[Given] : Filling;
        return count;
    }
}

/// <summary>A beginning, one part many times over, and an end; it knows how much of it was taken.</summary>
internal sealed class RepeatingStream(string beginning, string part, int times, string end) : ForwardStream
{
    private readonly IEnumerator<byte> _bytes = Encoding.Latin1.GetBytes(beginning)
        .Concat(Enumerable.Repeat(Encoding.Latin1.GetBytes(part), times).SelectMany(bytes => bytes))
        .Concat(Encoding.Latin1.GetBytes(end)).GetEnumerator();

    public long Given { get; private set; }

    protected override int Give(Span<byte> into)
    {
        var count = 0;
        for (; count < into.Length && _bytes.MoveNext(); count++)
            into[count] = _bytes.Current;
        Given += count;
        return count;
    }
}
