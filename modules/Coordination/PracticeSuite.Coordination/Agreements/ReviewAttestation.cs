using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Agreements;

/// <summary>
/// One of a pair says that they read what the other did last: the therapist's signed note, or the prescriber's visit (K-033). Each is said once, and
/// never taken back.
/// </summary>
[Access(AccessObject.Demographics, By = nameof(StaffId))]
internal sealed class ReviewAttestation : IPart2Item, IAboutPatient
{
    private ReviewAttestation()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    /// <summary>Who read.</summary>
    public Guid StaffId { get; private init; }

    /// <summary>Whose it was.</summary>
    public Guid WithId { get; private init; }

    /// <summary>The note or the visit.</summary>
    public Guid ItemId { get; private init; }

    public DateOnly ItemOn { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <param name="isPart2">What was read is of the Part 2 program; what its people say is labelled in any case (P-071).</param>
    public static ReviewAttestation Of(PracticeId practice, Guid patientId, Guid staffId, Guid withId, Guid itemId, DateOnly itemOn, bool isPart2, DateTimeOffset now) => new()
    {
        PracticeId = practice, PatientId = patientId, StaffId = staffId, WithId = withId, ItemId = itemId, ItemOn = itemOn, IsPart2 = isPart2, At = now,
    };
}

internal sealed class ReviewConfiguration : IEntityTypeConfiguration<ReviewAttestation>
{
    public void Configure(EntityTypeBuilder<ReviewAttestation> review)
    {
        review.ToTable("coordination_reviews");
        review.Property(r => r.At).HasColumnName("attested_at");
        review.HasIndex(r => new { r.PracticeId, r.PatientId, r.StaffId, r.ItemId, r.WithId }).IsUnique();
    }
}
