using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Privacy.Contracts.Disclosures;

namespace PracticeSuite.Privacy.Disclosures;

internal sealed class DisclosureConfiguration : IEntityTypeConfiguration<Disclosure>
{
    public void Configure(EntityTypeBuilder<Disclosure> disclosure)
    {
        disclosure.ToTable("privacy_disclosures");
        disclosure.Property(d => d.At).HasColumnName("disclosed_at");
        disclosure.Property(d => d.Recipient).HasMaxLength(DisclosureLimits.Recipient);
        disclosure.Property(d => d.RecipientAddress).HasMaxLength(DisclosureLimits.Address);
        disclosure.Property(d => d.What).HasMaxLength(DisclosureLimits.What);
        disclosure.Property(d => d.Purpose).HasMaxLength(DisclosureLimits.Purpose);
        disclosure.Property(d => d.Explanation).HasMaxLength(DisclosureLimits.Explanation);
        disclosure.Property(d => d.StateText).HasMaxLength(Contracts.PrivacyLimits.StateText);
        disclosure.Property(d => d.RecipientAffiliation).HasMaxLength(DisclosureLimits.Affiliation);
        disclosure.Property(d => d.EmergencyNature).HasMaxLength(DisclosureLimits.Nature);
        disclosure.Property(d => d.DisclosedBy).HasMaxLength(DisclosureLimits.Person);
        disclosure.Property(d => d.RecordedBy).HasMaxLength(DisclosureLimits.Person);
        disclosure.Property(d => d.TakenBackBy).HasMaxLength(DisclosureLimits.Person);
        disclosure.Property(d => d.TakenBackReason).HasMaxLength(DisclosureLimits.Reason);
        disclosure.HasIndex(d => new { d.PracticeId, d.PatientId, d.SourceId }).IsUnique();
        disclosure.HasIndex(d => new { d.PracticeId, d.SourceId });
        disclosure.HasIndex(d => new { d.PracticeId, d.ConsentId });
    }
}
