using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Coordination.Time;

internal sealed class RunningTimerConfiguration : IEntityTypeConfiguration<RunningTimer>
{
    public void Configure(EntityTypeBuilder<RunningTimer> timer)
    {
        timer.ToTable("coordination_timers");
        timer.Property(t => t.Past).HasJsonConversion();
        timer.HasIndex(t => new { t.PracticeId, t.StaffId }).IsUnique();
    }
}
