using System.Diagnostics.CodeAnalysis;
using System.Text;
using HarfBuzzSharp;
using SkiaSharp;

namespace PracticeSuite.Documents.Typography;

/// <summary>One embedded font file, for HarfBuzz to shape with and Skia to draw with.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A face lives as long as the process.")]
internal sealed class Face
{
    // Tabular figures always: columns of money are what documents are made of.
    private static readonly Feature[] Features = [Feature.Parse("kern"), Feature.Parse("tnum")];

    // HarfBuzz reads from it for as long as the face lives.
    private readonly SKData _data;
    private readonly Font _shaper;

    private Face(SKData data)
    {
        _data = data;
        Typeface = SKTypeface.FromData(_data);
        using var blob = new Blob(_data.Data, (int)_data.Size, MemoryMode.ReadOnly);
        using var face = new HarfBuzzSharp.Face(blob, 0);
        face.MakeImmutable();
        UnitsPerEm = face.UnitsPerEm;
        _shaper = new Font(face);
        _shaper.SetFunctionsOpenType();
        var extents = _shaper.GetFontExtentsForDirection(Direction.LeftToRight);
        Ascent = extents.Ascender / (float)UnitsPerEm;
        Descent = -extents.Descender / (float)UnitsPerEm;
    }

    public SKTypeface Typeface { get; }

    public int UnitsPerEm { get; }

    /// <summary>Above the baseline, in ems.</summary>
    public float Ascent { get; }

    /// <summary>Below the baseline, in ems; positive.</summary>
    public float Descent { get; }

    public static Face Load(string resource)
    {
        using var stream = typeof(Face).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The font {resource} is not embedded.");
        return new Face(SKData.Create(stream));
    }

    public bool Covers(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Covers(rune))
                return false;
        }
        return true;
    }

    public bool Covers(Rune rune) => _shaper.TryGetNominalGlyph(rune.Value, out _) || Unseen.Is(rune);

    public void Shape(HarfBuzzSharp.Buffer buffer) => _shaper.Shape(buffer, Features);
}
