using PracticeSuite.Kernel;

namespace PracticeSuite.Privacy.Contracts.BrokenGlass;

/// <summary>The emergency way into a chart (P-121), which is also the emergency access procedure (P-130). It opens no psychotherapy notes.</summary>
public interface IBrokenGlassAppService
{
    /// <summary>
    /// Opens the chart to the caller for four hours, and tells the privacy officers and the patient's primary clinician. A medical emergency
    /// also opens a chart further that is open already, and takes the place of a window that was opened for another reason.
    /// </summary>
    /// <exception cref="BusinessException"><c>Privacy:GlassNotNeeded</c>: the chart is open to the caller already, and no emergency opens it further.</exception>
    Task<OpenGlassDto> BreakAsync(BreakGlassInput input, CancellationToken cancellationToken);

    /// <summary>
    /// Whether charts that are open to the caller offer to break the glass in a medical emergency: on every chart or on none, so that the offer
    /// says nothing of a patient (P-082).
    /// </summary>
    Task<bool> OffersEmergencyAsync(CancellationToken cancellationToken);

    /// <summary>The caller's own windows that are open now.</summary>
    Task<IReadOnlyList<OpenGlassDto>> GetOpenAsync(CancellationToken cancellationToken);

    /// <summary>Ends one's own window before its time.</summary>
    Task EndAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>For the privacy officer: what waits for a review, the earliest due first; or everything, the latest first.</summary>
    Task<IReadOnlyList<BrokenGlassDto>> GetListAsync(bool waiting, CancellationToken cancellationToken);

    /// <summary>Whether it was appropriate. Nobody reviews their own.</summary>
    Task<BrokenGlassDto> ReviewAsync(Guid id, GlassReviewInput review, CancellationToken cancellationToken);
}

/// <param name="Explanation">In one's own words, at least 10 characters.</param>
public sealed record BreakGlassInput(Guid? PatientId, BreakGlassReason Reason, string? Explanation);

/// <summary>Stored by name in the audit trail and beside the relationship, so a name is never changed.</summary>
public enum BreakGlassReason
{
    /// <summary>Also opens records of a Part 2 program (P-079).</summary>
    MedicalEmergency,
    CrisisCall,
    CoveringColleague,
    DutyToWarn,
    Other,
}

/// <param name="ChartId">The patient's. The frame of every page asks for this; being reminded of an open window is no view of a record.</param>
public sealed record OpenGlassDto(Guid Id, Guid ChartId, string PatientName, BreakGlassReason Reason, DateTimeOffset OpenedAt, DateTimeOffset ClosesAt);

/// <param name="StaffId">Who broke it.</param>
/// <param name="EndedAt">When it closed, or will.</param>
/// <param name="ReviewDueOn">Three business days after; Saturdays and Sundays are none.</param>
/// <param name="MayReview">False for one's own.</param>
public sealed record BrokenGlassDto(
    Guid Id,
    Guid PatientId,
    string Mrn,
    Guid UserId,
    Guid StaffId,
    string BrokenBy,
    BreakGlassReason Reason,
    string Explanation,
    DateTimeOffset OpenedAt,
    DateTimeOffset EndedAt,
    bool IsOpen,
    DateOnly ReviewDueOn,
    bool IsOverdue,
    GlassVerdict? Verdict,
    string? ReviewNote,
    string? ReviewedBy,
    DateTimeOffset? ReviewedAt,
    bool MayReview);

public enum GlassVerdict
{
    Appropriate,
    NotAppropriate,
}

/// <param name="ReviewNote">What was looked at and found.</param>
public sealed record GlassReviewInput(GlassVerdict? Verdict, string? ReviewNote);

public static class BrokenGlassLimits
{
    public const int ExplanationMin = 10;
    public const int Explanation = 500;
    public const int ReviewNote = 1000;
}
