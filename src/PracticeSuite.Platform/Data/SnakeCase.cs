using System.Text;

namespace PracticeSuite.Platform.Data;

internal static class SnakeCase
{
    /// <summary>"PracticeId" → "practice_id", "Line1" → "line1", "NpiNumber2" → "npi_number2".</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
                text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
