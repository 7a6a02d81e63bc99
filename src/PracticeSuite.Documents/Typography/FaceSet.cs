namespace PracticeSuite.Documents.Typography;

/// <summary>The faces of one style in the order in which they are asked for a character.</summary>
internal sealed class FaceSet(params Lazy<Face>[] faces)
{
    private static readonly Lazy<Face> Letters = Embedded("DejaVuSans-Letters");
    private static readonly Lazy<Face> Symbols = Embedded("DejaVuSans-Symbols");

    private static readonly FaceSet Regular = OpenSans("Regular");
    private static readonly FaceSet Bold = OpenSans("Bold");
    private static readonly FaceSet Italic = OpenSans("Italic");
    private static readonly FaceSet BoldItalic = OpenSans("BoldItalic");

    /// <summary>The face whose measures set the line, whatever other faces a line needs.</summary>
    public Face Primary => faces[0].Value;

    public static FaceSet Of(TextStyle style) => (style.IsBold, style.IsItalic) switch
    {
        (false, false) => Regular,
        (true, false) => Bold,
        (false, true) => Italic,
        (true, true) => BoldItalic,
    };

    public Face? FirstCovering(string text)
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
        Embedded($"OpenSans-{style}-GreekCyrillic"),
        Letters,
        Symbols);

    private static Lazy<Face> Embedded(string name) => new(() => Face.Load($"{name}.ttf"));
}
