namespace PracticeSuite.Billing.Contracts.Months;

/// <summary>Why a month cannot be billed, in the order in which holds are shown (§14).</summary>
public enum HoldCode
{
    NotEnrolled,
    Fqhc,
    ConsentMissing,
    ConsentIncomplete,
    InitialVisit,
    BillerIneligible,
    NpiInvalid,
    TimeShort,
    StaffOverlap,
    LateEntry,
    NotSigned,
    Review,
    ElementAssessment,
    ElementPlan,
    ElementCoordination,
    ElementDesignatedMember,
    DiagnosisMissing,
    DiagnosisNotBehavioral,
    DiagnosisInvalid,
    ConflictCoCm,
    ConflictGeneralBhi,
    ConflictApcm,
    ConflictSudBundle,

    /// <summary>A code-pair edit of the quarter (B-102).</summary>
    CodePairEdit,
    DuplicateMonth,
    OtherBiller,
    PayerNone,
    PayerInactiveOnDate,
    PayerNotCovering,
    Authorization,
    Demographics,
    PlaceOfService,

    /// <summary>The payer's and the biller's modifiers are more than a line has room for (B-114, C-037).</summary>
    Modifiers,
    Part2Consent,
    Restricted,
    Timely,
    NoControlNumber,
}

/// <summary>What exactly is at fault, where one hold has several causes.</summary>
public enum HoldReason
{
    NoPlan,
    ReviewOverdue,

    /// <summary>The scores do not improve and no plan version answers them (B-012).</summary>
    NotProgressing,
    ItemsMissing,

    /// <summary>The person who took the consent is clerical (B-043).</summary>
    ObtainedByClerk,
    Credential,
    NotPayerEnrolled,
    NotEmployed,
    HeaderCode,
    CodeOutOfDate,
    CodeUnknown,
    MedicareNumber,
    GroupNpi,
    RenderingNpi,
    MemberNotNamed,
    MemberLeft,

    /// <summary>The service paused for twelve months and begins anew (B-057).</summary>
    ReEnroll,
}

public static class HoldCodes
{
    private static readonly string[] Codes =
    [
        "H-NOT-ENROLLED", "H-FQHC", "H-CONSENT-MISSING", "H-CONSENT-INCOMPLETE", "H-INIT-VISIT", "H-BILLER-INELIGIBLE",
        "H-NPI-INVALID", "H-TIME-SHORT", "H-STAFF-OVERLAP", "H-LATE-ENTRY", "H-UNSIGNED", "H-REVIEW", "H-ELEM-A", "H-ELEM-P",
        "H-ELEM-C", "H-ELEM-D", "H-DX-MISSING", "H-DX-NOT-BH", "H-DX-INVALID", "H-CONFLICT-COCM", "H-CONFLICT-GBHI",
        "H-CONFLICT-APCM", "H-CONFLICT-SUDBUNDLE", "H-NCCI", "H-DUP-MONTH", "H-OTHER-BILLER", "H-PAYER-NONE",
        "H-PAYER-INACTIVE-DOS", "H-PAYER-NOCOVER", "H-AUTH", "H-DEMOGRAPHICS", "H-POS", "H-MODIFIERS", "H-PART2-CONSENT", "H-RESTRICTED",
        "H-TIMELY", "H-NO-F8",
    ];

    /// <summary>The published code, for instance "H-TIME-SHORT".</summary>
    public static string ToText(this HoldCode code) => Codes[(int)code];
}
