namespace PracticeSuite.Platform.Access;

/// <summary>What a practice keeps, as the rows of the role matrix name it (P-100 to P-112).</summary>
public enum AccessObject
{
    MedicationList,
    Problems,
    TreatmentPlan,
    ProgressNotes,
    PsychotherapyNotes,
    RatingScales,

    /// <summary>What somebody has to look at soon; in no row of the rulebook, opened by its own rule (K-040).</summary>
    UrgentFlags,
    Messages,
    CareMinutes,
    Enrollments,

    /// <summary>They stand in no row of their own; to whom enrollments are open, and to whoever notes that one was taken back.</summary>
    Consents,
    Claims,
    Demographics,
    Schedule,
    Settings,
    AuditLog,

    /// <summary>What left the practice about a patient; in no row of the rulebook, opened by its own rule (P-150, P-155).</summary>
    Disclosures,

    /// <summary>What patients ask of their record: to see it, to change it, how to be reached (P-147 to P-152, P-154).</summary>
    PatientRequests,

    /// <summary>What the privacy officer keeps for the practice: breaches, reviews, retention, disposal (P-140, P-144 to P-146, P-153).</summary>
    PrivacyRegisters,
}

/// <summary>What somebody does with it; the letters of the matrix.</summary>
public enum AccessAction
{
    /// <summary>R</summary>
    Read,

    /// <summary>W</summary>
    Write,

    /// <summary>S: to sign or co-sign.</summary>
    Sign,

    /// <summary>A: to approve what came late.</summary>
    Approve,

    /// <summary>X: to give out as an export.</summary>
    Export,
}

/// <summary>Whose rows a cell of the matrix opens.</summary>
public enum AccessScope
{
    /// <summary>Those that the person wrote or stands in.</summary>
    Own,

    /// <summary>Those of the conversations that the person takes part in.</summary>
    Participants,

    /// <summary>Those of patients with whom the person has a relationship (P-120).</summary>
    Team,

    /// <summary>Those of every patient of the practice.</summary>
    All,
}

/// <summary>One right of one role.</summary>
public sealed record AccessGrant(string Role, AccessObject What, AccessAction Action, AccessScope Scope);
