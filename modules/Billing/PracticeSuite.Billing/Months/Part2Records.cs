using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Identity.Contracts.Practices;

namespace PracticeSuite.Billing.Months;

/// <summary>
/// Whether what a claim tells is a Part 2 record, and its papers carry the notice (C-368, P-076). A substance-use code alone makes
/// none; that the whole practice is such a program does (P-070).
/// </summary>
internal static class Part2Records
{
    public static bool Is(PatientChartFacts chart, PracticeProfile practice, IEnumerable<string> diagnoses) => chart.Part2Record
        || (practice.Part2Program == Part2Program.WholePractice && diagnoses.Any(DiagnosisCode.IsSubstanceUse));
}
