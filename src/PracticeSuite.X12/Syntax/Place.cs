using System.Globalization;
using System.Text;

namespace PracticeSuite.X12.Syntax;

/// <summary>Where in a file something stands.</summary>
/// <param name="Interchange">1 for the first of the file; 0 before it.</param>
/// <param name="Segment">1 for the interchange's ISA.</param>
/// <param name="InTransaction">1 for the ST, as a 999 counts (IK302); 0 outside a transaction set.</param>
/// <param name="SegmentId">CLM, NM1; empty where there is none.</param>
/// <param name="Element">1 for the first after the id; 0 for the whole segment.</param>
/// <param name="Component">1 for the first; 0 for the whole element.</param>
/// <param name="Offset">Bytes from the begin of the file to the segment.</param>
public readonly record struct Place(int Interchange, long Segment, long InTransaction, string SegmentId, int Element, int Component, long Offset)
{
    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"interchange {Interchange}, segment {Segment}");
        if (InTransaction > 0)
            text.Append(CultureInfo.InvariantCulture, $" ({InTransaction} of its transaction set)");
        if (!string.IsNullOrEmpty(SegmentId))
            text.Append(' ').Append(SegmentId);
        if (Element > 0)
            text.Append(CultureInfo.InvariantCulture, $"{Element:00}");
        if (Component > 0)
            text.Append(CultureInfo.InvariantCulture, $"-{Component}");
        return text.Append(CultureInfo.InvariantCulture, $", byte {Offset}").ToString();
    }
}
