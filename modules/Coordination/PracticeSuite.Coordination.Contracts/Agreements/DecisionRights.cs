namespace PracticeSuite.Coordination.Contracts.Agreements;

/// <summary>Who decides what (K-021): the same in every agreement.</summary>
public static class DecisionRights
{
    public static IReadOnlyList<(string What, string Who)> All { get; } =
    [
        ("Medication", "the prescriber"),
        ("Therapy modality", "the therapist"),
        ("Level of care", "both together"),
        ("When they disagree", "an open question in the chart; the clinical director decides after 7 days"),
    ];
}
