using PracticeSuite.Billing.Months.Gates;
using PracticeSuite.Identity.Contracts.Practices;

namespace PracticeSuite.Billing.Months;

/// <summary>
/// Whether what a claim of the month tells is of a Part 2 program, and its papers carry the notice (C-368, P-076): it rests on something
/// that the program made (P-071), the patient is one of the program's, or the practice is the program as a whole. A substance-use code
/// makes nothing so (P-070).
/// </summary>
internal static class Part2Records
{
    public static bool Is(MeasuredMonth month) => month.Month.Rules.Practice.Part2Program == Part2Program.WholePractice
        || month.Month.Facts.Chart.Part2Record
        || month.Month.Facts.Care.Entries.Any(entry => entry is { IsPart2: true, Voided: false })
        || month.Month.Visit.Visit is { IsPart2: true }
        || AssessmentGate.Latest(month) is { IsPart2: true }
        || PlanGate.InForce(month) is { IsPart2: true }
        || HasDiagnosis(month);

    private static bool HasDiagnosis(MeasuredMonth month)
    {
        var labelled = month.Month.Facts.Chart.Diagnoses.Where(diagnosis => diagnosis.IsPart2 && diagnosis.IsActiveOn(month.JudgedOn)).ToList();
        return labelled.Count > 0 && ClaimDiagnoses.Of(month).Any(code => labelled.Exists(diagnosis => diagnosis.Code == code));
    }
}
