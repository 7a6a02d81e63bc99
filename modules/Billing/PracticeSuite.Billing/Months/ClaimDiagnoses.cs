using PracticeSuite.Charting.Contracts.Diagnoses;

namespace PracticeSuite.Billing.Months;

/// <summary>The diagnoses that a claim of the month would carry, with their dots.</summary>
internal static class ClaimDiagnoses
{
    private const int MostOnClaim = 12;

    /// <summary>Active ones by rank and code, the first behavioral one moved to the front (B-059, B-115).</summary>
    public static IReadOnlyList<string> Of(MeasuredMonth month)
    {
        var codes = month.Month.Facts.Chart.Diagnoses.Where(diagnosis => diagnosis.IsActiveOn(month.JudgedOn))
            .OrderBy(diagnosis => diagnosis.RankOn(month.JudgedOn)).ThenBy(diagnosis => diagnosis.Code, StringComparer.Ordinal)
            .Select(diagnosis => diagnosis.Code).Distinct().ToList();
        var primary = codes.Find(DiagnosisCode.IsBehavioral);
        if (primary is not null && codes.Remove(primary))
            codes.Insert(0, primary);
        return codes.Count <= MostOnClaim ? codes : codes.GetRange(0, MostOnClaim);
    }
}
