using PracticeSuite.Documents.Rendering;
using SkiaSharp;

namespace PracticeSuite.Documents.Layout;

/// <summary>An element and the part of the width that is its own.</summary>
internal sealed record Cell(Element Element, float Left, float Width);

/// <summary>Cells beside each other, all drawn as high as the highest. Breaks over a page where any of them does.</summary>
internal sealed class Strip(IReadOnlyList<Cell> cells) : Element
{
    public override Arranged Arrange(Space space)
    {
        var arranged = new Arranged[cells.Count];
        for (var i = 0; i < cells.Count; i++)
        {
            arranged[i] = cells[i].Element.Arrange(space with { Width = cells[i].Width });
            if (arranged[i].Piece is null)
                return Arranged.Nothing;
        }
        return new Arranged(ToPiece(arranged), Rest(arranged));
    }

    private Piece ToPiece(Arranged[] arranged)
    {
        var width = cells.Count == 0 ? 0 : cells.Max(cell => cell.Left + cell.Width);
        var height = arranged.Length == 0 ? 0 : arranged.Max(cell => cell.Piece!.Height);
        return new Piece(width, height, (surface, area) => DrawAll(arranged, surface, area));
    }

    private void DrawAll(Arranged[] arranged, Surface surface, SKRect area)
    {
        for (var i = 0; i < arranged.Length; i++)
            arranged[i].Piece!.Draw(surface, SKRect.Create(area.Left + cells[i].Left, area.Top, cells[i].Width, area.Height));
    }

    private Strip? Rest(Arranged[] arranged) =>
        Array.TrueForAll(arranged, cell => cell.Rest is null)
            ? null
            : new Strip([.. cells.Select((cell, i) => cell with { Element = arranged[i].Rest ?? new Slot() })]);
}
