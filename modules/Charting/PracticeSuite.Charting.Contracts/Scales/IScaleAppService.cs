namespace PracticeSuite.Charting.Contracts.Scales;

/// <summary>A patient's scored scales (a part of P-168: totals, no items).</summary>
public interface IScaleAppService
{
    /// <summary>The latest first.</summary>
    Task<IReadOnlyList<ScaleResultDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken);

    Task<ScaleResultDto> RecordAsync(Guid patientId, ScaleResultInput result, CancellationToken cancellationToken);
}

public sealed record ScaleResultDto(Guid Id, Guid PatientId, string Scale, int? Total, DateOnly CompletedOn, bool IsPrimary, ScaleMode Mode)
{
    /// <summary>Of the practice's Part 2 program (P-071).</summary>
    public bool IsPart2 { get; init; }
}

/// <param name="Scale">One of <see cref="RatingScales.Names"/>.</param>
/// <param name="Total">Within the scale's range; none when too many answers are missing for a total.</param>
/// <param name="IsPrimary">The scale by which this patient's progress is judged (B-012).</param>
public sealed record ScaleResultInput(string? Scale, int? Total, DateOnly CompletedOn, bool IsPrimary, ScaleMode Mode);

public enum ScaleMode
{
    Self,
    Clinician,
    Proxy,
    Paper,
}
