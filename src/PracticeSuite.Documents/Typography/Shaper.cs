using System.Globalization;
using System.Text;
using HarfBuzzSharp;
using SkiaSharp;

namespace PracticeSuite.Documents.Typography;

/// <summary>Turns words into glyphs with HarfBuzz. Any thread may call; each has a buffer of its own.</summary>
internal static class Shaper
{
    [ThreadStatic]
    private static HarfBuzzSharp.Buffer? _buffer;

    /// <summary>Shapes a word in one face if one has all of it, else each stretch of letters in a face that has them.</summary>
    public static IReadOnlyList<GlyphRun> Shape(string word, FaceSet faces, string? field)
    {
        var text = WellFormed(word).Normalize(NormalizationForm.FormC);
        return faces.Own(text) is { } face ? [Shape(text, face)] : ShapeByStretch(text, faces, field);
    }

    // Half a surrogate pair becomes U+FFFD, which no face has, and is refused like any other character.
    private static string WellFormed(string word) => word.Any(char.IsSurrogate) ? string.Concat(word.EnumerateRunes()) : word;

    private static List<GlyphRun> ShapeByStretch(string text, FaceSet faces, string? field)
    {
        var runs = new List<GlyphRun>();
        var (stretch, stretchFace) = ("", faces.Primary);
        foreach (var letter in Letters(text))
        {
            // Open Sans takes over again as soon as it can: only the letters it lacks look foreign.
            var longer = Together(stretch, letter, faces);
            if (longer is null && stretch.Length > 0)
                runs.Add(Shape(stretch, stretchFace));
            stretch = longer is null ? letter : stretch + letter;
            stretchFace = longer ?? faces.Any(letter) ?? throw new MissingGlyphException(FirstMissing(letter, faces), field);
        }
        runs.Add(Shape(stretch, stretchFace));
        return runs;
    }

    private static Face? Together(string stretch, string letter, FaceSet faces)
    {
        if (faces.Own(letter) is not null)
            return faces.Own(stretch + letter);
        return faces.Own(stretch) is null ? faces.Fallback(stretch + letter) : null;
    }

    /// <summary>Letters as a reader counts them: a base with its marks is one.</summary>
    public static IEnumerable<string> Letters(string text)
    {
        var letters = StringInfo.GetTextElementEnumerator(text);
        while (letters.MoveNext())
            yield return letters.GetTextElement();
    }

    private static Rune FirstMissing(string letter, FaceSet faces)
    {
        foreach (var rune in letter.EnumerateRunes())
        {
            if (faces.Any(rune.ToString()) is null)
                return rune;
        }
        return letter.EnumerateRunes().Last(); // each is there, but no face has them together
    }

    private static GlyphRun Shape(string text, Face face)
    {
        var buffer = _buffer ??= new HarfBuzzSharp.Buffer();
        buffer.Reset();
        var bytes = Encoding.UTF8.GetBytes(text);
        buffer.AddUtf8(bytes);
        buffer.GuessSegmentProperties();
        face.Shape(buffer);
        return Place(buffer.GetGlyphInfoSpan(), buffer.GetGlyphPositionSpan(), face, bytes);
    }

    private static GlyphRun Place(ReadOnlySpan<GlyphInfo> infos, ReadOnlySpan<GlyphPosition> positions, Face face, byte[] text)
    {
        var (glyphs, places, clusters) = (new ushort[infos.Length], new SKPoint[infos.Length], new uint[infos.Length]);
        var (pen, em) = (0f, 1f / face.UnitsPerEm);
        for (var i = 0; i < infos.Length; i++)
        {
            glyphs[i] = (ushort)infos[i].Codepoint;
            clusters[i] = infos[i].Cluster;
            places[i] = new SKPoint(pen + (positions[i].XOffset * em), -positions[i].YOffset * em);
            pen += positions[i].XAdvance * em;
        }
        return new GlyphRun(face, glyphs, places, pen, text, clusters);
    }
}
