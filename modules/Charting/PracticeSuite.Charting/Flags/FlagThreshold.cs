using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Flags.Rules;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Flags;

/// <summary>A value with which the practice replaces one that ships, from a day on; what was set before stays.</summary>
internal sealed class FlagThreshold : AggregateRoot, IBelongsToPractice
{
    private FlagThreshold()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public string Rule { get; private init; } = "";

    public string Name { get; private init; } = "";

    public int Value { get; private init; }

    public DateOnly From { get; private init; }

    public string SetBy { get; private init; } = "";

    public DateTimeOffset SetAt { get; private init; }

    /// <param name="today">What rules were judged by yesterday stays what it was.</param>
    public static FlagThreshold Set(PracticeId practice, FlagThresholdInput given, Recorder by, DateOnly today)
    {
        var known = ThresholdDefault.All.FirstOrDefault(one => one.Rule == given.Rule && one.Name == given.Name)
            ?? throw Check.Invalid(nameof(Name), "Name is no threshold of that rule; choose one of the list.");
        Check.That(
            given.Value >= known.Least && given.Value <= known.Most, nameof(Value), $"Value is outside {known.Least} to {known.Most}; beyond them the rule would miss what it is for.");
        Check.That(given.From >= today, nameof(From), "From is in the past; a threshold holds from today or a later day on.");
        Check.That(given.From <= today.AddYears(1), nameof(From), "From is more than a year ahead; set it nearer to the day.");
        return new FlagThreshold
        {
            PracticeId = practice, Rule = known.Rule, Name = known.Name, Value = given.Value, From = given.From, SetBy = by.Name, SetAt = by.At,
        };
    }
}
