using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Coordination.Contracts.Time;

namespace PracticeSuite.Coordination.Time;

internal sealed class CoordinationEntryConfiguration : IEntityTypeConfiguration<CoordinationEntry>
{
    public void Configure(EntityTypeBuilder<CoordinationEntry> entry)
    {
        entry.ToTable("coordination_entries");
        entry.Ignore(e => e.Work);
        entry.Property(e => e.Credential).HasMaxLength(32);
        entry.Property(e => e.Start).HasColumnName("started_at");
        entry.Property(e => e.End).HasColumnName("ended_at");
        entry.Property(e => e.Instrument).HasMaxLength(EntryLimits.Instrument);
        entry.Property(e => e.Note).HasMaxLength(EntryLimits.Note);
        entry.Property(e => e.CallReference).HasMaxLength(EntryLimits.Reference);
        entry.Property(e => e.Reference).HasMaxLength(EntryLimits.Reference);
        entry.Property(e => e.Reason).HasMaxLength(EntryLimits.Reason);
        entry.Property(e => e.LateReason).HasMaxLength(EntryLimits.Reason);
        entry.Property(e => e.LateRefusal).HasMaxLength(EntryLimits.Reason);

        // Two who correct one version at once: the second meets this key.
        entry.HasIndex(e => new { e.PracticeId, e.EntryId, e.Revision }).IsUnique();
        entry.HasIndex(e => new { e.PracticeId, e.Reference }).IsUnique();
        // A month is read from this index alone: what evaluation wants of an entry stands in it, in the order of patients.
        entry.HasIndex(e => new
        {
            e.PracticeId, e.PatientId, e.Start, e.IsLatest, e.End, e.EntryId, e.Revision, e.StaffId, e.Credential, e.Activity, e.Program, e.Source,
            e.Unallocated, e.Voided, e.Instrument, e.LoggedAt, e.AttestedAt, e.LateApprovedAt, e.LongAttestedAt,
            e.IsPart2,
        }).HasDatabaseName("ix_coordination_entries_month");

        // Who was with two patients at once is asked of one person's hours, and of a practice's month in the order of time; each from an
        // index alone, without which SQLite takes the other one.
        entry.HasIndex(e => new { e.PracticeId, e.StaffId, e.Start, e.End, e.IsLatest, e.Voided, e.Unallocated, e.Activity, e.PatientId, e.EntryId, e.IsPart2 })
            .HasDatabaseName("ix_coordination_entries_author");
        entry.HasIndex(e => new { e.PracticeId, e.Start, e.IsLatest, e.End, e.StaffId, e.PatientId, e.EntryId, e.Voided, e.Unallocated, e.Activity, e.IsPart2 })
            .HasDatabaseName("ix_coordination_entries_sweep");
    }
}
