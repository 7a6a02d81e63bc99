using PracticeSuite.Documents.Rendering;
using SkiaSharp;

namespace PracticeSuite.Documents.Layout;

/// <summary>Items one below the other, continued on the next page where the room ends.</summary>
internal sealed class Column(IReadOnlyList<Element> items, float spacing) : Element
{
    public override Arranged Arrange(Space space)
    {
        var stack = new Stack();
        for (var i = 0; i < items.Count; i++)
        {
            var gap = stack.Height > 0 ? spacing : 0;
            var item = items[i].Arrange(space.Below(stack.Height + gap));
            if (item.Piece is not null)
                stack.Add(item.Piece, item.Piece.Height > 0 ? gap : 0); // nothing to see, nothing to space
            if (!item.IsComplete)
                return stack.IsEmpty ? Arranged.Nothing : Arranged.Part(stack.ToPiece(), From(i, item.Rest));
        }
        return Arranged.All(stack.ToPiece());
    }

    private Column From(int index, Element? rest) => new([rest ?? items[index], .. items.Skip(index + 1)], spacing);
}

/// <summary>Pieces placed one below the other; each is drawn as wide as the whole stack.</summary>
internal sealed class Stack
{
    private readonly List<(float Top, Piece Piece)> _pieces = [];
    private float _width;

    public float Height { get; private set; }

    public bool IsEmpty => _pieces.Count == 0;

    public void Add(Piece piece, float gap = 0)
    {
        _pieces.Add((Height + gap, piece));
        Height += gap + piece.Height;
        _width = Math.Max(_width, piece.Width);
    }

    public Piece ToPiece() => new(_width, Height, DrawAll);

    private void DrawAll(Surface surface, SKRect area)
    {
        foreach (var (top, piece) in _pieces)
            piece.Draw(surface, SKRect.Create(area.Left, area.Top + top, area.Width, piece.Height));
    }
}
