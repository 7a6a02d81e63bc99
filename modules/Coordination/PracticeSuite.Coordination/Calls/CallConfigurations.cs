using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Coordination.Calls;

internal sealed class CallConfiguration : IEntityTypeConfiguration<CoordinationCall>, IEntityTypeConfiguration<CallMember>, IEntityTypeConfiguration<CallSegment>,
    IEntityTypeConfiguration<CallPresence>, IEntityTypeConfiguration<CallPatient>, IEntityTypeConfiguration<CallItem>
{
    private const int TimeZone = 64;

    public void Configure(EntityTypeBuilder<CoordinationCall> call)
    {
        call.ToTable("coordination_calls");
        call.Property(c => c.Start).HasColumnName("starts_at");
        call.Property(c => c.End).HasColumnName("ends_at");
        call.Property(c => c.TimeZoneId).HasMaxLength(TimeZone);
        call.Property(c => c.Agenda).HasJsonConversion();
        call.Property(c => c.Rest).HasJsonConversion();
        call.Ignore(c => c.StaffIds);
        call.Ignore(c => c.Opens);
        call.Ignore(c => c.Running);
        call.Ignore(c => c.HasBegun);
        call.Ignore(c => c.ConfirmableUntil);
        call.Ignore(c => c.LapsesAt);
        call.HasMany(c => c.Members).WithOne().HasForeignKey(one => one.CallId).OnDelete(DeleteBehavior.Restrict);
        call.Navigation(c => c.Members).UsePropertyAccessMode(PropertyAccessMode.Field);
        call.HasMany(c => c.Segments).WithOne().HasForeignKey(one => one.CallId).OnDelete(DeleteBehavior.Restrict);
        call.Navigation(c => c.Segments).UsePropertyAccessMode(PropertyAccessMode.Field);
        // What the same people left over the last time.
        call.HasIndex(c => new { c.PracticeId, c.PeopleId, c.Start });
    }

    public void Configure(EntityTypeBuilder<CallMember> member)
    {
        member.ToTable("coordination_call_members");
        member.HasIndex(m => new { m.PracticeId, m.CallId, m.StaffId }).IsUnique();
        // What waits for somebody.
        member.HasIndex(m => new { m.PracticeId, m.StaffId, m.AttestedAt });
    }

    public void Configure(EntityTypeBuilder<CallSegment> segment)
    {
        segment.ToTable("coordination_call_segments");
        segment.Ignore(s => s.When);
        segment.HasIndex(s => new { s.PracticeId, s.CallId, s.StartedAt });
        segment.HasIndex(s => new { s.PracticeId, s.LineId });
    }

    public void Configure(EntityTypeBuilder<CallPresence> presence)
    {
        presence.ToTable("coordination_call_presences");
        presence.Property(p => p.Earlier).HasJsonConversion();
        presence.HasIndex(p => new { p.PracticeId, p.CallId, p.StaffId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CallPatient> patient)
    {
        patient.ToTable("coordination_call_patients");
        patient.HasOne<CoordinationCall>().WithMany().HasForeignKey(p => p.CallId).OnDelete(DeleteBehavior.Restrict);
        patient.HasIndex(p => new { p.PracticeId, p.CallId, p.PatientId }).IsUnique();
        patient.HasIndex(p => new { p.PracticeId, p.PatientId });
    }

    public void Configure(EntityTypeBuilder<CallItem> item)
    {
        item.ToTable("coordination_call_items");
        item.Property(i => i.Text).HasMaxLength(CallLimits.Text);
        item.HasOne<CoordinationCall>().WithMany().HasForeignKey(i => i.CallId).OnDelete(DeleteBehavior.Restrict);
        item.HasIndex(i => new { i.PracticeId, i.CallId });
        item.HasIndex(i => new { i.PracticeId, i.PatientId, i.WrittenAt });
        item.HasIndex(i => new { i.PracticeId, i.OwnerId, i.DoneAt });
    }
}
