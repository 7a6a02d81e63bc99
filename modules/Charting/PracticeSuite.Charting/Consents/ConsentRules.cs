using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Consents;

/// <summary>Who and what a consent must name.</summary>
internal static class ConsentRules
{
    private const int LastItem = 4;

    /// <summary>Clinical staff may obtain consent, clerical staff may not (B-043); a patient alone at a screen needs nobody.</summary>
    /// <param name="on">The day of the consent: what counts is what its obtainer was then.</param>
    public static Guid? Obtainer(ConsentInput given, IReadOnlyDictionary<Guid, StaffMember> staff, DateOnly on)
    {
        if (given.ObtainedById is not { } id)
        {
            Check.That(
                given.Method == ConsentMethod.Electronic,
                nameof(given.ObtainedById),
                "ObtainedById is missing; name who obtained the consent (B-041).");
            return null;
        }

        if (!staff.TryGetValue(id, out var member))
            throw ChartingErrors.StaffNotFound(nameof(given.ObtainedById));
        if (member.CredentialOn(on).Group() is CredentialGroup.Clerical or CredentialGroup.Unpaid)
            throw ConsentErrors.ByClericalStaff();
        return id;
    }

    /// <summary>Named in the consents that hold for one practitioner only (B-045), and in no other.</summary>
    public static Guid? BillingPractitioner(ConsentInput given, IReadOnlyDictionary<Guid, StaffMember> staff)
    {
        Check.That(
            IsForOnePractitioner(given.Kind) == given.BillingPractitionerId is not null,
            nameof(given.BillingPractitionerId),
            "BillingPractitionerId is named in Bhi and CareManagement consents, and only there (B-041, B-045).");
        if (given.BillingPractitionerId is { } id && !staff.ContainsKey(id))
            throw ChartingErrors.StaffNotFound(nameof(given.BillingPractitionerId));
        return given.BillingPractitionerId;
    }

    /// <summary>B-042. A consent that leaves items out is real and incomplete: the month's gate holds the claim, the record stands.</summary>
    public static IReadOnlyList<int> Items(ConsentInput given)
    {
        Check.That(given.Items.All(item => item is >= 1 and <= LastItem), nameof(given.Items), "Items has a number outside 1 to 4 (B-042).");
        Check.That(
            given.Items.Count == 0 || IsForOnePractitioner(given.Kind), nameof(given.Items), "Items belong to Bhi and CareManagement consents only (B-042, B-047).");
        return [.. given.Items.Distinct().Order()];
    }

    /// <summary>A minor's guardian consents, until the age from which the practice's state lets a patient consent (B-182).</summary>
    public static ConsentGiver Giver(ConsentInput given, PatientKey patient, DateOnly on, int consentAge)
    {
        if (given.GivenBy == ConsentGiver.Self && patient.BirthDate is { } born && born.CompletedYears(on) < consentAge)
            throw ConsentErrors.ByMinor(consentAge);
        return given.GivenBy;
    }

    /// <summary>B-041.</summary>
    public static string? Relationship(ConsentInput given)
    {
        var relationship = Check.Optional(given.Relationship, nameof(given.Relationship), ConsentLimits.Relationship);
        Check.That(
            relationship is not null || given.GivenBy == ConsentGiver.Self,
            nameof(given.Relationship),
            "Relationship is missing; say how the guardian or proxy is related to the patient (B-041).");
        Check.That(
            relationship is null || given.GivenBy != ConsentGiver.Self, nameof(given.Relationship), "Relationship is given, but GivenBy is Self; correct one of them.");
        return relationship;
    }

    private static bool IsForOnePractitioner(ConsentKind kind) => kind is ConsentKind.Bhi or ConsentKind.CareManagement;
}
