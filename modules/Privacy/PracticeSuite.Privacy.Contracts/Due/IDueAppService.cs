namespace PracticeSuite.Privacy.Contracts.Due;

/// <summary>What the privacy officer has to do until when, of everything: the first page of the office.</summary>
public interface IDueAppService
{
    /// <summary>By the day on which it is due.</summary>
    Task<IReadOnlyList<DueItem>> GetAsync(CancellationToken cancellationToken);
}

/// <param name="Id">Of the request, breach or proposal; none where the practice itself is meant.</param>
public sealed record DueItem(DueKind Kind, Guid? Id, Guid? PatientId, DateOnly DueOn, bool IsOverdue);

public enum DueKind
{
    AccessRequest,
    AmendmentRequest,
    AccountingRequest,
    RestrictionRequest,
    BreachLetters,
    BreachReportToHhs,
    BreachReportToMedia,
    BreachAssessment,
    NoticeWithoutPart2,
    TrailReview,
    DisposalToApprove,
}
