namespace PracticeSuite.Documents.Typography;

/// <summary>The faces of one style in the order in which they are asked for a character.</summary>
internal sealed class FaceSet(params Lazy<Face>[] own)
{
    private static readonly Lazy<Face>[] Fallbacks = [Embedded("DejaVuSans-Letters"), Embedded("DejaVuSans-Symbols")];

    private static readonly FaceSet Regular = OpenSans("Regular");
    private static readonly FaceSet Bold = OpenSans("Bold");
    private static readonly FaceSet Italic = OpenSans("Italic");
    private static readonly FaceSet BoldItalic = OpenSans("BoldItalic");
    private static readonly FaceSet Typewriter = new(Embedded("DejaVuSansMono-Capitals")) { IsAlone = true };

    /// <summary>The face whose measures set the line, whatever other faces a line needs.</summary>
    public Face Primary => own[0].Value;

    /// <summary>Letters of another width would put all behind them in the wrong place.</summary>
    private bool IsAlone { get; init; }

    public static FaceSet Of(TextStyle style) => style.IsTypewritten ? Typewriter : (style.IsBold, style.IsItalic) switch
    {
        (false, false) => Regular,
        (true, false) => Bold,
        (false, true) => Italic,
        (true, true) => BoldItalic,
    };

    /// <summary>A face of this very style that has all of the text.</summary>
    public Face? Own(string text) => First(own, text);

    public Face? Fallback(string text) => IsAlone ? null : First(Fallbacks, text);

    public Face? Any(string text) => Own(text) ?? Fallback(text);

    private static Face? First(Lazy<Face>[] faces, string text)
    {
        foreach (var face in faces)
        {
            if (face.Value.Covers(text))
                return face.Value;
        }
        return null;
    }

    private static FaceSet OpenSans(string style) => new(
        Embedded($"OpenSans-{style}-Core"),
        Embedded($"OpenSans-{style}-Latin"),
        Embedded($"OpenSans-{style}-GreekCyrillic"));

    private static Lazy<Face> Embedded(string name) => new(() => Face.Load($"{name}.ttf"));
}
