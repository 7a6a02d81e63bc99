namespace PracticeSuite.Documents.Typography;

/// <summary>Fills lines one after the other with as many words as fit.</summary>
internal static class LineBreaker
{
    public static IEnumerable<TextLine> Break(IReadOnlyList<Chunk> chunks, float width, string element)
    {
        var room = width + 0.01f; // a width that was measured from this very text must hold it
        List<Chunk> line = [];
        var advance = 0f;
        foreach (var unit in Units(chunks, room))
        {
            if (unit.Width > room)
                throw new DocumentLayoutException(element, $"is {width:0.#} pt wide, too narrow for a single letter");
            if (line.Count > 0 && (line[^1].After == LineBreak.Required || advance + unit.Width > room))
            {
                yield return new TextLine(line);
                (line, advance) = ([], 0);
            }
            line.AddRange(unit.Chunks);
            advance += unit.Advance;
        }
        if (line.Count > 0)
            yield return new TextLine(line);
    }

    private static IEnumerable<Unit> Units(IReadOnlyList<Chunk> chunks, float room)
    {
        List<Chunk> together = [];
        for (var i = 0; i < chunks.Count; i++)
        {
            together.Add(chunks[i]);
            if (chunks[i].After == LineBreak.None && i < chunks.Count - 1)
                continue;
            var unit = new Unit(together);
            foreach (var part in unit.Width <= room ? [unit] : unit.Letters())
                yield return part;
            together = [];
        }
    }

    /// <summary>What no break divides: as a rule one word, but a word in two styles is two chunks.</summary>
    private sealed record Unit(IReadOnlyList<Chunk> Chunks)
    {
        public float Advance { get; } = Chunks.Sum(chunk => chunk.Advance);

        /// <summary>Without the spaces at its end, which may hang over the margin.</summary>
        public float Width => Advance - Chunks[^1].Advance + Chunks[^1].Width;

        public IEnumerable<Unit> Letters() =>
            Chunks.SelectMany(chunk => chunk.Word.Length > 0 ? chunk.Letters() : [chunk]).Select(letter => new Unit([letter]));
    }
}
