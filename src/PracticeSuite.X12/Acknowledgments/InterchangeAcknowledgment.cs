using System.Globalization;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Acknowledgments;

/// <summary>TA1: whether an interchange came through (C-140). It stands outside groups.</summary>
/// <param name="Control">TA101, the ISA13 that is answered.</param>
/// <param name="Date">That interchange's own.</param>
/// <param name="Status">TA104: A, E or R.</param>
/// <param name="Note">TA105: 000 no error, 001 control numbers differ, 025 duplicate, and so on.</param>
public sealed record InterchangeAcknowledgment(string Control, DateOnly Date, TimeOnly Time, string Status, string Note)
{
    public AcknowledgmentOutcome Outcome => Outcomes.OfInterchange(Status);

    /// <summary>It is the file that was written with this envelope (C-140): a number, so noughts before it make no difference.</summary>
    public bool Answers(Envelope sent) => int.TryParse(Control, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == sent.Control;
}

/// <summary>A TA1 is read.</summary>
public sealed record InterchangeAcknowledged(InterchangeAcknowledgment Acknowledgment, Place Place) : X12Item;

internal static class InterchangeAcknowledgmentParser
{
    public static X12Item Read(in Segment segment, Reading reading)
    {
        if (!Values.TryNumber(segment[1], out _))
            reading.Error(FindingCode.BadValue, 1, segment[1], "It is no control number of an interchange.", "Ask the sender for the file anew.");
        if (!Values.TryDate(segment[2], out var date))
            reading.Error(FindingCode.BadValue, 2, segment[2], "It is no date as YYMMDD.", "Ask the sender for the file anew.");
        if (!Values.TryTime(segment[3], out var time))
            reading.Error(FindingCode.BadValue, 3, segment[3], "It is no time as HHMM.", "Ask the sender for the file anew.");
        if (Outcomes.OfInterchange(segment.Text(4)) == AcknowledgmentOutcome.Unknown)
            reading.Error(FindingCode.BadValue, 4, segment[4], "It says neither accepted nor rejected.", "Treat the interchange as unanswered and ask the receiver.");
        return new InterchangeAcknowledged(new InterchangeAcknowledgment(segment.Text(1), date, time, segment.Text(4), segment.Text(5)), reading.Here);
    }
}
