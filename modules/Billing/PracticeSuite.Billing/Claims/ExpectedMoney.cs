using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Payers;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Claims;

/// <summary>What a claim is expected to bring, by the payer's rules under which it was made.</summary>
internal static class ExpectedMoney
{
    /// <summary>Null where no rate is known, and for payers whose contract says what the patient's share is (B-140).</summary>
    public static ExpectedMoneyDto? Of(Payer payer, ClaimEvidence evidence)
    {
        if (payer.Kind != PayerKind.MedicareB || evidence.ExpectedAllowedCents is not { } allowed)
            return null;
        var terms = payer.Profiles.First(profile => profile.Id == evidence.Coverage.ProfileId).Terms;
        var expected = ExpectedPayment.OfMedicare(
            new Money(evidence.ChargeCents), new Money(allowed), deductibleLeft: Money.Zero, terms.SequestrationPercent, evidence.Coverage.Qmb);
        return new ExpectedMoneyDto(
            expected.Allowed, expected.Contractual, expected.Coinsurance, expected.Sequestration, terms.SequestrationPercent, expected.Paid,
            terms.PatientMayBeBilled ? expected.PatientBalance : Money.Zero);
    }
}
