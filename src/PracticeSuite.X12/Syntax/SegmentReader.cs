using System.Buffers;
using System.IO.Pipelines;

namespace PracticeSuite.X12.Syntax;

/// <summary>
/// Cuts a stream into segments. It holds one buffer whatever the file's length, finds the delimiters in each interchange's ISA, and ends at
/// the first thing that is no X12 (<see cref="Broken"/>): garbage of any length costs one buffer.
/// </summary>
public sealed class SegmentReader : IDisposable
{
    private const int LeastBuffer = 64 * 1024;

    private readonly Stream _stream;
    private readonly ReadLimits _limits;
    private readonly int[] _starts;
    private byte[] _buffer;
    private Delimiters _delimiters = Delimiters.Default;
    private bool _isInside;
    private bool _isAtEnd;
    private int _next;
    private int _filled;
    private int _searched;
    private int _blank;
    private long _dropped;
    private int _start;
    private int _length;
    private int _elements;

    /// <summary>The stream stays its owner's.</summary>
    public SegmentReader(Stream stream, ReadLimits? limits = null)
    {
        _stream = stream;
        _limits = limits ?? ReadLimits.Default;
        _starts = new int[Math.Max(_limits.Elements, HeaderLayout.Starts.Length) + 1];
        _buffer = ArrayPool<byte>.Shared.Rent(Math.Max(LeastBuffer, 2 * _limits.SegmentBytes));
    }

    public SegmentReader(PipeReader pipe, ReadLimits? limits = null)
        : this(pipe.AsStream(leaveOpen: true), limits)
    {
    }

    /// <summary>Valid until the next call of <see cref="ReadAsync"/>.</summary>
    public Segment Current => new(_buffer.AsSpan(_start, _length), _starts.AsSpan(0, _elements + 1), _delimiters, CurrentTag);

    /// <summary>Why reading ended before the file did.</summary>
    public Finding? Broken { get; private set; }

    /// <summary>1 for the first of the file.</summary>
    public int Interchange { get; private set; }

    /// <summary>1 for the interchange's ISA.</summary>
    public long Number { get; private set; }

    /// <summary>Bytes from the begin of the file to the current segment.</summary>
    public long Offset => _dropped + _start;

    public Place Place => new(Interchange, Number, 0, Tag.Text(CurrentTag), 0, 0, Offset);

    internal uint CurrentTag { get; private set; }

    /// <summary>False at the end of the file, or where it is broken.</summary>
    public ValueTask<bool> ReadAsync(CancellationToken cancellationToken = default) => Advance() switch
    {
        Step.Segment => new(true),
        Step.End => new(false),
        _ => ReadMoreAsync(cancellationToken),
    };

    public void Dispose()
    {
        if (_buffer.Length == 0)
            return;
        // The buffer held what is about patients; the next one to rent it has no business with that.
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = [];
        (_start, _length, _elements, _next, _filled, _isAtEnd) = (0, 0, 0, 0, 0, true);
    }

    private async ValueTask<bool> ReadMoreAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            MakeRoom();
            var read = await _stream.ReadAsync(_buffer.AsMemory(_filled), cancellationToken);
            _isAtEnd = read == 0;
            _filled += read;
            if (Advance() is not Step.More and var step)
                return step == Step.Segment;
        }
    }

    /// <summary>What is left over moves to the front. It is shorter than the longest segment, and so than half the buffer.</summary>
    private void MakeRoom()
    {
        _buffer.AsSpan(_next, _filled - _next).CopyTo(_buffer);
        _dropped += _next;
        _filled -= _next;
        _searched -= _next;
        (_next, _start, _length) = (0, 0, 0);
    }

    private Step Advance()
    {
        if (Broken is not null)
            return Step.End;
        SkipBlank();
        if (_blank > _limits.SegmentBytes)
            return Break(FindingCode.SegmentTooLong, $"More than {_limits.SegmentBytes} bytes of blank stand between two segments.");
        var rest = _buffer.AsSpan(_next, _filled - _next);
        if (rest.IsEmpty)
            return _isAtEnd ? AtEnd() : Step.More;
        if (!_isInside || rest.StartsWith("ISA"u8))
            return AdvanceToHeader(rest);
        return AdvanceToSegment(rest);
    }

    private void SkipBlank()
    {
        for (; _next < _filled; _next++, _blank++)
        {
            if (!Delimiters.IsLineEnd(_buffer[_next]) && (_isInside || _buffer[_next] != ' '))
                break;
        }

        _searched = Math.Max(_searched, _next);
    }

    private Step AdvanceToHeader(Span<byte> rest)
    {
        var begin = rest[..Math.Min(3, rest.Length)];
        if (!"ISA"u8.StartsWith(begin))
            return Break(FindingCode.NotAnInterchange, "An interchange should begin here with ISA, and something else stands here.");
        if (rest.Length < HeaderLayout.Length)
            return _isAtEnd ? Break(FindingCode.Truncated, "The file ends inside the ISA.") : Step.More;
        if (!HeaderLayout.TryRead(rest, out var delimiters))
            return Break(FindingCode.BadHeader, "The ISA is not 106 characters of fixed width with four different delimiters.");
        _delimiters = delimiters;
        _isInside = true;
        Interchange++;
        Number = 0;
        HeaderLayout.Starts.CopyTo(_starts);
        _elements = HeaderLayout.Starts.Length - 1;
        return Take(HeaderLayout.Length - 1, Tag.Isa);
    }

    private Step AdvanceToSegment(Span<byte> rest)
    {
        var from = _searched - _next;
        var found = rest[from..].IndexOf(_delimiters.Terminator);
        if ((found < 0 ? rest.Length : from + found) > _limits.SegmentBytes)
            return Break(FindingCode.SegmentTooLong, $"A segment has more than {_limits.SegmentBytes} bytes.");
        if (found < 0)
        {
            _searched = _filled;
            return _isAtEnd ? Break(FindingCode.Truncated, "The file ends inside this segment.") : Step.More;
        }

        return Split(rest[..(from + found)]);
    }

    private Step Split(ReadOnlySpan<byte> segment)
    {
        var separator = _delimiters.Element;
        var count = 0;
        _starts[0] = 0;
        for (var at = 0; at < segment.Length; at++)
        {
            if (segment[at] != separator)
                continue;
            if (++count > _limits.Elements)
                return Break(FindingCode.TooManyElements, $"A segment has more than {_limits.Elements} elements.");
            _starts[count] = at + 1;
        }

        _elements = count;
        var tag = Tag.Of(count == 0 ? segment : segment[..(_starts[1] - 1)]);
        _isInside = tag != Tag.Iea;
        return Take(segment.Length, tag);
    }

    private Step Take(int length, uint tag)
    {
        (_start, _length, CurrentTag) = (_next, length, tag);
        _next += length + 1;
        _searched = _next;
        _blank = 0;
        Number++;
        return Step.Segment;
    }

    private Step AtEnd()
    {
        if (Interchange == 0)
            Break(FindingCode.EmptyFile, "There is nothing in the file.");
        return Step.End;
    }

    private Step Break(FindingCode code, string problem)
    {
        var place = new Place(Interchange, Number + 1, 0, "", 0, 0, _dropped + _next);
        Broken = new Finding(code, Severity.Error, place, problem, "Ask the sender for the file anew; what stands behind this place was not read.");
        return Step.End;
    }

    private enum Step
    {
        Segment,
        More,
        End,
    }
}
