using PracticeSuite.Billing.Contracts.Remittances;

namespace PracticeSuite.Billing.Remittances;

/// <summary>What reading a file to its end found; only one without a problem is posted (C-204).</summary>
internal sealed class CheckedFile
{
    public List<RemittanceProblemDto> Problems { get; } = [];

    public List<PaymentSummaryDto> Payments { get; } = [];

    public int ProblemCount { get; private set; }

    public bool IsSound => ProblemCount == 0;

    public void Found(string rule, string place, string problem, string fix)
    {
        ProblemCount++;
        if (Problems.Count < RemittanceFile.ProblemsKept)
            Problems.Add(new RemittanceProblemDto(rule, place, problem, fix));
    }
}
