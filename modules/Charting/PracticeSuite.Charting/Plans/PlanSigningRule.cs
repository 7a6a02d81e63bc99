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

    public string SetBy { get; private init; } = "";

    public DateTimeOffset SetAt { get; private init; }

    /// <param name="today">What was signed yesterday waits for whom it waited for.</param>
    public static PlanSigningRule Set(PracticeId practice, PlanSigningRuleInput given, Recorder by, DateOnly today)
    {
        Check.That(Enum.IsDefined(given.CoSigners), nameof(CoSigners), "CoSigners is none of the list; choose one.");
        Check.That(given.From >= today, nameof(From), "From is in the past; the rule holds from today or a later day on.");
        Check.That(given.From <= today.AddYears(1), nameof(From), "From is more than a year ahead; set it nearer to the day.");
        return new PlanSigningRule { PracticeId = practice, CoSigners = given.CoSigners, From = given.From, SetBy = by.Name, SetAt = by.At };
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
        rule.HasIndex(r => new { r.PracticeId, r.From }).IsUnique();
    }
}
