using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Charting.Plans;

internal sealed class PatientPlanConfiguration : IEntityTypeConfiguration<PatientPlan>
{
    public void Configure(EntityTypeBuilder<PatientPlan> plan)
    {
        plan.ToTable("charting_plans");
        plan.Property(p => p.Id).ValueGeneratedNever();
        plan.HasMany(p => p.Versions).WithOne().HasForeignKey(version => version.PatientId).OnDelete(DeleteBehavior.Restrict);
        plan.Navigation(p => p.Versions).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class PlanVersionConfiguration : IEntityTypeConfiguration<PlanVersion>, IEntityTypeConfiguration<PlanReview>
{
    private const int UserName = 100;

    /// <summary>SHA-256 in hexadecimal.</summary>
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<PlanVersion> version)
    {
        version.ToTable("charting_plan_versions");
        version.Property(v => v.Content).HasJsonConversion();
        version.Ignore(v => v.SaysSomething);
        version.Property(v => v.ContentHash).HasMaxLength(HashLength);
        version.Property(v => v.KeptBy).HasMaxLength(UserName);
        version.BelongsToPatient();
        version.HasMany(v => v.Reviews).WithOne().HasForeignKey(review => review.PlanVersionId).OnDelete(DeleteBehavior.Cascade);
        // The Part 2 program's strand and the rest count by themselves (P-082).
        version.HasIndex(v => new { v.PracticeId, v.PatientId, v.Number, v.IsPart2 }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PlanReview> review)
    {
        review.ToTable("charting_plan_reviews");
        review.BelongsToPatient();
        review.HasIndex(r => new { r.PracticeId, r.PatientId });
    }
}
