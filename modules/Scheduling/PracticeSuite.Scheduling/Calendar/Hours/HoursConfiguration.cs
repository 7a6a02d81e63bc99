using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Scheduling.Contracts;

namespace PracticeSuite.Scheduling.Calendar.Hours;

internal sealed class HoursConfiguration : IEntityTypeConfiguration<StaffHours>, IEntityTypeConfiguration<WeeklyHours>, IEntityTypeConfiguration<DayHours>, IEntityTypeConfiguration<Leave>
{
    public void Configure(EntityTypeBuilder<StaffHours> hours)
    {
        hours.ToTable("scheduling_staff_hours");
        hours.HasMany(h => h.Week).WithOne().HasForeignKey(one => one.StaffId);
        hours.HasMany(h => h.Days).WithOne().HasForeignKey(one => one.StaffId);
        hours.Navigation(h => h.Week).UsePropertyAccessMode(PropertyAccessMode.Field);
        hours.Navigation(h => h.Days).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<WeeklyHours> hours)
    {
        hours.ToTable("scheduling_weekly_hours");
        hours.Property(h => h.Day).HasColumnName("weekday");
        hours.Property(h => h.From).HasColumnName("from_time");
        hours.Property(h => h.To).HasColumnName("to_time");
        hours.HasIndex(h => new { h.PracticeId, h.StaffId });
    }

    public void Configure(EntityTypeBuilder<DayHours> hours)
    {
        hours.ToTable("scheduling_day_hours");
        hours.Property(h => h.On).HasColumnName("local_day");
        hours.Property(h => h.From).HasColumnName("from_time");
        hours.Property(h => h.To).HasColumnName("to_time");
        hours.HasIndex(h => new { h.PracticeId, h.StaffId, h.On });
    }

    public void Configure(EntityTypeBuilder<Leave> leave)
    {
        leave.ToTable("scheduling_leaves");
        leave.Property(l => l.First).HasColumnName("first_day");
        leave.Property(l => l.Last).HasColumnName("last_day");
        leave.Property(l => l.HandOver).HasMaxLength(SchedulingLimits.HandOver);
        leave.HasIndex(l => new { l.PracticeId, l.Last, l.StaffId });
    }
}
