namespace PracticeSuite.Charting.Contracts.Plans;

/// <summary>The versions of a patient's one shared plan (P-031): their dates and signatures.</summary>
public interface IPlanAppService
{
    /// <summary>The latest first.</summary>
    Task<IReadOnlyList<PlanVersionDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>Begins the next version as a draft; a plan has one draft at a time.</summary>
    Task<PlanVersionDto> DraftAsync(Guid patientId, DateOnly createdOn, CancellationToken cancellationToken);

    /// <summary>Signs a draft; it is the active version from then on, and the earlier one is superseded (P-032).</summary>
    Task<PlanVersionDto> SignAsync(Guid id, DateOnly on, CancellationToken cancellationToken);

    /// <summary>Signs that the active version was reviewed and needs no change (P-034).</summary>
    Task<PlanVersionDto> ReviewAsync(Guid id, DateOnly on, CancellationToken cancellationToken);
}

/// <param name="Number">1, 2, 3 …</param>
/// <param name="SignedOn">Null while it is a draft.</param>
public sealed record PlanVersionDto(
    Guid Id,
    Guid PatientId,
    int Number,
    DateOnly CreatedOn,
    DateOnly? SignedOn,
    Guid? SignedById,
    DateOnly? SupersededOn,
    IReadOnlyList<DateOnly> ReviewedOn)
{
    /// <summary>Of the practice's Part 2 program (P-071).</summary>
    public bool IsPart2 { get; init; }
}
