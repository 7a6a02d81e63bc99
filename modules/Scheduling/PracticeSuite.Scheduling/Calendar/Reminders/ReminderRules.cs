using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Reminders;

namespace PracticeSuite.Scheduling.Calendar.Reminders;

/// <summary>When the practice reminds, one row; its id is the practice's, so that two who make it at once meet at the key.</summary>
internal sealed class ReminderRules : AggregateRoot, IBelongsToPractice
{
    private ReminderRules()
    {
    }

    public ReminderRules(PracticeId practice) => (Id, PracticeId) = (practice.Value, practice);

    public PracticeId PracticeId { get; private init; }

    /// <summary>Off until somebody turns it on: a practice that begins would otherwise write to everybody at once.</summary>
    public bool IsOn { get; private set; }

    public IReadOnlyList<int> EmailHours { get; private set; } = [48];

    public IReadOnlyList<int> TextHours { get; private set; } = [24, 2];

    public TimeOnly QuietFrom { get; private set; } = new(20, 0);

    public TimeOnly QuietUntil { get; private set; } = new(8, 0);

    public string? Sender { get; private set; }

    public void Set(ReminderRulesInput given)
    {
        (EmailHours, TextHours) = (Steps(given.EmailHours, nameof(EmailHours)), Steps(given.TextHours, nameof(TextHours)));
        (IsOn, QuietFrom, QuietUntil) = (given.IsOn, given.QuietFrom, given.QuietUntil);
        Sender = Check.Optional(given.Sender, nameof(Sender), SchedulingLimits.Sender);
        Check.That(Sender is null || !Sender.Any(char.IsControl), nameof(Sender), "Sender has more than one line; give a name.");
    }

    /// <summary>The hour at which a message may go, where it may not go now.</summary>
    public DateTimeOffset? QuietUntilAfter(DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone);
        var (at, today) = (TimeOnly.FromDateTime(local.DateTime), DateOnly.FromDateTime(local.DateTime));
        if (QuietFrom == QuietUntil || !at.IsBetween(QuietFrom, QuietUntil))
            return null;
        // A night that begins in the evening ends on the next day. The end is looked for behind the present: a clock that is set back shows it twice.
        var end = zone.InstantOf((at < QuietUntil ? today : today.AddDays(1)).ToDateTime(QuietUntil));
        return end > now ? end : now.AddMinutes(15);
    }

    private static IReadOnlyList<int> Steps(IReadOnlyList<int> given, string field)
    {
        Check.That(given.Count <= SchedulingLimits.ReminderSteps, field, $"{field} names {given.Count} reminders; at most {SchedulingLimits.ReminderSteps} are sent.");
        Check.That(
            given.All(hours => hours is >= 1 and <= SchedulingLimits.ReminderHoursMax), field, $"{field} is {string.Join(", ", given)}; give hours from 1 to {SchedulingLimits.ReminderHoursMax}.");
        return [.. given.Distinct().OrderDescending()];
    }
}

internal sealed class ReminderRulesConfiguration : IEntityTypeConfiguration<ReminderRules>
{
    public void Configure(EntityTypeBuilder<ReminderRules> rules)
    {
        rules.ToTable("scheduling_reminder_rules");
        rules.Property(r => r.EmailHours).HasJsonConversion().HasMaxLength(40);
        rules.Property(r => r.TextHours).HasJsonConversion().HasMaxLength(40);
        rules.Property(r => r.Sender).HasMaxLength(SchedulingLimits.Sender);
    }
}
