using System.Globalization;
using PracticeSuite.Charting.Contracts.CareTeams;

namespace PracticeSuite.Charting.Contracts.Plans;

/// <summary>What a pair decides about a patient, each with somebody who has the say (K-021).</summary>
public enum DecisionSubject
{
    Medication,
    TherapyModality,
    LevelOfCare,
}

/// <summary>Who has the say.</summary>
public enum DecisionHolder
{
    Prescriber,
    Therapist,
    Both,
}

/// <summary>Who decides what, the same in every agreement (K-021).</summary>
public static class DecisionRule
{
    /// <summary>After so many days without an answer the clinical director is told.</summary>
    public const int DirectorDays = 7;

    /// <summary>As an agreement says it.</summary>
    public static IReadOnlyList<(string What, string Who)> All { get; } =
    [
        .. Enum.GetValues<DecisionSubject>().Select(subject => (Begin(Of(subject)), $"decided by {Of(HolderOf(subject))}")),
        ("When they disagree", string.Create(
            CultureInfo.InvariantCulture, $"it is recorded in the chart as an open question with what each holds; after {DirectorDays} days the clinical director is told and decides")),
    ];

    public static DecisionHolder HolderOf(DecisionSubject subject) => subject switch
    {
        DecisionSubject.Medication => DecisionHolder.Prescriber,
        DecisionSubject.TherapyModality => DecisionHolder.Therapist,
        _ => DecisionHolder.Both,
    };

    /// <summary>Whose answer settles it: of what both decide, that of either, who speaks for the two.</summary>
    public static IReadOnlyCollection<CareTeamPart> PartsOf(DecisionSubject subject) => HolderOf(subject) switch
    {
        DecisionHolder.Prescriber => [CareTeamPart.Prescriber],
        DecisionHolder.Therapist => [CareTeamPart.Therapist],
        _ => [CareTeamPart.Therapist, CareTeamPart.Prescriber],
    };

    public static string Of(DecisionSubject subject) => subject switch
    {
        DecisionSubject.Medication => "medication",
        DecisionSubject.TherapyModality => "therapy modality",
        _ => "level of care",
    };

    public static string Of(DecisionHolder holder) => holder switch
    {
        DecisionHolder.Prescriber => "the prescriber",
        DecisionHolder.Therapist => "the therapist",
        _ => "both together",
    };

    /// <summary>"Disagreement on medication (the prescriber decides)".</summary>
    public static string Title(DecisionSubject subject) => HolderOf(subject) is var holder && holder == DecisionHolder.Both
        ? $"Disagreement on {Of(subject)} (both decide together)"
        : $"Disagreement on {Of(subject)} ({Of(holder)} decides)";

    public static string Begin(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
