using System.Text;

namespace PracticeSuite.Documents;

/// <summary>
/// A character that no embedded face can show. Printing an empty box would send out a document that names someone wrongly.
/// The message says the character and the field, never the text: it may be a patient's name.
/// </summary>
public sealed class MissingGlyphException : Exception
{
    internal MissingGlyphException(Rune character, string? field)
        : base($"No embedded font can print the character {Name(character)} in {field ?? "a text"}. " +
               "Write it in Latin, Greek or Cyrillic letters, or embed a font that has it.")
    {
        Character = character;
        Field = field;
    }

    public Rune Character { get; }

    /// <summary>The field named while composing, if one was.</summary>
    public string? Field { get; }

    private static string Name(Rune character) => $"U+{character.Value:X4}";
}
