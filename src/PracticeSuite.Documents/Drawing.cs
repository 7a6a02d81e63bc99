using PracticeSuite.Documents.Rendering;
using PracticeSuite.Documents.Typography;
using SkiaSharp;

namespace PracticeSuite.Documents;

/// <summary>Draws lines, areas and labels into a picture. Points from the picture's upper left corner.</summary>
public sealed class Drawing
{
    private readonly Surface _surface;
    private readonly SKRect _area;
    private readonly string _name;

    internal Drawing(Surface surface, SKRect area, string name) => (_surface, _area, _name) = (surface, area, name);

    public float Width => _area.Width;

    public float Height => _area.Height;

    public void Line(float x1, float y1, float x2, float y2, float thickness = 0.5f, Color? color = null) =>
        _surface.Line(Point(x1, y1), Point(x2, y2), thickness, color ?? Colors.Black);

    public void Rectangle(float x, float y, float width, float height, Color fill) =>
        _surface.Fill(Box(x, y, width, height), fill);

    /// <summary>Slanting lines over an area: tells areas apart where colour is lost to a fax.</summary>
    public void Hatch(
        float x, float y, float width, float height, float spacing = 3, float thickness = 0.4f, Color? color = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(spacing);
        var box = Box(x, y, width, height);
        var ink = color ?? Colors.Black;
        _surface.Clip(box, () =>
        {
            for (var left = box.Left - height; left < box.Right; left += spacing)
                _surface.Line(new SKPoint(left, box.Bottom), new SKPoint(left + height, box.Top), thickness, ink);
        });
    }

    /// <summary>A label on one line, its upper left corner at the point.</summary>
    public void Text(float x, float y, string text, TextStyle? style = null) =>
        Write(x, y, text, style, shift: 0);

    /// <summary>A label on one line, centred on x.</summary>
    public void TextCentered(float x, float y, string text, TextStyle? style = null) =>
        Write(x, y, text, style, shift: 0.5f);

    /// <param name="shift">The part of its width that the label stands left of x.</param>
    private void Write(float x, float y, string text, TextStyle? style, float shift)
    {
        List<Chunk> chunks = [.. Words.Cut(text, style ?? TextStyle.Default, _name)];
        if (chunks.Count == 0)
            return;
        var line = new TextLine(chunks);
        line.Draw(_surface, _area.Left + x - (line.Width * shift), _area.Top + y);
    }

    private SKPoint Point(float x, float y) => new(_area.Left + x, _area.Top + y);

    private SKRect Box(float x, float y, float width, float height) =>
        SKRect.Create(_area.Left + x, _area.Top + y, width, height);
}
