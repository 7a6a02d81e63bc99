using PracticeSuite.Kernel;
using PracticeSuite.X12.Professional;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Edits;

/// <summary>CLM and what stands beside it in loop 2300.</summary>
internal static class ClaimDetailEdits
{
    private const int LongestId = 20;

    public static void Check(ProfessionalClaim claim, EditOptions options, EditFindings findings)
    {
        Id(claim.Id, findings);
        Charge(claim, findings);
        Frequency(claim, options, findings);
        Codes(claim, findings);
    }

    private static void Id(string id, EditFindings findings)
    {
        if (id.Length is 0 or > LongestId || !id.All(sign => char.IsAsciiLetterUpper(sign) || char.IsAsciiDigit(sign)))
            findings.Add("C-080", "2300 CLM01", id, "The claim's number is not 1 to 20 capitals and digits.", "Use A to Z and 0 to 9 only.");
    }

    private static void Charge(ProfessionalClaim claim, EditFindings findings)
    {
        var sum = new Money(claim.Lines.Sum(line => line.Charge.Cents));
        if (claim.Charge.Cents < 0)
            findings.Add("C-018", "2300 CLM02", Values.Text(claim.Charge), "The charge is negative.", "A claim's charge is above nought; money taken back stands in an 835 only.");
        else if (claim.Charge.Cents == 0)
            findings.Add("C-121", "2300 CLM02", Values.Text(claim.Charge), "The charge is nought.", "Give the lines their charges.");
        if (claim.Charge != sum)
            findings.Add("C-121", "2300 CLM02", Values.Text(claim.Charge), $"The lines come to {Values.Text(sum)}.", "The claim's charge is the sum of its lines.");
        if (claim.PatientPaid is { Cents: <= 0 } paid)
            findings.Add("C-071", "2300 AMT02", Values.Text(paid), "What the patient paid is not above nought.", "Leave it out where nothing was paid.");
    }

    private static void Frequency(ProfessionalClaim claim, EditOptions options, EditFindings findings)
    {
        var replaces = claim.Frequency is "7" or "8";
        if (!replaces && claim.Frequency != "1")
            findings.Add("C-123", "2300 CLM05-3", claim.Frequency, "The frequency is none that is used.", "1 original, 7 replacement, 8 void.");
        if (replaces && string.IsNullOrEmpty(claim.PayerClaimControlNumber))
            findings.Add("C-073", "2300 REF*F8", claim.Frequency, "A replacement or void does not say which claim of the payer it is about.", "Give the payer's claim control number from the 835 or 277CA.");
        if (!replaces && !string.IsNullOrEmpty(claim.PayerClaimControlNumber))
            findings.Add("C-073", "2300 REF*F8", claim.PayerClaimControlNumber, "An original claim names a claim of the payer that it replaces.", "Leave the number out, or send frequency 7 or 8.");
        if (replaces && (!options.AcceptsFrequency78 || claim.Subscriber.FilingCode == "MB"))
            findings.Add("C-123", "2300 CLM05-3", claim.Frequency, "The payer takes no replacements and voids.", "Ask the payer for a reopening, or send money back.");
    }

    private static void Codes(ProfessionalClaim claim, EditFindings findings)
    {
        if (!IsPlace(claim.PlaceOfService))
            findings.Add("C-080", "2300 CLM05-1", claim.PlaceOfService, "The place of service is not two digits.", "Give the code of the place, 11 for an office.");
        if (claim.Assignment is not ("A" or "B" or "C"))
            findings.Add("C-080", "2300 CLM07", claim.Assignment, "It says nothing of assignment.", "A assigned, B laboratory only, C not assigned.");
        if (claim.BenefitsAssigned is not ("Y" or "N" or "W"))
            findings.Add("C-080", "2300 CLM08", claim.BenefitsAssigned, "It says nothing of who gets the benefits.", "Y, N or W.");
        if (claim.ReleaseOfInformation is not ("Y" or "I"))
            findings.Add("C-080", "2300 CLM09", claim.ReleaseOfInformation, "No release of information is said to be signed.", "Y signed, I informed consent.");
        if (claim.PatientSignatureSource is not (null or "" or "P"))
            findings.Add("C-080", "2300 CLM10", claim.PatientSignatureSource, "The source of the signature is none that is used.", "P, or leave it out.");
    }

    internal static bool IsPlace(string? code) => code is { Length: 2 } && code.All(char.IsAsciiDigit);
}
