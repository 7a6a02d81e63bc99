using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Patients;

internal static class ProblemText
{
    /// <summary>What people say of a problem beside its code, in one line.</summary>
    public static string Of(DiagnosisDto one) => Joined(Said(one.Label, one.Severity, one.Specifier, one.SnomedCode));

    /// <summary>All that a version says.</summary>
    public static string Of(ProblemVersion one) => Joined(
    [
        $"rank {one.Rank}", $"since {Show.Day(one.OnsetOn)}", one.ResolvedOn is { } resolved ? $"resolved {Show.Day(resolved)}" : null, Show.Words(one.Status),
        .. Said(one.Label, one.Severity, one.Specifier, one.SnomedCode),
    ]);

    private static string?[] Said(string? label, ProblemSeverity? severity, string? specifier, string? snomed) =>
        [label is null ? null : $"“{label}”", severity is { } weight ? Show.Words(weight) : null, specifier, snomed is null ? null : $"SNOMED CT {snomed}"];

    private static string Joined(IEnumerable<string?> said) => string.Join(" · ", said.OfType<string>());

    public static string Tone(ProblemStatus status) => status switch
    {
        ProblemStatus.Active => "good",
        ProblemStatus.Provisional => "warn",
        _ => "",
    };
}
