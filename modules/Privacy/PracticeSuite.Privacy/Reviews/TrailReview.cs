using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Kernel;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Privacy.Contracts.Reviews;
using PracticeSuite.Privacy.Requests;

namespace PracticeSuite.Privacy.Reviews;

/// <summary>Somebody looked through the audit trail of some days (P-140).</summary>
internal sealed class TrailReview : AggregateRoot, IBelongsToPractice
{
    private TrailReview()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public DateOnly From { get; private init; }

    public DateOnly To { get; private init; }

    public string Findings { get; private init; } = "";

    public string ReviewedBy { get; private init; } = "";

    public DateTimeOffset ReviewedAt { get; private init; }

    public static TrailReview Record(TrailReviewInput given, Taking taking)
    {
        Check.That(given.To <= taking.Today, nameof(To), "To is in the future; review the days that are over.");
        Check.That(given.From <= given.To, nameof(To), "To is before From; correct one of them.");
        return new TrailReview
        {
            PracticeId = taking.By.Practice, From = given.From, To = given.To, Findings = Check.Required(given.Findings, nameof(Findings), ReviewLimits.Findings),
            ReviewedBy = taking.By.Name, ReviewedAt = taking.Now,
        };
    }

    /// <summary>A month after the last day that was looked at; today where none ever was.</summary>
    public static DateOnly NextDue(DateOnly? lastDay, DateOnly today) => lastDay?.AddMonths(1) ?? today;
}

internal sealed class TrailReviewConfiguration : IEntityTypeConfiguration<TrailReview>
{
    public void Configure(EntityTypeBuilder<TrailReview> review)
    {
        review.ToTable("privacy_trail_reviews");
        review.Property(r => r.From).HasColumnName("first_day");
        review.Property(r => r.To).HasColumnName("last_day");
        review.Property(r => r.Findings).HasMaxLength(ReviewLimits.Findings);
        review.Property(r => r.ReviewedBy).HasMaxLength(DisclosureLimits.Person);
        review.HasIndex(r => new { r.PracticeId, r.To });
    }
}
