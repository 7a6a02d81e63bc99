namespace PracticeSuite.Charting.Contracts.Medications;

/// <summary>A medication as its events make it today (P-010, P-011).</summary>
/// <param name="Code">RxNorm of the preparation (SCD or SBD), where it is known.</param>
/// <param name="Drugs">What the drug table knows of it; none = not screened (P-228).</param>
/// <param name="Dose">The present one, or the last where it is over; null = entered in error.</param>
/// <param name="StoppedOn">The first day on which it was not taken any more.</param>
/// <param name="NextCheckOn">As the last change that names one set it.</param>
public sealed record MedicationDto(
    Guid Id,
    Guid PatientId,
    int Version,
    string Name,
    string? Code,
    IReadOnlyList<Drug> Drugs,
    MedicationForm? Form,
    MedicationRoute Route,
    Guid? DiagnosisId,
    string? Indication,
    Guid? PrescriberId,
    string? Prescriber,
    MedicationSource Source,
    ControlledSchedule? Schedule,
    MedicationStatus Status,
    Regimen? Dose,
    DateOnly StartedOn,
    DateOnly? LastDay,
    DateOnly? StoppedOn,
    DateOnly? NextCheckOn,
    string? DuplicateReason,
    string? AllergyOverride,
    IReadOnlyList<MedicationEventDto> Events)
{
    /// <summary>Of the practice's Part 2 program (P-071).</summary>
    public bool IsPart2 { get; init; }

    public bool IsScreened => Drugs.Count > 0;

    /// <summary>It is the Part 2 program's, or one of its changes is: what is made of it is the program's, too (P-071).</summary>
    public bool TellsOfProgram => IsPart2 || Events.Any(one => one.IsPart2);

    /// <summary>Substances of the patient's allergies that are in it, whenever they became known (P-020).</summary>
    public IReadOnlyList<string> AllergicTo { get; init; } = [];

    public bool IsOpen => Status is MedicationStatus.Active or MedicationStatus.OnHold or MedicationStatus.Planned;

    /// <summary>The last change that stands.</summary>
    public MedicationEventDto? LastChange => Events.LastOrDefault(one => one.ErrorReason is null);
}

/// <summary>One change, never edited; a wrong one says that it is (P-011).</summary>
/// <param name="OldDose">Before it, as the changes that stand make it.</param>
/// <param name="OtherId">The medication that was switched from or to.</param>
public sealed record MedicationEventDto(
    Guid Id,
    MedicationEventKind Kind,
    DateOnly EffectiveOn,
    Guid? DecidedById,
    string? DecidedBy,
    DateTimeOffset RecordedAt,
    string RecordedBy,
    ChangeReason Why,
    string Words,
    string? ExpectedEffect,
    DateOnly? NextCheckOn,
    Regimen? OldDose,
    Regimen? NewDose,
    Guid? OtherId,
    string? OtherName)
{
    public bool IsPart2 { get; init; }

    /// <summary>Why it was entered in error; null = it stands.</summary>
    public string? ErrorReason { get; init; }

    public string? ErrorBy { get; init; }

    public DateTimeOffset? ErrorAt { get; init; }
}

public enum MedicationStatus
{
    Active,
    OnHold,
    Planned,
    Completed,
    Stopped,
    EnteredInError,
}

public enum MedicationSource
{
    PrescribedHere,
    ReportedByPatient,
    Outside,
}

public enum MedicationEventKind
{
    Start,
    Increase,
    Decrease,

    /// <summary>It was given up for another.</summary>
    SwitchFrom,

    /// <summary>It was begun in the place of another.</summary>
    SwitchTo,
    Hold,
    Resume,
    Stop,
    Refill,
}

public enum ChangeReason
{
    NewTreatment,
    TooLittleEffect,
    SideEffects,
    Improved,
    Taper,
    Interaction,
    TestResult,
    Pregnancy,
    PatientWish,
    Cost,
    NotTaken,
    CourseOver,
    Continued,
    Other,
}
