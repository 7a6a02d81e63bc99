using System.Text;

namespace PracticeSuite.Documents.Typography;

/// <summary>Characters that steer joining, direction or breaking and have no shape: no face needs a glyph for them.</summary>
internal static class Unseen
{
    public static bool Is(Rune rune) => rune.Value is
        0x00AD or 0x034F or 0x2060 or 0xFEFF
        or (>= 0x200B and <= 0x200F)
        or (>= 0x202A and <= 0x202E)
        or (>= 0x2066 and <= 0x2069)
        or (>= 0xFE00 and <= 0xFE0F);
}
