using PracticeSuite.Billing.Settings;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Rates;

/// <summary>The practice's fee schedule: what it charges for a code on a day, whoever pays (B-116).</summary>
internal sealed class ChargeBook(IEnumerable<Charge> charges)
{
    private readonly ILookup<string, Charge> _byCode = charges.OrderByDescending(charge => charge.EffectiveFrom).ToLookup(charge => charge.Code);

    public IEnumerable<Charge> All => _byCode.SelectMany(rows => rows);

    /// <summary>Nothing while no charge is in force.</summary>
    public Money On(string code, DateOnly on) => _byCode[code].FirstOrDefault(charge => charge.EffectiveFrom <= on)?.Amount ?? Money.Zero;
}
