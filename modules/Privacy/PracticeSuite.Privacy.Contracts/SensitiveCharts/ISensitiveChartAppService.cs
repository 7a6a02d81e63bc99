namespace PracticeSuite.Privacy.Contracts.SensitiveCharts;

/// <summary>Charts before which even the care team is asked for a reason, once a day of the practice (P-122).</summary>
public interface ISensitiveChartAppService
{
    /// <summary>All marks, the open ones first.</summary>
    Task<IReadOnlyList<SensitiveChartDto>> GetListAsync(CancellationToken cancellationToken);

    Task<SensitiveChartDto> MarkAsync(SensitiveChartInput input, CancellationToken cancellationToken);

    Task<SensitiveChartDto> EndAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Who said why they open the chart, the latest first.</summary>
    Task<IReadOnlyList<ChartReasonDto>> GetReasonsAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>Says why the caller opens the chart; it asks again tomorrow. Of a chart that does not ask, nothing is kept.</summary>
    Task GiveReasonAsync(ChartReasonInput input, CancellationToken cancellationToken);

    /// <summary>The MRNs of charts whose rows are left out of the caller's lists of all patients today.</summary>
    Task<IReadOnlyList<OmittedChart>> GetOmittedAsync(CancellationToken cancellationToken);
}

/// <param name="Note">Why, for the privacy officers alone.</param>
public sealed record SensitiveChartInput(Guid? PatientId, SensitiveKind Kind, string? Note);

public enum SensitiveKind
{
    StaffMember,
    Relative,
    PublicFigure,
    Other,
}

/// <param name="EndedAt">Null = it still asks.</param>
public sealed record SensitiveChartDto(
    Guid Id, Guid PatientId, string Mrn, SensitiveKind Kind, string? Note, string MarkedBy, DateTimeOffset MarkedAt, string? EndedBy, DateTimeOffset? EndedAt);

/// <param name="Explanation">In one's own words; at least 10 characters where the reason is another.</param>
public sealed record ChartReasonInput(Guid? PatientId, ChartOpening Reason, string? Explanation);

/// <summary>Stored by name in the audit trail, so a name is never changed.</summary>
public enum ChartOpening
{
    Treatment,
    Coordination,
    Scheduling,
    Billing,
    PrivacyOrQuality,
    Other,
}

public sealed record ChartReasonDto(Guid Id, Guid PatientId, string GivenBy, ChartOpening Reason, string? Explanation, DateTimeOffset At);

/// <param name="ChartId">The patient's.</param>
public sealed record OmittedChart(Guid ChartId, string Number);

public static class SensitiveChartLimits
{
    public const int Note = 400;
    public const int ExplanationMin = 10;
    public const int Explanation = 400;
}
