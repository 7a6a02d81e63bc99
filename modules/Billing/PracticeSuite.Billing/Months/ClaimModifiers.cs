using PracticeSuite.Billing.Contracts.Payers;

namespace PracticeSuite.Billing.Months;

/// <summary>Only what the payer requires; care management is no telehealth service and carries no 25 (B-114).</summary>
internal static class ClaimModifiers
{
    private static readonly string[] Never = ["95", "93", "GT", "GQ", "25"];

    public static IReadOnlyList<string> Of(PayerProfileFact payer) =>
        payer.RequiredModifiers.Count == 0 ? [] : [.. payer.RequiredModifiers.Except(Never, StringComparer.OrdinalIgnoreCase)];
}
