using System.Text;

namespace PracticeSuite.Billing.Superbills;

/// <summary>What kind of work an entry was, in words.</summary>
internal static class ActivityNames
{
    /// <summary>"SecureMessageReadCompose" → "Secure message read compose".</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 6);
        foreach (var letter in name)
        {
            if (text.Length > 0 && char.IsUpper(letter))
                text.Append(' ').Append(char.ToLowerInvariant(letter));
            else
                text.Append(letter);
        }

        return text.ToString();
    }
}
