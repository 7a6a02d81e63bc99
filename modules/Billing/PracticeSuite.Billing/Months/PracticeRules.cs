using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Rates;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;

namespace PracticeSuite.Billing.Months;

/// <summary>What is the same for every patient of a run; made once, then only read.</summary>
internal sealed class PracticeRules(
    PracticeProfile practice,
    IReadOnlyDictionary<Guid, StaffMember> staff,
    IEnumerable<PayerProfileFact> payers,
    IEnumerable<PayerEnrollmentFact> payerEnrollments,
    IEnumerable<RateFact> rates,
    IEnumerable<Charge> charges,
    BhiPracticeSettings settings,
    Icd10Codes diagnoses,
    CodeEdits edits)
{
    private readonly ILookup<Guid, PayerProfileFact> _payers = payers.OrderBy(p => p.Number).ToLookup(payer => payer.PayerId);
    private readonly ILookup<(Guid, Guid), PayerEnrollmentFact> _enrollments =
        payerEnrollments.ToLookup(enrollment => (enrollment.PractitionerId, enrollment.PayerId));
    private readonly Dictionary<Guid, PracticeLocation> _locations =
        practice.Locations.ToDictionary(location => location.Id, location => new PracticeLocation(location, location.Zone));

    public PracticeProfile Practice => practice;

    public BhiPracticeSettings Settings => settings;

    public Icd10Codes Diagnoses => diagnoses;

    public CodeEdits Edits => edits;

    public RateBook Rates { get; } = new(rates);

    public ChargeBook Charges { get; } = new(charges);

    public PracticeLocation LocationOf(Guid id) => _locations[id];

    public StaffMember? StaffOf(Guid? id) => id is { } staffId && staff.TryGetValue(staffId, out var member) ? member : null;

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

    public bool IsOfSameSpecialty(Guid? one, Guid? other) =>
        StaffOf(one)?.Taxonomy is { Length: > 0 } taxonomy && taxonomy == StaffOf(other)?.Taxonomy;
}

/// <summary>A location with its zone looked up once, because that costs more than reading a clock in it.</summary>
internal sealed record PracticeLocation(LocationProfile Profile, TimeZoneInfo Zone);
