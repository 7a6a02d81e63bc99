namespace PracticeSuite.Web.Components;

/// <summary>
/// A mark of what the server knows of a box, which the page compares with what stands in it: until both are the same, nothing there says that it is saved. FNV-1a,
/// as <c>app.js</c> reckons it, over what a browser makes of the text.
/// </summary>
public static class TextMark
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    public static string Of(string? text)
    {
        var (mark, before) = (Offset, '\0');
        foreach (var letter in text ?? "")
        {
            // A browser says each line's end as one letter.
            if (!(letter == '\n' && before == '\r'))
                mark = unchecked((mark ^ (letter == '\r' ? '\n' : letter)) * Prime);
            before = letter;
        }

        return mark.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }
}
