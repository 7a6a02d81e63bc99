using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PracticeSuite.Coordination.Contacts;

internal sealed class ContactConfiguration : IEntityTypeConfiguration<QualifyingContact>
{
    public void Configure(EntityTypeBuilder<QualifyingContact> contact)
    {
        contact.ToTable("coordination_contacts");
        contact.HasIndex(c => new { c.PracticeId, c.SourceId, c.Kind, c.PatientId, c.FirstId, c.SecondId }).IsUnique();
        contact.HasIndex(c => new { c.PracticeId, c.PatientId, c.At });
        contact.HasIndex(c => new { c.PracticeId, c.At });
    }
}
