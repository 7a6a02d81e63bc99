using PracticeSuite.Billing.Contracts;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Platform.Access;
using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Scheduling.Contracts;

namespace PracticeSuite.Suite.Tests.Access;

/// <summary>Something of the chart that stands nowhere else in the practice, and whose permission reads it.</summary>
/// <param name="Sign">What is looked for: if it is there, the fact was shown.</param>
internal sealed record ChartFact(string Name, string Permission, string Sign)
{
    public static ChartFact Patient { get; } = new("name", ChartingPermissions.Patients.View, "Canarybird");

    public static ChartFact Address { get; } = new("address", ChartingPermissions.Patients.View, "77 Canary Row");

    public static ChartFact Insurance { get; } = new("insurance", BillingPermissions.Coverages.View, "CANARY7788");

    public static ChartFact Diagnosis { get; } = new("diagnosis", ChartingPermissions.Diagnoses.View, "F43.81");

    public static ChartFact Plan { get; } = new("plan", ChartingPermissions.Plans.View, "11 Feb 2026");

    public static ChartFact Scale { get; } = new("scale", ChartingPermissions.Scales.View, "12 Feb 2026");

    public static ChartFact Note { get; } = new("note", ChartingPermissions.Notes.View, "Canary refill");

    public static ChartFact Medication { get; } = new("medication", ChartingPermissions.Medications.View, "canary carbonate");

    public static ChartFact Allergy { get; } = new("allergy", ChartingPermissions.Medications.View, "canary feathers");

    public static ChartFact Flag { get; } = new("flag", ChartingPermissions.Flags.View, "Canary restlessness");

    public static ChartFact Consent { get; } = new("consent", ChartingPermissions.Consents.View, "canary harbor clinic");

    public static ChartFact Enrollment { get; } = new("enrollment", CoordinationPermissions.Enrollments.View, "13 Feb 2025");

    public static ChartFact Visit { get; } = new("visit", SchedulingPermissions.Visits.View, "16 Feb 2026");

    /// <summary>A file of a visit.</summary>
    public static ChartFact File { get; } = new("file", SchedulingPermissions.Visits.View, "canary scan");

    public static ChartFact Stay { get; } = new("stay", SchedulingPermissions.Stays.View, "Canary Mercy");

    public static ChartFact Purpose { get; } = new("purpose of care time", CoordinationPermissions.Time.ReadNotes, "canary dose");

    public static ChartFact Message { get; } = new("message", CoordinationPermissions.Messages.View, "Canary sleep");

    public static ChartFact Request { get; } = new("request", PrivacyPermissions.Requests.View, "canary on paper");

    public static ChartFact Disclosure { get; } = new("disclosure", PrivacyPermissions.Disclosures.View, "canary attendance");

    public static IReadOnlyList<ChartFact> AllButClaim { get; } =
        [Patient, Address, Insurance, Diagnosis, Plan, Scale, Note, Medication, Allergy, Flag, Consent, Enrollment, Visit, File, Stay, Purpose, Message, Request, Disclosure];

    /// <summary>The claim's number is the program's.</summary>
    public static ChartFact Claim(string number) => new("claim", BillingPermissions.Claims.View, number);

    /// <summary>Of whoever rendered or did it, whatever else connects them with the patient.</summary>
    private bool IsOwners => Name is "visit" or "file" or "purpose of care time" or "claim" or "note";

    /// <summary>By the role matrix, and by what connects somebody with the patient (P-120 to P-122). In lists a sensitive patient keeps the name.</summary>
    public bool IsOpenTo(PermissionCatalog catalog, string role, Relation relation)
    {
        var scopes = catalog[Permission].ScopesFor([role]);
        return (relation == Relation.Sensitive ? Name == Patient.Name && scopes.Count > 0 : scopes.Contains(AccessScope.All))
            || (scopes.Contains(AccessScope.Team) && relation.OpensChart())
            || (scopes.Contains(AccessScope.Participants) && relation == Relation.Participant)
            || (scopes.Contains(AccessScope.Own) && IsOwners && relation == Relation.Owner);
    }
}
