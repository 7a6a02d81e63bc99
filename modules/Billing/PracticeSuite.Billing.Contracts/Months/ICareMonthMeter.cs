using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Months;

/// <summary>The live meter of a patient's month: the same evaluation as month end, on what is stored now.</summary>
public interface ICareMonthMeter
{
    /// <summary>Null when no enrollment touches the month.</summary>
    Task<CareMonthMeterDto?> GetAsync(Guid patientId, BillingMonth month, CancellationToken cancellationToken);

    /// <summary>
    /// The meters of a page's patients, in the order in which they are named, without those whom no enrollment of the month touches. As
    /// many statements as for one patient.
    /// </summary>
    Task<IReadOnlyList<CareMonthMeterDto>> GetListAsync(IReadOnlyCollection<Guid> patientIds, BillingMonth month, CancellationToken cancellationToken);
}

/// <param name="Counted">Union of the time that counts (B-073).</param>
/// <param name="ReachedAt">When the threshold was met (B-083).</param>
/// <param name="NearMissText">"4 min 12 s remaining; log only work performed", from 15 minutes and the 20th day on (B-213).</param>
/// <param name="Pieces">Every logged second with its fate, for the picture of the month.</param>
public sealed record CareMonthMeterDto(
    Guid PatientId,
    BillingMonth Month,
    string Code,
    string TimeZoneId,
    Seconds Counted,
    Seconds Threshold,
    Seconds Remaining,
    DateTimeOffset? ReachedAt,
    IReadOnlyList<ExcludedTimeDto> Excluded,
    string? NearMissText,
    MonthDecision Decision,
    IReadOnlyList<HoldDto> Holds,
    IReadOnlyList<AdvisoryDto> Advisories,
    IReadOnlyList<TimePieceDto> Pieces);

/// <param name="Reason">"X-PRE-CONSENT".</param>
/// <param name="Text">"before consent".</param>
public sealed record ExcludedTimeDto(string Reason, string Text, Seconds Excluded);

/// <summary>A part of a logged entry whose seconds share one fate; the pieces that count add up to the month's total.</summary>
/// <param name="Staff">"M. Chen, LCSW".</param>
/// <param name="Reason">The exclusion code, for excluded pieces only.</param>
public sealed record TimePieceDto(
    Guid EntryId,
    int Revision,
    Guid StaffId,
    string Staff,
    string Activity,
    string Source,
    DateTimeOffset Start,
    DateTimeOffset End,
    Seconds Length,
    TimePieceFate Fate,
    string? Reason,
    string? ReasonText);

public enum TimePieceFate
{
    Counted,

    /// <summary>Another entry already counts these seconds of the patient (B-073).</summary>
    CountedElsewhere,
    Excluded,
}
