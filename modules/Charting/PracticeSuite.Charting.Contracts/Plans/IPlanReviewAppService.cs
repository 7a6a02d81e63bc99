namespace PracticeSuite.Charting.Contracts.Plans;

/// <summary>Which plans are to be looked at again, and why (P-033).</summary>
public interface IPlanReviewAppService
{
    /// <summary>Of one patient's active versions, due or not, and of those that wait for signatures.</summary>
    Task<IReadOnlyList<PlanDueDto>> GetAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>Of the caller's patients: what waits for signatures or is due within 14 days, and what something happened to; the earliest first.</summary>
    Task<IReadOnlyList<PlanDueDto>> GetListAsync(CancellationToken cancellationToken);
}

/// <param name="LastOn">The day of the last signature or of the last review; of what waits, of the author's.</param>
/// <param name="DueOn">The first day on which the review is overdue; of what waits, the last day of its signatures (K-005).</param>
/// <param name="Reasons">What happened since that asks for a review before that day.</param>
public sealed record PlanDueDto(Guid PatientId, Guid VersionId, int Number, DateOnly LastOn, DateOnly DueOn, bool IsOverdue, bool IsNear, IReadOnlyList<PlanReviewReason> Reasons)
{
    public bool IsPart2 { get; init; }

    /// <summary>Whose signatures it waits for; empty = it is active.</summary>
    public IReadOnlyList<PlanSigner> Awaits { get; init; } = [];

    /// <summary>As what the caller may sign it now; empty = it waits for others.</summary>
    public IReadOnlyList<PlanSigner> SignsAs { get; init; } = [];
}

public enum PlanReviewCause
{
    ScoreWorse,
    Admission,
    DiagnosisChange,
    MedicationStart,
    MedicationStop,
    NotProgressing,
}

/// <param name="Text">A sentence that says what happened.</param>
public sealed record PlanReviewReason(PlanReviewCause Cause, DateOnly On, string Text);

/// <summary>Who knows of hospital stays tells of admissions; the module above implements it.</summary>
public interface IPlanOccasions
{
    /// <summary>Each patient's latest admission as an inpatient, of those who have one.</summary>
    Task<IReadOnlyDictionary<Guid, DateTimeOffset>> GetAdmissionsAsync(IReadOnlyCollection<Guid> patients, CancellationToken cancellationToken);
}
