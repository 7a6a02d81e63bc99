using PracticeSuite.Charting.Contracts.Briefs;

namespace PracticeSuite.Charting.Briefs;

/// <summary>
/// What has room on the page (K-109). Who it is and what they do not tolerate stand there whole (K-100); of the rest each part gets its first line before any gets its second; a part that is not whole says how much is
/// missing. Nothing is shortened but by whole lines, except a first line that is too long for the page.
/// </summary>
internal static class BriefFit
{
    /// <summary>"+3 more".</summary>
    private const int MoreWords = 2;

    private const int CaptionWords = 3;

    /// <summary>A text without spaces takes room, too.</summary>
    private const int LettersOfWord = 16;

    /// <summary>What is kept free for the first line of each part that is still to come.</summary>
    private const int ShortestFirstLine = 8;

    public static IReadOnlyList<BriefSection> Of(IEnumerable<BriefLine> lines)
    {
        var parts = lines.GroupBy(line => line.Part).OrderBy(part => part.Key).Select(part => new Filling(part.Key, [.. part.Select(line => OnOneLine(line.Text))])).ToList();
        var room = BriefLimits.Words - (parts.Count * (CaptionWords + MoreWords));
        for (var at = 0; at < parts.Count; at++)
        {
            var others = ShortestFirstLine * (parts.Count - at - 1);
            room -= parts[at].TakeFirst(Math.Min(BriefLimits.NoteWords, room - others));
            while (parts[at] is { Part: BriefPart.Patient, IsOpen: true })
                room -= parts[at].TakeNext(room - others);
        }

        while (parts.Find(part => part.IsOpen) is not null)
        {
            foreach (var part in parts.Where(part => part.IsOpen))
                room -= part.TakeNext(room);
        }

        return [.. parts.Select(part => part.Section)];
    }

    public static int WordsOf(IReadOnlyList<BriefSection> sections) =>
        sections.Sum(section => CaptionWords + section.Lines.Sum(CountOf) + (section.More > 0 ? MoreWords : 0));

    public static int CountOf(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Sum(word => 1 + (word.Length / LettersOfWord));

    /// <summary>Its first words on one line; where there are more, an ellipsis takes the place of the last.</summary>
    public static string Cut(string text, int words)
    {
        var all = OnOneLine(text);
        if (CountOf(all) <= words)
            return all;
        var (kept, used) = (new List<string>(), 1);
        foreach (var word in all.Split(' '))
        {
            used += CountOf(word);
            if (used > words)
                return $"{string.Join(' ', kept)} …";
            kept.Add(word);
        }

        return all;
    }

    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed class Filling(BriefPart part, IReadOnlyList<string> lines)
    {
        private readonly List<string> _taken = [];

        public BriefPart Part => part;

        public bool IsOpen { get; private set; } = true;

        public BriefSection Section => new(part, _taken, lines.Count - _taken.Count);

        public int TakeFirst(int room)
        {
            _taken.Add(Cut(lines[0], room));
            IsOpen = lines.Count > 1;
            return CountOf(_taken[0]);
        }

        public int TakeNext(int room)
        {
            var next = lines[_taken.Count];
            IsOpen = CountOf(next) <= room && _taken.Count + 1 < lines.Count;
            if (CountOf(next) > room)
                return 0;
            _taken.Add(next);
            return CountOf(next);
        }
    }
}
