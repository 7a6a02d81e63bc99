namespace PracticeSuite.Documents.Typography;

/// <summary>Cuts text into chunks where a line may or must end.</summary>
internal static class Words
{
    public static IEnumerable<Chunk> Cut(string text, TextStyle style, string? field)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = EndOfWord(text, start);
            var next = end;
            while (next < text.Length && IsSpace(text[next]))
                next++;
            var after = After(text, end, next);
            yield return Chunk.Shape(text[start..end], Visible(text.AsSpan(end, next - end)), after, style, field);
            start = after == LineBreak.Required ? next + 1 : next;
        }
    }

    private static LineBreak After(string text, int end, int next)
    {
        if (next < text.Length && text[next] == '\n')
            return LineBreak.Required;
        return next > end || end < text.Length ? LineBreak.Allowed : LineBreak.None; // the next span may go on with the word
    }

    private static int EndOfWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && !IsSpace(text[end]) && text[end] != '\n')
        {
            end++;
            if (MayBreakAfter(text, end))
                break;
        }
        return end;
    }

    // A compound may break after its hyphen; a date or a telephone number may not.
    private static bool MayBreakAfter(string text, int end) =>
        end < text.Length && text[end - 1] switch
        {
            '-' or '/' or '\u2013' => end > 1 && char.IsLetter(text[end - 2]) && char.IsLetter(text[end]),
            '\u2014' => true,
            _ => false,
        };

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\r';

    private static int Visible(ReadOnlySpan<char> spaces) => spaces.Length - spaces.Count('\r');
}
