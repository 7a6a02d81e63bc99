namespace PracticeSuite.Coordination.Contracts.Time;

/// <summary>Activities in the words of a clinician, on pages and in a chart's timeline.</summary>
public static class CareActivityWords
{
    public static string Of(CareActivity activity) => activity switch
    {
        CareActivity.TeamCall => "Call within the team",
        CareActivity.SecureMessageReadCompose => "Secure message",
        CareActivity.ExternalProviderContact => "Contact with another provider",
        CareActivity.ReferralFacilitation => "Referral",
        CareActivity.MedicationFollowUp => "Medication follow-up",
        CareActivity.CaregiverContact => "Contact with caregiver",
        CareActivity.PatientOutreach => "Outreach to the patient",
        CareActivity.ScaleAdministerReview => "Scale given or reviewed",
        CareActivity.ChartReviewForCarePlan => "Chart review for the plan",
        CareActivity.CarePlanUpdate => "Plan update",
        CareActivity.CrisisFollowUp => "Crisis follow-up",
        CareActivity.BilledService => "Service billed by itself",
        CareActivity.Administrative => "Administrative",
        CareActivity.NotPatientSpecific => "Not about one patient",
        CareActivity.TravelOrSetup => "Travel or set-up",
        CareActivity.UnsuccessfulAttempt => "Attempt, nobody reached",
        CareActivity.BereavementContact => "Contact with the bereaved",
        CareActivity.PatientSelfCompletion => "Patient filled in a form alone",
        CareActivity.AutomatedProcessing => "Automated processing",
        _ => activity.ToString(),
    };
}
