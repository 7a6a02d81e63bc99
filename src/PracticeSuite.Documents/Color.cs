using System.Globalization;

namespace PracticeSuite.Documents;

/// <summary>An opaque colour. Transparency is left out: printed pages and fax drivers do not agree on it.</summary>
public readonly record struct Color(byte Red, byte Green, byte Blue)
{
    /// <param name="rgb">As in "#1F4E79".</param>
    public static Color Hex(string rgb)
    {
        ArgumentNullException.ThrowIfNull(rgb);
        if (rgb.Length != 7 || rgb[0] != '#')
            throw new FormatException($"'{rgb}' is not a colour like #1F4E79.");
        var value = int.Parse(rgb.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return new Color((byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }
}

/// <summary>The few greys that documents need; every one of them survives a fax.</summary>
public static class Colors
{
    public static Color Black { get; } = new(0, 0, 0);

    public static Color White { get; } = new(255, 255, 255);

    /// <summary>For captions: still 5.7 to 1 on white.</summary>
    public static Color DarkGrey { get; } = new(0x5F, 0x63, 0x68);

    public static Color Grey { get; } = new(0x9A, 0xA0, 0xA6);

    /// <summary>For hairlines.</summary>
    public static Color LightGrey { get; } = new(0xD0, 0xD4, 0xD9);

    /// <summary>For the ground of a header row.</summary>
    public static Color PaleGrey { get; } = new(0xF1, 0xF3, 0xF4);
}
