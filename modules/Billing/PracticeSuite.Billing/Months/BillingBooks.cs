using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Rates;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Charting.Contracts.Diagnoses;

namespace PracticeSuite.Billing.Months;

/// <summary>What the practice keeps for billing: payers, prices, codes and its choices. Made once and shared, then only read.</summary>
internal sealed class BillingBooks(
    IEnumerable<PayerProfileFact> payers,
    IEnumerable<PayerEnrollmentFact> payerEnrollments,
    IEnumerable<RateFact> rates,
    IEnumerable<Charge> charges,
    BhiPracticeSettings settings,
    Icd10Codes diagnoses,
    CodeEdits edits,
    IReadOnlyDictionary<Guid, string>? localities = null)
{
    private readonly ILookup<Guid, PayerProfileFact> _payers = payers.OrderBy(p => p.Number).ToLookup(payer => payer.PayerId);
    private readonly ILookup<(Guid, Guid), PayerEnrollmentFact> _enrollments =
        payerEnrollments.ToLookup(enrollment => (enrollment.PractitionerId, enrollment.PayerId));

    public BhiPracticeSettings Settings => settings;

    public Icd10Codes Diagnoses => diagnoses;

    public CodeEdits Edits => edits;

    public RateBook Rates { get; } = new(rates);

    public ChargeBook Charges { get; } = new(charges);

    /// <summary>The payment locality in which Medicare sees the location; null = the national amounts (B-140).</summary>
    public string? LocalityOf(Guid locationId) => localities is not null && localities.TryGetValue(locationId, out var locality) ? locality : null;

    /// <summary>The same practice with other terms, for a question what they would do; nobody else sees it.</summary>
    /// <param name="instead">Rates that stand in the place of their payer's of the same code and place, on every day.</param>
    public BillingBooks Under(Func<PayerProfileFact, PayerProfileFact> terms, IReadOnlyCollection<RateFact> instead, BhiPracticeSettings choices) => new(
        _payers.SelectMany(versions => versions).Select(terms), _enrollments.SelectMany(rows => rows), Rates.With(instead), Charges.All, choices,
        diagnoses, edits, localities);

    public IReadOnlyList<PayerProfileFact> VersionsOf(Guid payerId) => [.. _payers[payerId]];

    /// <summary>The latest version in force on the day.</summary>
    public PayerProfileFact? ProfileOn(Guid payerId, DateOnly on)
    {
        PayerProfileFact? inForce = null;
        foreach (var version in _payers[payerId])
        {
            if (version.EffectiveFrom <= on && (version.EffectiveTo is null || on <= version.EffectiveTo))
                inForce = version;
        }

        return inForce;
    }

    /// <summary>Enrolled with the payer and not opted out on the day (B-038).</summary>
    public bool IsPayerEnrolled(Guid practitionerId, Guid payerId, DateOnly on) =>
        _enrollments[(practitionerId, payerId)].Any(row => row.From <= on && (row.To is null || on <= row.To));
}
