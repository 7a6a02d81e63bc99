using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Scheduling.Visits;

internal sealed class VisitConfiguration : IEntityTypeConfiguration<Visit>
{
    private const int WhoLength = SchedulingLimits.OutsidePractitioner + 13;

    public void Configure(EntityTypeBuilder<Visit> visit)
    {
        visit.ToTable("scheduling_visits");
        visit.Property(v => v.On).HasColumnName("visited_on");
        visit.Property(v => v.Code).HasMaxLength(SchedulingLimits.ProcedureCode);
        visit.Property(v => v.OutsidePractitioner).HasMaxLength(SchedulingLimits.OutsidePractitioner);
        visit.Property(v => v.Who).HasMaxLength(WhoLength);
        visit.Property(v => v.Start).HasColumnName("started_at");
        visit.Property(v => v.End).HasColumnName("ended_at");
        visit.Property(v => v.Mode).HasDefaultValue(VisitMode.InPerson);
        visit.Property(v => v.Link).HasMaxLength(SchedulingLimits.Link);
        visit.HasIndex(v => new { v.PracticeId, v.PatientId, v.On, v.Code, v.Who }).IsUnique();
        // Whom practitioners saw in a month is answered from this index alone.
        visit.HasIndex(v => new { v.PracticeId, v.On, v.Kept, v.PractitionerId, v.PatientId, v.IsPart2 }).HasDatabaseName("ix_scheduling_visits_days");
        // Whom a practitioner saw in some hours is answered from this index alone.
        visit.HasIndex(v => new { v.PracticeId, v.PractitionerId, v.Start, v.End, v.Kept, v.PatientId, v.Id }).HasDatabaseName("ix_scheduling_visits_times");
    }
}
