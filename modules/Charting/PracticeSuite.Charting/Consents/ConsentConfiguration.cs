using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Charting.Consents;

internal sealed class ConsentConfiguration : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> consent)
    {
        consent.ToTable("charting_consents");
        consent.Property(c => c.Relationship).HasMaxLength(ConsentLimits.Relationship);
        consent.Property(c => c.Items).HasMaxLength(20).HasJsonConversion();
        consent.Property(c => c.Language).HasMaxLength(ConsentLimits.Language);
        consent.Property(c => c.Interpreter).HasMaxLength(ConsentLimits.Interpreter);
        consent.Property(c => c.TextVersion).HasMaxLength(ConsentLimits.TextVersion);
        consent.Property(c => c.Part2).HasColumnName("part2_terms").HasJsonConversion();
        consent.Property(c => c.Purposes).HasColumnName("part2_purposes").HasConversion<int>();
        consent.BelongsToPatient();
        consent.HasIndex(c => new { c.PracticeId, c.PatientId, c.Kind, c.GivenAt, c.BillingPractitionerId }).IsUnique();
    }
}
