using PracticeSuite.Documents.Rendering;
using SkiaSharp;

namespace PracticeSuite.Documents.Layout;

/// <summary>
/// Something that can be laid out. Arranging changes nothing: an element that breaks over a page answers with the piece
/// for this page and a new element for what is left, so a page can be tried without a way back.
/// </summary>
internal abstract class Element
{
    public abstract Arranged Arrange(Space space);
}

/// <summary>Draws a piece into the area it was finally given, which may be larger than the piece asked for.</summary>
internal delegate void Draw(Surface surface, SKRect area);

/// <summary>Laid out and ready to be drawn, any number of times.</summary>
internal sealed record Piece(float Width, float Height, Draw Draw)
{
    public static readonly Piece Empty = new(0, 0, (_, _) => { });
}

/// <summary>What an element made of the space: everything, a piece and a rest, or nothing that fits.</summary>
internal readonly record struct Arranged(Piece? Piece, Element? Rest)
{
    public static readonly Arranged Nothing;

    public bool IsComplete => Piece is not null && Rest is null;

    public static Arranged All(Piece piece) => new(piece, null);

    public static Arranged Part(Piece piece, Element rest) => new(piece, rest);

    /// <summary>The same outcome in other clothes: the piece and the rest wrapped alike.</summary>
    public Arranged Wrap(Func<Piece, Piece> piece, Func<Element, Element> rest) =>
        new(Piece is null ? null : piece(Piece), Rest is null ? null : rest(Rest));
}
