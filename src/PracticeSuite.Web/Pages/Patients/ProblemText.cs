using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Patients;

internal static class ProblemText
{
    /// <summary>What people say of a problem beside its code, in one line.</summary>
    public static string Of(DiagnosisDto one) => string.Join(" · ", new[]
    {
        one.Label is { } label ? $"“{label}”" : null, one.Severity is { } severity ? Show.Words(severity) : null, one.Specifier, one.SnomedCode is { } code ? $"SNOMED CT {code}" : null,
    }.OfType<string>());

    public static string Tone(ProblemStatus status) => status switch
    {
        ProblemStatus.Active => "good",
        ProblemStatus.Provisional => "warn",
        _ => "",
    };
}
