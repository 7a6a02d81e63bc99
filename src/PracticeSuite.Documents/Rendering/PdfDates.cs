using System.Text;

namespace PracticeSuite.Documents.Rendering;

/// <summary>
/// SkiaSharp writes the creation date with the time zone of the machine, and wrongly where midnight lies between the two.
/// The zone has the same length in every case, so it can be set right in the finished file.
/// </summary>
internal static class PdfDates
{
    private const int Digits = 14;

    private static readonly byte[][] Keys = [.. new[] { "/CreationDate (D:", "/ModDate (D:" }.Select(Encoding.ASCII.GetBytes)];

    // A parenthesis in a title is escaped, so no title can look like one of the keys; and the dates come first in the file.
    public static void SetUtc(Span<byte> pdf)
    {
        foreach (var key in Keys)
        {
            var at = pdf.IndexOf(key);
            if (at >= 0)
                "+00'00'"u8.CopyTo(pdf[(at + key.Length + Digits)..]);
        }
    }
}
