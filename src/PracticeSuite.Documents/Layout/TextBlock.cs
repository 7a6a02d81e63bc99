using PracticeSuite.Documents.Rendering;
using PracticeSuite.Documents.Typography;
using SkiaSharp;

namespace PracticeSuite.Documents.Layout;

/// <summary>Shaped text in lines; breaks over a page between lines.</summary>
internal sealed class TextBlock(IReadOnlyList<Chunk> chunks, TextAlignment alignment, string name) : Element
{
    public override Arranged Arrange(Space space)
    {
        List<TextLine> lines = [.. LineBreaker.Break(chunks, space.Width, name)];
        var (fitting, height) = (0, 0f);
        while (fitting < lines.Count && space.HasHeightFor(height + lines[fitting].Height))
            height += lines[fitting++].Height;
        if (fitting == lines.Count)
            return Arranged.All(ToPiece(lines, height, space.Width));
        if (fitting == 0)
            return space.Fresh ? throw TooHigh(lines[0].Height, space.Height) : Arranged.Nothing;
        return Arranged.Part(ToPiece(lines[..fitting], height, space.Width), From(lines[fitting..]));
    }

    private TextBlock From(List<TextLine> lines) => new([.. lines.SelectMany(line => line.Chunks)], alignment, name);

    // Text that stands left is as wide as its longest line; text aligned otherwise needs the whole width to align in.
    private Piece ToPiece(List<TextLine> lines, float height, float room)
    {
        var longest = lines.Count == 0 ? 0 : lines.Max(line => line.Width);
        var width = alignment == TextAlignment.Left || float.IsPositiveInfinity(room) ? longest : room;
        return new Piece(width, height, (surface, area) => DrawAll(lines, surface, area));
    }

    private void DrawAll(List<TextLine> lines, Surface surface, SKRect area)
    {
        var top = area.Top;
        foreach (var line in lines)
        {
            line.Draw(surface, area.Left + ((area.Width - line.Width) * (int)alignment / 2), top);
            top += line.Height;
        }
    }

    private DocumentLayoutException TooHigh(float line, float room) =>
        new(name, $"has a line of {line:0.#} pt, but a page has room for {room:0.#} pt");
}

/// <summary>Halves of the free width that stand left of a line.</summary>
internal enum TextAlignment
{
    Left,
    Center,
    Right,
}
