using System.Collections.Frozen;

namespace PracticeSuite.Billing.Months;

/// <summary>Visits that can begin the service (B-052 to B-054). 99211 is not among them.</summary>
internal static class InitiatingCodes
{
    public const string PsychiatricEvaluation = "90792";

    public const string DiagnosticEvaluation = "90791";

    public static FrozenSet<string> Prescriber { get; } = new[]
    {
        "99202", "99203", "99204", "99205", "99212", "99213", "99214", "99215", "99341", "99342", "99344", "99345", "99347",
        "99348", "99349", "99350", "G0402", "G0438", "G0439", "99495", "99496",
    }.ToFrozenSet();

    public static FrozenSet<string> HealthBehavior { get; } = new[] { "96156", "96158", "96164", "96167" }.ToFrozenSet();

    /// <summary>Every code that a visit of any day has to be read for.</summary>
    public static IReadOnlyCollection<string> All { get; } =
        [.. Prescriber, PsychiatricEvaluation, DiagnosticEvaluation, .. HealthBehavior];
}
