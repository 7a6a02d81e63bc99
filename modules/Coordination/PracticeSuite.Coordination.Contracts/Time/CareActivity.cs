namespace PracticeSuite.Coordination.Contracts.Time;

/// <summary>What the time was spent on (B-061, B-062). Stored and imported by name.</summary>
public enum CareActivity
{
    TeamCall,
    SecureMessageReadCompose,
    ExternalProviderContact,
    ReferralFacilitation,
    MedicationFollowUp,
    CaregiverContact,
    PatientOutreach,
    ScaleAdministerReview,
    ChartReviewForCarePlan,
    CarePlanUpdate,
    CrisisFollowUp,

    /// <summary>Psychotherapy, E/M, testing, group: any service billed by itself (B-062a).</summary>
    BilledService,

    /// <summary>Scheduling, reminders, insurance, clerical prior authorization, billing, faxing, filing (B-062b).</summary>
    Administrative,

    /// <summary>Supervision, conference not tied to one patient, peer consultation, training (B-062c).</summary>
    NotPatientSpecific,

    /// <summary>Travel, waiting, technical set-up (B-062d).</summary>
    TravelOrSetup,

    /// <summary>No answer, voicemail (B-062e).</summary>
    UnsuccessfulAttempt,

    /// <summary>Contact with the bereaved (B-062g).</summary>
    BereavementContact,

    /// <summary>The patient's own time on a form: not staff time (B-061h).</summary>
    PatientSelfCompletion,

    /// <summary>Automated, system or AI processing (B-062h).</summary>
    AutomatedProcessing,
}

public enum CareActivityClass
{
    Coordination,
    Monitoring,
    Planning,
    NotCountable,
}

public static class CareActivities
{
    /// <summary>What counts in every practice and with every payer (B-061).</summary>
    public static IReadOnlyList<CareActivity> OfCare { get; } =
        [.. Enum.GetValues<CareActivity>().Where(activity => activity != CareActivity.UnsuccessfulAttempt && activity.Class() != CareActivityClass.NotCountable)];

    public static CareActivityClass Class(this CareActivity activity) => activity switch
    {
        CareActivity.TeamCall or CareActivity.SecureMessageReadCompose or CareActivity.ExternalProviderContact
            or CareActivity.ReferralFacilitation or CareActivity.MedicationFollowUp or CareActivity.CaregiverContact
            or CareActivity.CrisisFollowUp => CareActivityClass.Coordination,
        CareActivity.PatientOutreach or CareActivity.ScaleAdministerReview => CareActivityClass.Monitoring,
        CareActivity.ChartReviewForCarePlan or CareActivity.CarePlanUpdate => CareActivityClass.Planning,
        // An attempt is outreach where a payer counts attempts (B-203).
        CareActivity.UnsuccessfulAttempt => CareActivityClass.Monitoring,
        _ => CareActivityClass.NotCountable,
    };
}
