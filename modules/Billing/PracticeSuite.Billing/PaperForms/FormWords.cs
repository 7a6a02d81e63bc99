using System.Text;
using PracticeSuite.Billing.Submissions.Batches;

namespace PracticeSuite.Billing.PaperForms;

/// <summary>What may stand on the form: capital letters, digits and spaces, cut to the room of its box (C-330).</summary>
internal static class FormWords
{
    /// <summary>
    /// Accents go as in a file; what else is no letter or digit becomes a space, but an apostrophe falls away, so that O'NEIL stays one word. What has
    /// no Latin form stays, for the printing to name.
    /// </summary>
    public static string Of(string? text, int length)
    {
        var plain = new StringBuilder();
        foreach (var sign in X12Text.Fit(text ?? "").ToUpperInvariant())
        {
            if (char.IsLetterOrDigit(sign))
                plain.Append(sign);
            else if (sign != '\'' && plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }

        var written = plain.ToString().TrimEnd();
        return written.Length <= length ? written : written[..length].TrimEnd();
    }

    /// <summary>Ids keep what they are made of, so that nobody's is another's; signs that are no part of one fall away.</summary>
    public static string Id(string? text, int length)
    {
        var plain = string.Concat((text ?? "").ToUpperInvariant().Where(char.IsLetterOrDigit));
        return plain.Length <= length ? plain : plain[..length];
    }
}
