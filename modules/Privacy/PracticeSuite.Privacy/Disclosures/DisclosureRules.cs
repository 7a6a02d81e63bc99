using PracticeSuite.Kernel;
using PracticeSuite.Privacy.Contracts.Disclosures;

namespace PracticeSuite.Privacy.Disclosures;

/// <summary>What a disclosure must say by its basis.</summary>
internal static class DisclosureRules
{
    private static readonly DisclosureBasis[] Everyday = [DisclosureBasis.Treatment, DisclosureBasis.Payment, DisclosureBasis.Operations];

    /// <summary>Neither treatment, payment, operations, nor to the individual, nor authorised (45 CFR 164.528(a)(1)).</summary>
    public static bool IsAccountable(this DisclosureBasis basis) => !Everyday.Contains(basis)
        && basis is not (DisclosureBasis.Individual or DisclosureBasis.Authorization or DisclosureBasis.Part2Consent);

    /// <summary>P-079.</summary>
    public static void DemandEmergency(DisclosureBasis basis, string? affiliation, string? nature)
    {
        var isEmergency = basis == DisclosureBasis.MedicalEmergency;
        Check.That(
            !isEmergency || !string.IsNullOrWhiteSpace(affiliation),
            nameof(DisclosureInput.RecipientAffiliation),
            "The recipient's facility is missing; name the facility that the recipient works for, or write none (P-079).");
        Check.That(
            !isEmergency || !string.IsNullOrWhiteSpace(nature), nameof(DisclosureInput.EmergencyNature), "EmergencyNature is missing; say what the emergency was (P-079).");
        Check.That(
            isEmergency || (string.IsNullOrWhiteSpace(affiliation) && string.IsNullOrWhiteSpace(nature)),
            nameof(DisclosureInput.EmergencyNature),
            "EmergencyNature and RecipientAffiliation belong to a medical emergency; choose that basis or leave them out.");
    }

    /// <summary>A basis out of the ordinary is written down (P-150, P-155).</summary>
    public static string? Explanation(DisclosureInput given)
    {
        const string Field = nameof(DisclosureInput.Explanation);
        var text = Check.Optional(given.Explanation, Field, DisclosureLimits.Explanation);
        Check.That(
            Everyday.Contains(given.Basis) || text?.Length >= DisclosureLimits.ExplanationMin,
            Field,
            $"Explanation has fewer than {DisclosureLimits.ExplanationMin} characters; say which law, order, agency, authorization or threat it rests on.");
        return text;
    }

    public static string Words(this DisclosureBasis basis) => basis switch
    {
        DisclosureBasis.Treatment => "Treatment",
        DisclosureBasis.Payment => "Payment",
        DisclosureBasis.Operations => "Health care operations",
        DisclosureBasis.Individual => "To the patient",
        DisclosureBasis.Authorization => "The patient's authorization",
        DisclosureBasis.Part2Consent => "The patient's Part 2 consent",
        DisclosureBasis.MedicalEmergency => "Medical emergency",
        DisclosureBasis.RequiredByLaw => "Required by law",
        DisclosureBasis.PublicHealth => "Public health",
        DisclosureBasis.AbuseReport => "Report of abuse or neglect",
        DisclosureBasis.HealthOversight => "Health oversight",
        DisclosureBasis.CourtOrder => "Order of a court",
        DisclosureBasis.LawEnforcement => "Law enforcement",
        DisclosureBasis.CoronerOrFuneral => "Coroner or funeral director",
        DisclosureBasis.Research => "Research",
        DisclosureBasis.SeriousThreat => "Serious and imminent threat",
        DisclosureBasis.GovernmentFunction => "Specialized government function",
        DisclosureBasis.WorkersCompensation => "Workers' compensation",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "There are no words for this basis."),
    };
}
