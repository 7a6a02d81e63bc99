using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Scheduling.Calendar.SetUp;

/// <summary>The practice's rules for its calendar, one row; its id is the practice's, so that two who make it at once meet at the key.</summary>
internal sealed class CalendarRules : AggregateRoot, IBelongsToPractice
{
    private CalendarRules()
    {
    }

    public CalendarRules(PracticeId practice) => (Id, PracticeId) = (practice.Value, practice);

    public PracticeId PracticeId { get; private init; }

    public int LateHours { get; private set; } = SchedulingLimits.LateHours;

    public TimeOnly Opens { get; private set; } = new(9, 0);

    public TimeOnly Closes { get; private set; } = new(17, 0);

    public void Set(CalendarRulesInput given)
    {
        Check.That(
            given.LateHours is >= 0 and <= SchedulingLimits.LateHoursMax, nameof(given.LateHours),
            $"LateHours is {given.LateHours}; give 0 to {SchedulingLimits.LateHoursMax} hours.");
        Check.That(given.Opens < given.Closes, nameof(given.Closes), "Closes is not after Opens; give a later time of the day.");
        (LateHours, Opens, Closes) = (given.LateHours, given.Opens, given.Closes);
    }
}

internal sealed class CalendarRulesConfiguration : IEntityTypeConfiguration<CalendarRules>
{
    public void Configure(EntityTypeBuilder<CalendarRules> rules) => rules.ToTable("scheduling_rules");
}
