using PracticeSuite.X12.Professional;

namespace PracticeSuite.X12.Edits;

/// <summary>HI (C-076). Whether a code stands in the year's list is for whoever has the list; the headers that people pick most are known here (B-230).</summary>
internal static class DiagnosisEdits
{
    /// <summary>Codes that have others below them, and since when.</summary>
    private static readonly Dictionary<string, DateOnly> Headers = new(StringComparer.Ordinal)
    {
        ["F32"] = default,
        ["F33"] = default,
        ["F41"] = default,
        ["F431"] = default,
        ["F311"] = default,
        ["F438"] = new(2022, 10, 1),
        ["F5001"] = new(2024, 10, 1),
        ["F5002"] = new(2024, 10, 1),
        ["F502"] = new(2024, 10, 1),
        ["F5081"] = new(2024, 10, 1),
    };

    public static void Check(ProfessionalClaim claim, EditFindings findings)
    {
        if (claim.Diagnoses.Count == 0)
            findings.Add("C-076", "2300 HI01", null, "There is no diagnosis.", "Give the principal diagnosis.");
        if (claim.Diagnoses.Count > ClaimLimits.Diagnoses)
            findings.Add("C-037", "2300 HI", null, $"There are {claim.Diagnoses.Count} diagnoses.", $"At most {ClaimLimits.Diagnoses} fit.");
        var served = claim.Lines.Count == 0 ? default : claim.Lines.Max(line => line.ServiceDate);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < claim.Diagnoses.Count; at++)
            Code(claim.Diagnoses[at], $"2300 HI{at + 1:00}-2", served, seen, findings);
    }

    private static void Code(string code, string field, DateOnly served, HashSet<string> seen, EditFindings findings)
    {
        if (code.Contains('.', StringComparison.Ordinal))
            findings.Add("C-076", field, code, "The diagnosis has a dot.", $"Write {code.Replace(".", "", StringComparison.Ordinal).ToUpperInvariant()}.");
        else if (!IdentifierRules.IsDiagnosis(code))
            findings.Add("C-076", field, code, "It is no ICD-10-CM code: a capital, a digit, up to five more capitals and digits.", "Look it up in the year's list.");
        else if (Headers.TryGetValue(code, out var since) && served >= since)
            findings.Add("B-230", field, code, "The code is a heading with others below it and is not taken.", "Choose the code below it that says more.");
        if (!seen.Add(code))
            findings.Add("C-076", $"{field} twice", code, "The diagnosis stands twice.", "Name it once.");
    }
}
