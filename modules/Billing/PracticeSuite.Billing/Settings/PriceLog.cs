using PracticeSuite.Billing.Contracts.Rates;
using PracticeSuite.Billing.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Settings;

/// <summary>Writes down every change of an amount beside the change itself; whoever saves the one saves the other.</summary>
internal sealed class PriceLog(BillingDbContext db, CurrentCaller caller, TimeProvider clock)
{
    public void Write(Charge charge, Money? before, string? reason = null, Guid? importId = null) => db.PriceChanges.Add(new PriceChange
    {
        PracticeId = charge.PracticeId,
        Kind = PriceKind.Charge,
        Code = charge.Code,
        EffectiveFrom = charge.EffectiveFrom,
        BeforeCents = before?.Cents,
        AfterCents = charge.Amount.Cents,
        At = clock.GetUtcNow(),
        By = caller.Caller.Name,
        Reason = reason,
        ImportId = importId,
    });

    public void Write(Rate rate, long? beforeCents, string? reason = null, Guid? importId = null) => db.PriceChanges.Add(new PriceChange
    {
        PracticeId = rate.PracticeId,
        Kind = PriceKind.Rate,
        Code = rate.Code,
        PayerId = rate.PayerId,
        Locality = rate.Locality,
        Facility = rate.Facility,
        EffectiveFrom = rate.EffectiveFrom,
        BeforeCents = beforeCents,
        AfterCents = rate.AmountCents,
        At = clock.GetUtcNow(),
        By = caller.Caller.Name,
        Reason = reason,
        ImportId = importId,
    });
}
