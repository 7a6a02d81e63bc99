using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Claims;

/// <summary>Who is expected to pay what of a Medicare claim (B-142, B-144).</summary>
/// <param name="Contractual">Charge above the allowed amount, CO-45.</param>
/// <param name="Sequestration">What is cut from Medicare's own share, CARC 253.</param>
/// <param name="PatientBalance">What the patient may be asked for.</param>
/// <param name="QmbBucket">The patient's share of a QMB: for Medicaid or to be written off, never for the patient.</param>
internal sealed record ExpectedPayment(
    Money Charge, Money Allowed, Money Contractual, Money Deductible, Money Coinsurance, Money Sequestration, Money Paid,
    Money PatientBalance, Money QmbBucket)
{
    private const decimal PatientShare = 0.20m;

    public static ExpectedPayment OfMedicare(
        Money charge, Money allowed, Money deductibleLeft, decimal sequestrationPercent, bool qmb)
    {
        var deductible = deductibleLeft < allowed ? deductibleLeft : allowed;
        var coinsurance = (allowed - deductible).Times(PatientShare);
        var medicare = allowed - deductible - coinsurance;
        var sequestration = medicare.Times(sequestrationPercent / 100m);
        var patient = deductible + coinsurance;
        return new ExpectedPayment(
            charge, allowed, charge - allowed, deductible, coinsurance, sequestration, medicare - sequestration,
            qmb ? Money.Zero : patient, qmb ? patient : Money.Zero);
    }
}
