namespace PracticeSuite.Documents;

/// <summary>How text looks. Figures are always tabular, so that columns of money stand under each other.</summary>
public sealed record TextStyle
{
    public static TextStyle Default { get; } = new();

    internal float Size { get; private init; } = 10;

    internal float LineHeightFactor { get; private init; } = 1.3f;

    internal Color Color { get; private init; } = Colors.Black;

    internal bool IsBold { get; private init; }

    internal bool IsItalic { get; private init; }

    internal bool IsTypewritten { get; private init; }

    /// <param name="points">More than 0.</param>
    public TextStyle FontSize(float points)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(points);
        return this with { Size = points };
    }

    public TextStyle FontColor(Color color) => this with { Color = color };

    public TextStyle Bold() => this with { IsBold = true };

    public TextStyle Italic() => this with { IsItalic = true };

    /// <summary>Capital letters, digits and spaces of one width: 0.602 of the font size each. Anything else is a missing glyph.</summary>
    public TextStyle Typewritten() => this with { IsTypewritten = true };

    public TextStyle NormalWeight() => this with { IsBold = false };

    /// <param name="factor">Of the font size, from one baseline to the next.</param>
    public TextStyle LineHeight(float factor)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factor);
        return this with { LineHeightFactor = factor };
    }
}
