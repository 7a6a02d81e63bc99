using SkiaSharp;

namespace PracticeSuite.Documents.Typography;

/// <summary>Glyphs of one face, placed from the origin of the run. Measures are in ems, so one run serves every size.</summary>
/// <param name="Text">What the glyphs stand for, in UTF-8.</param>
/// <param name="Clusters">For each glyph where its letter begins in the text.</param>
internal sealed record GlyphRun(Face Face, ushort[] Glyphs, SKPoint[] Places, float Advance, byte[] Text, uint[] Clusters);
