using PracticeSuite.X12.Syntax;

namespace PracticeSuite.Billing.Submissions.Batches;

/// <summary>Names and addresses that people typed, in the signs of a file (C-035).</summary>
internal static class X12Text
{
    /// <summary>What cannot be written in Latin letters stays as it is, for the edits to name.</summary>
    public static string Fit(string text) => CharacterSet.TryClean(text, Delimiters.Default, out var clean, out _) ? clean : text;
}
