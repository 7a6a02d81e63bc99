using PracticeSuite.Billing.Contracts.Payers;

namespace PracticeSuite.Billing.Claims;

/// <summary>How many years from the date of service the papers of a claim are kept at least (B-245).</summary>
internal static class Retention
{
    public static int YearsOf(PayerKind kind) => kind == PayerKind.MedicareAdvantage ? 10 : 7;
}
