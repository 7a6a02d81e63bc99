using PracticeSuite.Billing.Contracts.Payers;

namespace PracticeSuite.Billing.Months;

/// <summary>Only what the payer requires and a biller gave with a reason; care management is no telehealth service and carries no 25 (B-114).</summary>
internal static class ClaimModifiers
{
    /// <summary>Asked for by rules of former days they are left out; new rules cannot ask for them.</summary>
    public static IReadOnlyList<string> Never { get; } = ["95", "93", "GT", "GQ", "25"];

    /// <param name="ofBiller">One of <see cref="Contracts.Claims.DistinctModifiers"/>, on this claim alone.</param>
    public static IReadOnlyList<string> Of(PayerProfileFact payer, string? ofBiller = null) => payer.RequiredModifiers.Count == 0 && ofBiller is null
        ? []
        : [.. payer.RequiredModifiers.Except(Never, StringComparer.OrdinalIgnoreCase).Union((string[])(ofBiller is null ? [] : [ofBiller]), StringComparer.OrdinalIgnoreCase)];
}
