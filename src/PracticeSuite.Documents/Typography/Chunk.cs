namespace PracticeSuite.Documents.Typography;

internal enum LineBreak
{
    None,
    Allowed,
    Required,
}

/// <summary>A word of one style with the spaces after it, shaped: the smallest part of a text that moves to a new line.</summary>
/// <param name="Width">Of the word alone.</param>
/// <param name="Advance">With the spaces.</param>
internal sealed record Chunk(
    string Word, TextStyle Style, string? Field, IReadOnlyList<GlyphRun> Runs, float Width, float Advance, LineBreak After)
{
    /// <param name="word">Without its spaces.</param>
    /// <param name="spaces">How many follow.</param>
    public static Chunk Shape(string word, int spaces, LineBreak after, TextStyle style, string? field)
    {
        var faces = FaceSet.Of(style);
        List<GlyphRun> runs = [];
        if (word.Length > 0)
            runs.AddRange(Shaper.Shape(word, faces, field));
        var width = runs.Sum(run => run.Advance) * style.Size;
        // The spaces are drawn too, so that text taken out of the PDF has its words apart.
        if (spaces > 0)
            runs.AddRange(Shaper.Shape(new string(' ', spaces), faces, field));
        return new Chunk(word, style, field, runs, width, runs.Sum(run => run.Advance) * style.Size, after);
    }

    /// <summary>The letters of a word that is longer than a line, each free to stand on the next one.</summary>
    public IEnumerable<Chunk> Letters()
    {
        var letters = Shaper.Letters(Word).ToList();
        for (var i = 0; i < letters.Count - 1; i++)
            yield return Shape(letters[i], 0, LineBreak.Allowed, Style, Field);
        yield return Shape(letters[^1], Advance > Width ? 1 : 0, After, Style, Field);
    }
}
