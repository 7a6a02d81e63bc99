namespace PracticeSuite.X12.Syntax;

/// <summary>The ISA: 106 characters of fixed width, from which the delimiters of all that follows are read (C-030, C-031).</summary>
internal static class HeaderLayout
{
    public const int Length = 106;

    private const int Repetition = 82, Component = 104, Terminator = 105;

    /// <summary>Where the sixteen elements begin.</summary>
    public static ReadOnlySpan<int> Starts => [0, 4, 7, 18, 21, 32, 35, 51, 54, 70, 77, 82, 84, 90, 100, 102, 104];

    public static bool TryRead(ReadOnlySpan<byte> header, out Delimiters delimiters)
    {
        // Before version 00402 the element held U for the United States.
        var repetition = char.IsAsciiLetterOrDigit((char)header[Repetition]) ? (byte)0 : header[Repetition];
        delimiters = new Delimiters(header[3], header[Component], repetition, header[Terminator]);
        foreach (var start in Starts[1..])
        {
            if (header[start - 1] != delimiters.Element)
                return false;
        }

        return delimiters.AreUsable && header[..Component].Count(delimiters.Element) == Starts.Length - 1;
    }
}
