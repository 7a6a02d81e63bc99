using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Claims;

/// <summary>Who is expected to pay what of a Medicare claim, once the patient's deductible of the year is met (B-142, B-144).</summary>
/// <param name="Contractual">What of the charge nobody pays, CO-45.</param>
/// <param name="Coinsurance">The share that is not Medicare's.</param>
/// <param name="Sequestration">What is cut from Medicare's share, CARC 253.</param>
/// <param name="FromPatient">The coinsurance, or nothing where the patient may not be billed.</param>
public sealed record ExpectedMoneyDto(
    Money Allowed, Money Contractual, Money Coinsurance, Money Sequestration, decimal SequestrationPercent, Money FromPayer, Money FromPatient);
