using System.Buffers;

namespace PracticeSuite.X12;

/// <summary>Carries what is written to a stream, a buffer at a time, so that a file of any length stays nobody's memory. Disposing writes the rest; the stream stays its owner's.</summary>
/// <param name="isAsynchronous">Only <see cref="FlushAsync"/> and <see cref="DisposeAsync"/> write to the stream, and until then the buffer grows: for streams that allow no other way.</param>
public sealed class StreamOutput(Stream stream, bool isAsynchronous = false) : IBufferWriter<byte>, IDisposable, IAsyncDisposable
{
    private const int Capacity = 64 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(Capacity);
    private int _filled;

    /// <summary>So much is held that it is time to flush.</summary>
    public bool IsFilling => _filled >= Capacity / 2;

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _buffer.Length - _filled);
        _filled += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _buffer.AsMemory(_filled);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _buffer.AsSpan(_filled);
    }

    public void Dispose()
    {
        if (_buffer.Length == 0)
            return;
        Flush();
        Return([]);
    }

    public async ValueTask DisposeAsync()
    {
        if (_buffer.Length == 0)
            return;
        await FlushAsync();
        Return([]);
    }

    /// <summary>Writes what is held.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellationToken = default)
    {
        await stream.WriteAsync(_buffer.AsMemory(0, _filled), cancellationToken);
        _filled = 0;
    }

    private void MakeRoom(int size)
    {
        size = Math.Max(size, 1);
        if (_buffer.Length - _filled >= size)
            return;
        if (!isAsynchronous)
            Flush();
        if (_buffer.Length - _filled < size)
            Grow(Math.Max(_filled + size, _buffer.Length * 2));
    }

    private void Grow(int size)
    {
        var next = ArrayPool<byte>.Shared.Rent(size);
        _buffer.AsSpan(0, _filled).CopyTo(next);
        Return(next);
    }

    private void Flush()
    {
        stream.Write(_buffer, 0, _filled);
        _filled = 0;
    }

    /// <summary>What the buffer held is about patients; the next one to rent it has no business with that.</summary>
    private void Return(byte[] next)
    {
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = next;
    }
}
