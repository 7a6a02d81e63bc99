using PracticeSuite.Billing.Contracts;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Settings;

/// <summary>What the practice charges for a code from a day on, whoever pays (B-116).</summary>
internal sealed class Charge : AggregateRoot, IPracticeWide
{
    private static readonly Money Most = Money.Dollars(100_000m);

    private Charge()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public string Code { get; private init; } = "";

    public Money Amount { get; private set; }

    public DateOnly EffectiveFrom { get; private init; }

    public static Charge Set(PracticeId practice, string code, Money amount, DateOnly from)
    {
        var charge = new Charge { PracticeId = practice, Code = ProcedureCodes.Demand(code), EffectiveFrom = from };
        charge.Put(amount);
        return charge;
    }

    /// <summary>A mistake; from its first day on the charge is another.</summary>
    public void Correct(Money amount)
    {
        if (amount == Amount)
            throw BillingErrors.AmountUnchanged(amount);
        Put(amount);
    }

    private void Put(Money amount)
    {
        Check.That(amount > Money.Zero && amount <= Most, nameof(Amount), "Amount is more than $0.00 and at most $100,000.00.");
        Amount = amount;
    }
}

internal static class ProcedureCodes
{
    public static string Demand(string? code, string field = "Code")
    {
        var text = (code ?? "").Trim().ToUpperInvariant();
        Check.That(
            text.Length == BillingLimits.ProcedureCode && text.All(char.IsAsciiLetterOrDigit), field, $"{field} has five letters or digits (CPT or HCPCS).");
        return text;
    }
}
