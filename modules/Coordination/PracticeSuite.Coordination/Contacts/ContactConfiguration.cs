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
        // Who had a contact in half a year is answered from this index alone (K-140).
        contact.HasIndex(c => new { c.PracticeId, c.At, c.TakenBackAt, c.IsPart2, c.Kind, c.PatientId, c.FirstId, c.SecondId }).HasDatabaseName("ix_coordination_contacts_units");
        // And what was last of every unit, from this one.
        contact.HasIndex(c => new { c.PracticeId, c.MayBeLast, c.PatientId, c.FirstId, c.SecondId, c.Kind, c.IsPart2, c.TakenBackAt, c.At }).HasDatabaseName("ix_coordination_contacts_last");
    }
}
