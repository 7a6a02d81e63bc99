using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Contracts.Plans;
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

internal sealed class PlanVersionConfiguration : IEntityTypeConfiguration<PlanVersion>, IEntityTypeConfiguration<PlanReview>, IEntityTypeConfiguration<PlanSignature>
{
    private const int UserName = 100;

    /// <summary>SHA-256 in hexadecimal.</summary>
    private const int HashLength = 64;

    private const int NeedsLength = 100;

    private const int CredentialLength = 32;

    public void Configure(EntityTypeBuilder<PlanVersion> version)
    {
        version.ToTable("charting_plan_versions");
        version.Property(v => v.Content).HasJsonConversion();
        version.Property(v => v.Needs).HasJsonConversion().HasMaxLength(NeedsLength);
        version.Ignore(v => v.SaysSomething);
        version.Ignore(v => v.IsActive);
        version.Ignore(v => v.IsWaiting);
        version.Ignore(v => v.Awaits);
        version.Property(v => v.ContentHash).HasMaxLength(HashLength);
        version.Property(v => v.KeptBy).HasMaxLength(UserName);
        version.BelongsToPatient();
        version.HasMany(v => v.Reviews).WithOne().HasForeignKey(review => review.PlanVersionId).OnDelete(DeleteBehavior.Cascade);
        version.HasMany(v => v.Signatures).WithOne().HasForeignKey(signature => signature.PlanVersionId).OnDelete(DeleteBehavior.Cascade);
        version.Navigation(v => v.Signatures).UsePropertyAccessMode(PropertyAccessMode.Field);
        // The Part 2 program's strand and the rest count by themselves (P-082).
        version.HasIndex(v => new { v.PracticeId, v.PatientId, v.Number, v.IsPart2 }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PlanReview> review)
    {
        review.ToTable("charting_plan_reviews");
        review.BelongsToPatient();
        review.HasIndex(r => new { r.PracticeId, r.PatientId });
    }

    public void Configure(EntityTypeBuilder<PlanSignature> signature)
    {
        signature.ToTable("charting_plan_signatures");
        signature.Property(s => s.As).HasColumnName("signed_as").HasConversion<string>().HasMaxLength(16);
        signature.Property(s => s.How).HasConversion<string>().HasMaxLength(16);
        signature.Property(s => s.On).HasColumnName("signed_on");
        signature.Property(s => s.At).HasColumnName("signed_at");
        signature.Property(s => s.Name).HasMaxLength(PlanSigningLimits.Name * 2);
        signature.Property(s => s.Credential).HasMaxLength(CredentialLength);
        signature.Property(s => s.Reason).HasMaxLength(PlanSigningLimits.Reason);
        signature.Property(s => s.Hash).HasMaxLength(HashLength);
        signature.BelongsToPatient();
        signature.HasIndex(s => new { s.PracticeId, s.PlanVersionId, s.As }).IsUnique();
        signature.HasIndex(s => new { s.PracticeId, s.PatientId, s.On });
    }
}
