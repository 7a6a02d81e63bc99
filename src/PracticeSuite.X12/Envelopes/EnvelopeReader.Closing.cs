using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Envelopes;

/// <summary>How parts end: in order, with counts and control numbers that are compared, or because something else begins or the file ends.</summary>
internal sealed partial class EnvelopeReader
{
    /// <summary>A trailer: its count and its control number, as the header has it.</summary>
    private void Compare(in Segment segment, long counted, string control, string what)
    {
        if (!Values.TryNumber(segment[1], out var said) || said != counted)
            reading.Error(FindingCode.WrongCount, 1, segment[1], $"{counted} {what} were counted, and it says another number.", "Something is lost or added; ask the sender for the file anew.");
        if (segment.Text(2) != control)
            reading.Error(FindingCode.WrongControlNumber, 2, segment[2], "It is not the control number of the header.", "Two files may have run into one; ask the sender for the file anew.");
    }

    /// <summary>Only what has the form of a control number gets here, so what is kept is bounded in length as in number.</summary>
    private void Remember(HashSet<string> controls, string control, int element, in Segment segment)
    {
        if (!controls.Add(control))
            reading.Error(FindingCode.ControlNumberReused, element, segment[element], "This control number stood here before.", "Ask the sender whether something was sent twice.");
        if (controls.Count > reading.Limits.ControlNumbers)
            reading.Stop(FindingCode.LimitReached, $"More than {reading.Limits.ControlNumbers} groups or transaction sets stand in one envelope.", "Ask the sender for smaller files.");
    }

    private void BreakOff()
    {
        BreakOffGroup("The file or its interchange ends");
        if (_interchange is null)
            return;
        NotClosed("The interchange was not closed.");
        EndInterchange();
    }

    private void BreakOffGroup(string because)
    {
        BreakOffSet(because);
        if (_group is null)
            return;
        NotClosed($"{because} and the group was not closed.");
        EndGroup();
    }

    private void BreakOffSet(string because)
    {
        if (_set is null)
            return;
        NotClosed($"{because} and the transaction set was not closed.");
        reading.InTransaction--;
        EndSet();
        reading.InTransaction = 0;
    }

    private void EndInterchange()
    {
        reading.Emit(new InterchangeEnded(_interchange!, reading.Errors == _interchangeErrors && !reading.IsStopped));
        _interchange = null;
    }

    private void EndGroup()
    {
        reading.Emit(new GroupEnded(_group!, reading.Errors == _groupErrors && !reading.IsStopped));
        (_group, _type) = (null, null);
    }

    private void EndSet()
    {
        reading.Emit(new TransactionEnded(_set!, reading.InTransaction, reading.Errors == _setErrors && !reading.IsStopped));
        (_set, _parser) = (null, null);
        reading.InTransaction = 0;
    }

    private void NotClosed(string problem) =>
        reading.Error(FindingCode.NotClosed, 0, default, problem, "The file is cut off or two have run into one; ask the sender for it anew.");
}
