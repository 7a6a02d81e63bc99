namespace PracticeSuite.Privacy.Contracts.Reviews;

/// <summary>That somebody looks through the audit trail regularly, and what they found (P-140).</summary>
public interface ITrailReviewAppService
{
    Task<TrailReviewsDto> GetAsync(CancellationToken cancellationToken);

    Task<TrailReviewDto> RecordAsync(TrailReviewInput review, CancellationToken cancellationToken);
}

/// <param name="DueOn">When the next one is due.</param>
public sealed record TrailReviewsDto(DateOnly DueOn, IReadOnlyList<TrailReviewDto> Reviews);

/// <param name="Findings">What was seen and what is done about it; "none" where nothing was.</param>
public sealed record TrailReviewInput(DateOnly From, DateOnly To, string? Findings);

public sealed record TrailReviewDto(Guid Id, DateOnly From, DateOnly To, string Findings, string ReviewedBy, DateTimeOffset ReviewedAt);

public static class ReviewLimits
{
    public const int Findings = 4000;
}
