using PracticeSuite.Documents.Rendering;

namespace PracticeSuite.Documents.Typography;

/// <summary>One line of shaped words. Its height follows the largest style, not the faces, so lines keep an even step.</summary>
internal sealed class TextLine
{
    private readonly float _above;

    public TextLine(IReadOnlyList<Chunk> chunks)
    {
        Chunks = chunks;
        foreach (var style in chunks.Select(chunk => chunk.Style).Distinct())
        {
            var face = FaceSet.Of(style).Primary;
            var leading = (style.LineHeightFactor - face.Ascent - face.Descent) / 2;
            _above = Math.Max(_above, (face.Ascent + leading) * style.Size);
            Below = Math.Max(Below, (face.Descent + leading) * style.Size);
        }
        Width = chunks.Sum(chunk => chunk.Advance) - chunks[^1].Advance + chunks[^1].Width;
    }

    public IReadOnlyList<Chunk> Chunks { get; }

    public float Width { get; }

    public float Height => _above + Below;

    private float Below { get; }

    public void Draw(Surface surface, float left, float top)
    {
        GlyphLine? line = null;
        var x = left;
        foreach (var (chunk, run) in Chunks.SelectMany(chunk => chunk.Runs.Select(run => (chunk, run))))
        {
            if (line is null || line.Face != run.Face || line.Style != chunk.Style)
            {
                if (line is not null)
                    surface.Write(line);
                line = new GlyphLine(run.Face, chunk.Style);
            }
            line.Add(run, x, top + _above);
            x += run.Advance * chunk.Style.Size;
        }
        if (line is not null)
            surface.Write(line);
    }
}
