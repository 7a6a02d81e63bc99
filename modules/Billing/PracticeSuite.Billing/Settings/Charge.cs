using PracticeSuite.Billing.Contracts;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Settings;

/// <summary>What the practice charges for a code from a day on, whoever pays (B-116).</summary>
internal sealed class Charge : AggregateRoot, IBelongsToPractice
{
    private static readonly Money Most = Money.Dollars(100_000m);

    private Charge()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public string Code { get; private init; } = "";

    public Money Amount { get; private init; }

    public DateOnly EffectiveFrom { get; private init; }

    public static Charge Set(PracticeId practice, string code, Money amount, DateOnly from)
    {
        Check.That(amount > Money.Zero && amount <= Most, nameof(Amount), "Amount is more than $0.00 and at most $100,000.00.");
        return new Charge { PracticeId = practice, Code = ProcedureCodes.Demand(code), Amount = amount, EffectiveFrom = from };
    }
}

internal static class ProcedureCodes
{
    public static string Demand(string? code)
    {
        var text = (code ?? "").Trim().ToUpperInvariant();
        Check.That(
            text.Length == BillingLimits.ProcedureCode && text.All(char.IsAsciiLetterOrDigit), "Code", "Code has five letters or digits (CPT or HCPCS).");
        return text;
    }
}
