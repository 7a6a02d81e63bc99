using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Superbills;

/// <summary>
/// The one-line purpose of an entry as documents say it (B-241): what such work is for. Never the author's own note, which may hold
/// what was said (B-120, B-244).
/// </summary>
internal static class ActivityPurposes
{
    public static string Of(string activity) => NamedValue.TryParse<CareActivity>(activity, out var known) ? Of(known) : "";

    private static string Of(CareActivity activity) => activity switch
    {
        CareActivity.TeamCall => "agree on the treatment within the care team",
        CareActivity.SecureMessageReadCompose => "coordinate the treatment in writing",
        CareActivity.ExternalProviderContact => "coordinate with others who treat the patient",
        CareActivity.ReferralFacilitation => "hand over to another service",
        CareActivity.MedicationFollowUp => "follow up on medication",
        CareActivity.CaregiverContact => "involve a caregiver, as permitted",
        CareActivity.PatientOutreach => "keep in contact with the patient",
        CareActivity.ScaleAdministerReview => "measure symptoms with a scale",
        CareActivity.ChartReviewForCarePlan => "review the chart for the care plan",
        CareActivity.CarePlanUpdate => "bring the care plan up to date",
        CareActivity.CrisisFollowUp => "follow up on a crisis",
        CareActivity.UnsuccessfulAttempt => "try to reach somebody",
        _ => "not care management",
    };
}
