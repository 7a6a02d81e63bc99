namespace PracticeSuite.Privacy.Contracts.Due;

/// <summary>What the privacy officer has to do until when, of everything: the first page of the office.</summary>
public interface IDueAppService
{
    /// <summary>By the day on which it is due. What stands in a chart that is closed to the caller is due all the same, and names nobody.</summary>
    Task<IReadOnlyList<DueItem>> GetAsync(CancellationToken cancellationToken);
}

/// <param name="Id">Of the request, breach or proposal; none where the practice itself is meant.</param>
public sealed record DueItem(DueKind Kind, Guid? Id, Guid? PatientId, DateOnly DueOn, bool IsOverdue)
{
    /// <summary>Why it names neither itself nor a patient; null = it does, where it is about one.</summary>
    public DueClosed? Closed { get; init; }

    /// <summary>Of a sensitive chart, what a reason is given for.</summary>
    public Guid? ChartId { get; init; }
}

public enum DueClosed
{
    /// <summary>The chart is marked sensitive, and the caller has not said yet why they open it (P-122).</summary>
    Sensitive,

    /// <summary>For somebody who may know what the Part 2 program keeps (P-072, P-082).</summary>
    Part2,
}

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
