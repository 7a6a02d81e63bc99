namespace PracticeSuite.Coordination.Contracts.Time;

/// <summary>
/// Why worked time does not count, in the order in which reasons are tried: each second keeps the first that fits (§13, step 3).
/// </summary>
public enum TimeExclusion
{
    /// <summary>Outside the enrollment's days, its practitioner's service or before the discharge's end (B-172, B-175, B-177).</summary>
    NotEnrolled,
    Voided,

    /// <summary>The author's credential does not count time, or nobody of the staff was at work (B-030, B-061h).</summary>
    NotClinical,
    Administrative,
    NotPatientSpecific,
    NotHuman,
    Attempt,
    SeparatelyBilled,
    OtherProgram,
    Unallocated,
    PreConsent,

    /// <summary>After a consent was revoked or ran out, until another is given (B-044, B-046).</summary>
    PostRevocation,
    PreVisit,
    Inpatient,
    Deceased,

    /// <summary>Work of anyone but the billing therapist, for G0323 (B-035).</summary>
    NotBiller,
    LateUnapproved,
    StaffOverlap,
}

public static class TimeExclusions
{
    private static readonly string[] Codes =
    [
        "X-NOT-ENROLLED", "X-VOIDED", "X-NOT-CLINICAL", "X-ADMIN", "X-NOT-PATIENT", "X-NOT-HUMAN", "X-ATTEMPT", "X-SEP-BILLED",
        "X-OTHER-PROGRAM", "X-UNALLOCATED", "X-PRE-CONSENT", "X-POST-REVOKE", "X-PRE-VISIT", "X-INPATIENT", "X-DECEASED",
        "X-NOT-BILLER", "X-LATE-UNAPPROVED", "X-STAFF-OVERLAP",
    ];

    /// <summary>The published code, for instance "X-PRE-CONSENT".</summary>
    public static string ToCode(this TimeExclusion exclusion) => Codes[(int)exclusion];
}
