namespace PracticeSuite.Charting.Contracts.Medications;

/// <summary>What patients say of their medication and what clinicians observe (P-016); it changes no medication.</summary>
public interface IMedicationReportAppService
{
    /// <summary>The latest first.</summary>
    Task<IReadOnlyList<MedicationReportDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken);

    Task<MedicationReportDto> AddAsync(Guid patientId, MedicationReportInput report, CancellationToken cancellationToken);

    /// <summary>It stays with its reason and its author; neither a rule nor a brief rests on it any more (P-003).</summary>
    Task<MedicationReportDto> MarkInErrorAsync(Guid id, string? reason, CancellationToken cancellationToken);
}

/// <param name="Medication">Its name, of the chart or as it was told; null = of none in particular.</param>
public sealed record MedicationReportDto(
    Guid Id,
    Guid PatientId,
    Guid? MedicationId,
    string? Medication,
    MedicationUse Use,
    IReadOnlyList<EffectTag> Tags,
    EffectSeverity? Severity,
    string? Words,
    DateOnly ObservedOn,
    DateTimeOffset RecordedAt,
    string RecordedBy)
{
    public bool IsPart2 { get; init; }

    /// <summary>For how many days; null = not said.</summary>
    public int? Days { get; init; }

    /// <summary>Null = it stands.</summary>
    public string? ErrorReason { get; init; }

    public string? ErrorBy { get; init; }
}

/// <param name="Medication">What is taken and stands on no list, such as from the drugstore.</param>
/// <param name="Severity">Of what was observed; with a tag.</param>
public sealed record MedicationReportInput(
    Guid? MedicationId, string? Medication, MedicationUse Use, IReadOnlyList<EffectTag> Tags, EffectSeverity? Severity, string? Words, DateOnly ObservedOn)
{
    /// <summary>For how many days it was not taken, or what was observed has gone on; with missed doses and with constipation (UF-19, UF-35).</summary>
    public int? Days { get; init; }
}

public enum MedicationUse
{
    NotAsked,
    AsPrescribed,
    MissedDoses,
    Stopped,
    TakesMore,
}

public enum EffectSeverity
{
    Mild,
    Moderate,
    Severe,
}

/// <summary>The words by which the flag rules know what was observed (UF-03 to UF-32).</summary>
public enum EffectTag
{
    Anxiety,
    Agitation,
    Irritability,
    Insomnia,
    Akathisia,
    Hostility,
    Impulsivity,
    PanicAttack,
    Psychosis,
    Mania,
    Rash,
    Fever,
    Rigidity,
    Clonus,
    Confusion,
    Vomiting,
    Diarrhea,
    Dehydration,
    CoarseTremor,
    Ataxia,
    SevereAbdominalPain,
    Jaundice,
    Bruising,
    ChestPain,
    Tachycardia,
    Constipation,
    Dystonia,
    InvoluntaryMovement,
    WeightGain,
    Sedation,
    SexualSideEffect,
    Pregnancy,
    MedicationConcern,
}
