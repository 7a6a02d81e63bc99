namespace PracticeSuite.X12.Syntax;

/// <summary>The four signs that part a file. A reader takes them from the ISA, a writer uses the defaults (C-030).</summary>
/// <param name="Repetition">0 where the file names none, as versions before 00402 do.</param>
public readonly record struct Delimiters(byte Element, byte Component, byte Repetition, byte Terminator)
{
    /// <summary><c>* : ^ ~</c></summary>
    public static Delimiters Default { get; } = new((byte)'*', (byte)':', (byte)'^', (byte)'~');

    /// <summary>Four different signs, none of which numbers are written with.</summary>
    public bool AreUsable =>
        IsSign(Element) && IsSign(Component) && (IsSign(Repetition) || Repetition == 0) && (IsSign(Terminator) || IsLineEnd(Terminator))
        && Element != Component && Element != Repetition && Element != Terminator
        && Component != Repetition && Component != Terminator && Repetition != Terminator;

    public bool Contains(char sign) => sign == Element || sign == Component || sign == Terminator || (Repetition != 0 && sign == Repetition);

    public override string ToString() => $"{Shown(Element)} {Shown(Component)} {Shown(Repetition)} {Shown(Terminator)}";

    internal static bool IsLineEnd(byte sign) => sign is (byte)'\r' or (byte)'\n';

    /// <summary>Separators of older systems are control characters, so these are taken too.</summary>
    private static bool IsSign(byte sign) =>
        sign is > 0 and < 0x7F and not ((byte)' ' or (byte)'.' or (byte)'-') && !IsLineEnd(sign) && !char.IsAsciiLetterOrDigit((char)sign);

    private static string Shown(byte sign) => sign is > 0x20 and < 0x7F ? ((char)sign).ToString() : $"0x{sign:X2}";
}
