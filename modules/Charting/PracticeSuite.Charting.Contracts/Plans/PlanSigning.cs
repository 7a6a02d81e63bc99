namespace PracticeSuite.Charting.Contracts.Plans;

/// <summary>As what somebody signs a version (P-032).</summary>
public enum PlanSigner
{
    Author,

    /// <summary>Or whoever decides for the patient.</summary>
    Patient,

    /// <summary>The therapist of the pair that treats (K-005).</summary>
    Therapist,

    /// <summary>The prescriber of the pair.</summary>
    Prescriber,

    /// <summary>Who is recorded as the author's supervisor.</summary>
    Supervisor,
}

public enum PlanAgreement
{
    Signature,

    /// <summary>The patient said yes, and somebody heard it.</summary>
    Verbal,

    /// <summary>The patient does not sign; it is documented and the plan holds all the same.</summary>
    Refused,
}

public enum PlanState
{
    Draft,

    /// <summary>Its author signed, and not all others did yet.</summary>
    Waiting,

    Active,

    Superseded,

    /// <summary>A later version became active before all had signed this one.</summary>
    NeverActive,
}

/// <param name="On">The day from which the signature counts.</param>
/// <param name="At">When it was signed, or recorded, here.</param>
/// <param name="StaffId">Who signed; of the patient's, who recorded it.</param>
/// <param name="Name">As it was signed; null where the patient signed nothing.</param>
/// <param name="Hash">SHA-256 of what was seen and of who signed it, when and how (P-043).</param>
public sealed record PlanSignatureDto(PlanSigner As, PlanAgreement How, DateOnly On, DateTimeOffset At, Guid? StaffId, string? Name, string? Credential, string Hash)
{
    /// <summary>When the patient signed, agreed or refused.</summary>
    public DateTimeOffset? AgreedAt { get; init; }

    /// <summary>Who heard the patient agree or refuse.</summary>
    public Guid? HeardById { get; init; }

    /// <summary>Why the patient did not sign.</summary>
    public string? Reason { get; init; }
}

/// <summary>The patient's part of a version.</summary>
/// <param name="At">When the patient signed, agreed or refused.</param>
/// <param name="Name">Of who signed, as they wrote it.</param>
/// <param name="HeardById">Who heard it, and why the patient did not sign: of what was not signed.</param>
public sealed record PatientAgreementInput(PlanAgreement How, DateTimeOffset At, string? Name, Guid? HeardById, string? Reason);

public static class PlanSigningLimits
{
    public const int Name = 100;

    public const int Reason = 500;

    /// <summary>Both of a pair sign within so many days of the author (K-005).</summary>
    public const int Days = 14;
}
