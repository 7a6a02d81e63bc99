using PracticeSuite.Documents.Typography;
using SkiaSharp;

namespace PracticeSuite.Documents.Rendering;

/// <summary>Runs of one face and style on one baseline, drawn in one go so that a PDF carries a line and not its words.</summary>
internal sealed class GlyphLine(Face face, TextStyle style)
{
    private readonly List<ushort> _glyphs = [];
    private readonly List<SKPoint> _places = [];
    private readonly List<byte> _text = [];
    private readonly List<uint> _clusters = [];

    public Face Face => face;

    public TextStyle Style => style;

    public void Add(GlyphRun run, float x, float y)
    {
        foreach (var cluster in run.Clusters)
            _clusters.Add(cluster + (uint)_text.Count);
        foreach (var place in run.Places)
            _places.Add(new SKPoint(x + (place.X * style.Size), y + (place.Y * style.Size)));
        _glyphs.AddRange(run.Glyphs);
        _text.AddRange(run.Text);
    }

    /// <summary>Carries the text beside the glyphs: where they do not tell it, the PDF says what they stand for.</summary>
    public SKTextBlob ToBlob(SKFont font)
    {
        using var builder = new SKTextBlobBuilder();
        var run = builder.AllocatePositionedTextRun(font, _glyphs.Count, _text.Count);
        run.SetGlyphs(_glyphs.ToArray());
        run.SetPositions(_places.ToArray());
        run.SetText(_text.ToArray());
        run.SetClusters(_clusters.ToArray());
        return builder.Build()!;
    }
}
