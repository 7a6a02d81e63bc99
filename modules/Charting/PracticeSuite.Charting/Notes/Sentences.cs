using System.Text.RegularExpressions;

namespace PracticeSuite.Charting.Notes;

/// <summary>The sentences of a text: up to a full stop, a question or a line's end. "Dr. Lee" and "J. Lee" go on.</summary>
internal static partial class Sentences
{
    public static IReadOnlyList<string> Of(string text) =>
        [.. Ends().Split(text).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0)];

    [GeneratedRegex(@"(?<!\b(?:Dr|Mr|Mrs|Ms|St|vs|e\.g|i\.e|[A-Z])\.)(?<=[.!?…][""'”’)]?)\s+|\n+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ends();
}
