using PracticeSuite.Charting.Contracts.Flags;

namespace PracticeSuite.Charting.Flags.Rules;

/// <summary>A rule fired.</summary>
/// <param name="Subject">What it is about: what fires it again within a day is another line of the same flag (K-048).</param>
/// <param name="Item">What fired it; the same fires a rule once.</param>
internal sealed record Trigger(FlagLevel Level, string Subject, string Item, IReadOnlyList<TriggerFact> Facts)
{
    /// <summary>It is about what this one has not done; null = those of the rule are told.</summary>
    public Guid? Tells { get; init; }

    /// <summary>What rests on something of the Part 2 program is the program's (P-071).</summary>
    public bool IsPart2 => Facts.Any(fact => fact.IsPart2);

    public static Trigger Of(FlagLevel level, string subject, Guid item, params IReadOnlyList<TriggerFact> facts) => new(level, subject, $"{item:N}", facts);

    public static Trigger Of(FlagLevel level, Guid subject, Guid item, params IReadOnlyList<TriggerFact> facts) => Of(level, $"{subject:N}", item, facts);
}

internal sealed record TriggerFact(FlagFact Fact, bool IsPart2);

/// <summary>A line of the rulebook (UF-01 to UF-35): what it looks for and whom it tells. Pure.</summary>
/// <param name="Words">As a clinician reads it.</param>
internal sealed record FlagRule(
    string Id, string Words, IReadOnlyList<FlagRecipient> To, Func<FlagFacts, FlagThresholds, DateOnly, IEnumerable<Trigger>> Evaluate)
{
    /// <summary>It closes with one of the dispositions of P-203.</summary>
    public bool NeedsDisposition => Id is "UF-01" or "UF-02";
}
