using PracticeSuite.Kernel;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Envelopes;

/// <summary>Takes the segments of one transaction set, one by one, and yields what they come to as soon as it is whole.</summary>
internal abstract class TransactionParser(Reading reading)
{
    private int _segments;
    private long _bytes;

    protected Reading Reading => reading;

    /// <summary>Segments between ST and SE.</summary>
    public void Read(in Segment segment)
    {
        _bytes += segment.Bytes.Length;
        if (++_segments > reading.Limits.SegmentsOfOneItem || _bytes > reading.Limits.BytesOfOneItem)
        {
            reading.Stop(FindingCode.LimitReached, $"More than {reading.Limits.SegmentsOfOneItem} segments or {reading.Limits.BytesOfOneItem} bytes belong to one claim, payment or response.", "Ask the sender for the file anew.");
            return;
        }

        Take(segment);
    }

    /// <summary>The SE. A set that breaks off never gets here, so what was half read is not yielded.</summary>
    public abstract void Finish();

    protected abstract void Take(in Segment segment);

    protected void Yield(X12Item item)
    {
        StartAnew();
        reading.Emit(item);
    }

    /// <summary>What was gathered is given away, so the limit counts from nought.</summary>
    protected void StartAnew() => (_segments, _bytes) = (0, 0);

    protected string Text(in Segment segment, int element) => reading.Pool.Get(segment[element]);

    protected string? Optional(in Segment segment, int element) => segment[element].IsEmpty ? null : Text(segment, element);

    protected string Text(in Segment segment, int element, int component) => reading.Pool.Get(segment.Component(element, component));

    protected string? Optional(in Segment segment, int element, int component)
    {
        var text = segment.Component(element, component);
        return text.IsEmpty ? null : reading.Pool.Get(text);
    }

    protected string Required(in Segment segment, int element)
    {
        if (segment[element].IsEmpty)
            Missing(element);
        return Text(segment, element);
    }

    protected Money Money(in Segment segment, int element)
    {
        if (segment[element].IsEmpty)
            Missing(element);
        return OptionalMoney(segment, element) ?? default;
    }

    protected Money? OptionalMoney(in Segment segment, int element)
    {
        var text = segment[element];
        if (text.IsEmpty)
            return null;
        if (Values.TryMoney(text, out var money))
            return money;
        reading.Error(FindingCode.BadValue, element, text, "It is no amount of dollars and cents.", "Ask the sender for the file anew.");
        return null;
    }

    protected decimal? Quantity(in Segment segment, int element)
    {
        var text = segment[element];
        if (text.IsEmpty)
            return null;
        if (Values.TryQuantity(text, out var quantity))
            return quantity;
        reading.Error(FindingCode.BadValue, element, text, "It is no quantity.", "Ask the sender for the file anew.");
        return null;
    }

    protected int? Number(in Segment segment, int element, int component = 1)
    {
        var text = segment.Component(element, component);
        if (text.IsEmpty)
            return null;
        if (Values.TryNumber(text, out var number))
            return number;
        reading.Error(FindingCode.BadValue, element, text, "It is no whole number.", "Ask the sender for the file anew.", component);
        return null;
    }

    protected DateOnly? Date(in Segment segment, int element)
    {
        var text = segment[element];
        if (text.IsEmpty)
            return null;
        if (text.Length == 8 && Values.TryDate(text, out var date))
            return date;
        reading.Error(FindingCode.BadValue, element, text, "It is no date as CCYYMMDD.", "Ask the sender for the file anew.");
        return null;
    }

    protected TimeOnly? Time(in Segment segment, int element)
    {
        var text = segment[element];
        if (text.IsEmpty)
            return null;
        if (Values.TryTime(text, out var time))
            return time;
        reading.Error(FindingCode.BadValue, element, text, "It is no time as HHMM.", "Ask the sender for the file anew.");
        return null;
    }

    /// <summary>DTP03 as D8; anything else is told (C-082).</summary>
    protected DateOnly? FormattedDate(in Segment segment, int element)
    {
        if (segment[element].SequenceEqual("D8"u8))
            return Date(segment, element + 1);
        reading.Error(FindingCode.Unsupported, element, segment[element], "A single date (D8) should stand here.", "Ask the sender for one date a service.");
        return null;
    }

    protected void Missing(int element) =>
        reading.Error(FindingCode.Missing, element, default, "It is missing.", "Ask the sender for the file anew.");

    protected void Unexpected(in Segment segment) =>
        reading.Error(FindingCode.UnexpectedSegment, 0, segment.Id, "This segment has no place here.", "Ask the sender for the file anew.");
}

/// <summary>A kind that is not read: its segments are counted and that is all.</summary>
internal sealed class PassingParser(Reading reading) : TransactionParser(reading)
{
    public override void Finish()
    {
    }

    protected override void Take(in Segment segment) => StartAnew();
}
