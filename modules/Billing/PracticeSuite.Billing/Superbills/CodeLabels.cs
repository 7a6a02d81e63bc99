using System.Text;
using PracticeSuite.Billing.Services;

namespace PracticeSuite.Billing.Superbills;

/// <summary>Our own short labels; descriptors of the code sets are their owners' (B-009).</summary>
internal static class CodeLabels
{
    public static string Of(string code) => ProcedureCodeBook.Shipped.LabelOf(code);

    /// <summary>"SecureMessageReadCompose" → "Secure message read compose".</summary>
    public static string Activity(string name)
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
