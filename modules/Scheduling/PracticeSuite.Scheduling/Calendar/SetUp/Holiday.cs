using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Scheduling.Calendar.SetUp;

/// <summary>A day on which the practice is closed.</summary>
internal sealed class Holiday : AggregateRoot, IBelongsToPractice
{
    private Holiday()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public DateOnly On { get; private init; }

    public string Name { get; private set; } = "";

    /// <summary>It is a day like others again; a holiday anew may be made of it.</summary>
    public bool IsTakenBack { get; private set; }

    public static Holiday Add(PracticeId practice, HolidayInput given, DateOnly today)
    {
        Check.That(given.On >= today, nameof(given.On), "On lies in the past; give today or a later day.");
        Check.That(given.On <= today.AddYears(3), nameof(given.On), "On is more than three years ahead; add it nearer to the day.");
        return new Holiday { PracticeId = practice, On = given.On, Name = Check.Required(given.Name, nameof(given.Name), SchedulingLimits.HolidayName) };
    }

    public void TakeBack() => IsTakenBack = true;

    public void Renew(string? name) => (Name, IsTakenBack) = (Check.Required(name, nameof(Name), SchedulingLimits.HolidayName), false);
}

internal sealed class HolidayConfiguration : IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<Holiday> holiday)
    {
        holiday.ToTable("scheduling_holidays");
        holiday.Property(h => h.On).HasColumnName("local_day");
        holiday.Property(h => h.Name).HasMaxLength(SchedulingLimits.HolidayName);
        holiday.HasIndex(h => new { h.PracticeId, h.On }).IsUnique();
    }
}
