namespace PracticeSuite.Documents.Typography;

/// <summary>Fills lines one after the other with as many words as fit.</summary>
internal static class LineBreaker
{
    public static IEnumerable<TextLine> Break(IReadOnlyList<Chunk> chunks, float width, string element)
    {
        List<Chunk> line = [];
        var advance = 0f;
        foreach (var unit in Units(chunks, width))
        {
            var unitWidth = unit.Take(unit.Count - 1).Sum(chunk => chunk.Advance) + unit[^1].Width;
            if (unitWidth > width + 0.01f)
                throw new DocumentLayoutException(element, $"is {width:0.#} pt wide, too narrow for a single letter");
            if (line.Count > 0 && advance + unitWidth > width + 0.01f)
            {
                yield return new TextLine(line);
                (line, advance) = ([], 0);
            }
            line.AddRange(unit);
            advance += unit.Sum(chunk => chunk.Advance);
            if (unit[^1].After == LineBreak.Required)
            {
                yield return new TextLine(line);
                (line, advance) = ([], 0);
            }
        }
        if (line.Count > 0)
            yield return new TextLine(line);
    }

    /// <summary>Chunks that must stay on one line because no break stands between them (a word in two styles).</summary>
    private static IEnumerable<List<Chunk>> Units(IReadOnlyList<Chunk> chunks, float width)
    {
        List<Chunk> unit = [];
        foreach (var chunk in chunks)
        {
            unit.Add(chunk);
            if (chunk.After == LineBreak.None && !ReferenceEquals(chunk, chunks[^1]))
                continue;
            foreach (var part in Narrowed(unit, width))
                yield return part;
            unit = [];
        }
    }

    private static IEnumerable<List<Chunk>> Narrowed(List<Chunk> unit, float width) =>
        unit.Sum(chunk => chunk.Advance) - (unit[^1].Advance - unit[^1].Width) <= width + 0.01f
            ? [unit]
            : unit.SelectMany(chunk => chunk.Word.Length > 0 ? chunk.Letters() : [chunk]).Select(letter => new List<Chunk> { letter });
}
