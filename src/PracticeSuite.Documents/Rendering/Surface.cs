using PracticeSuite.Documents.Typography;
using SkiaSharp;

namespace PracticeSuite.Documents.Rendering;

/// <summary>What pieces draw on: one page of the file being written. Paint and fonts are kept for the whole file.</summary>
internal sealed class Surface : IDisposable
{
    private readonly SKPaint _paint = new() { IsAntialias = true };
    private readonly Dictionary<(Face Face, float Size), SKFont> _fonts = [];
    private SKCanvas? _canvas;

    public SKCanvas Canvas => _canvas ?? throw new InvalidOperationException("No page has been begun.");

    public void BeginPage(SKCanvas canvas) => _canvas = canvas;

    public void Fill(SKRect area, Color color) => Canvas.DrawRect(area, Paint(color));

    public void Line(SKPoint from, SKPoint to, float thickness, Color color)
    {
        var paint = Paint(color);
        paint.Style = SKPaintStyle.Stroke;
        paint.StrokeWidth = thickness;
        Canvas.DrawLine(from, to, paint);
    }

    public void Clip(SKRect area, Action draw)
    {
        Canvas.Save();
        Canvas.ClipRect(area);
        draw();
        Canvas.Restore();
    }

    public void Write(GlyphLine line)
    {
        using var blob = line.ToBlob(Font(line.Face, line.Style.Size));
        Canvas.DrawText(blob, 0, 0, Paint(line.Style.Color));
    }

    public void Dispose()
    {
        _paint.Dispose();
        foreach (var font in _fonts.Values)
            font.Dispose();
    }

    private SKPaint Paint(Color color)
    {
        _paint.Style = SKPaintStyle.Fill;
        _paint.Color = new SKColor(color.Red, color.Green, color.Blue);
        return _paint;
    }

    private SKFont Font(Face face, float size)
    {
        if (_fonts.TryGetValue((face, size), out var known))
            return known;
        return _fonts[(face, size)] =
            new SKFont(face.Typeface, size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };
    }
}
