using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Plans;

/// <summary>Who signs plans with their author and the patient from a day on; what was set before stays (P-032, K-005).</summary>
internal sealed class PlanSigningRule : AggregateRoot, IBelongsToPractice
{
    /// <summary>K-005: both sign the plan.</summary>
    public const PlanCoSigners Default = PlanCoSigners.Pair;

    private PlanSigningRule()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public PlanCoSigners CoSigners { get; private init; }

    public DateOnly From { get; private init; }

    /// <summary>How many of that day were taken back before it was set.</summary>
    public int Turn { get; private init; }

    public string SetBy { get; private init; } = "";

    public DateTimeOffset SetAt { get; private init; }

    public string? TakenBackBy { get; private set; }

    public DateTimeOffset? TakenBackAt { get; private set; }

    /// <param name="earlier">Of the same day.</param>
    /// <param name="today">What was signed yesterday waits for whom it waited for.</param>
    public static PlanSigningRule Set(PracticeId practice, PlanSigningRuleInput given, IReadOnlyCollection<PlanSigningRule> earlier, Recorder by, DateOnly today)
    {
        Check.That(Enum.IsDefined(given.CoSigners), nameof(CoSigners), "CoSigners is none of the list; choose one.");
        Check.That(given.From >= today, nameof(From), "From is in the past; the rule holds from today or a later day on.");
        Check.That(given.From <= today.AddYears(1), nameof(From), "From is more than a year ahead; set it nearer to the day.");
        if (earlier.Any(rule => rule.TakenBackAt is null))
            throw PlanErrors.SigningRuleTaken();
        return new PlanSigningRule { PracticeId = practice, CoSigners = given.CoSigners, From = given.From, Turn = earlier.Count, SetBy = by.Name, SetAt = by.At };
    }

    /// <summary>A mistake, up to its first day; what was signed by it waits for whom it waited for, and it stays on record.</summary>
    public void TakeBack(Recorder by, DateOnly today)
    {
        if (From < today)
            throw PlanErrors.SigningRuleHeld(From);
        (TakenBackBy, TakenBackAt) = (by.Name, by.At);
    }
}

internal sealed class PlanSigningRuleConfiguration : IEntityTypeConfiguration<PlanSigningRule>
{
    private const int UserName = 100;

    public void Configure(EntityTypeBuilder<PlanSigningRule> rule)
    {
        rule.ToTable("charting_plan_signing_rules");
        rule.Property(r => r.CoSigners).HasConversion<string>().HasMaxLength(20);
        rule.Property(r => r.From).HasColumnName("from_day");
        rule.Property(r => r.SetBy).HasMaxLength(UserName);
        rule.Property(r => r.TakenBackBy).HasMaxLength(UserName);
        rule.HasIndex(r => new { r.PracticeId, r.From, r.Turn }).IsUnique();
    }
}
