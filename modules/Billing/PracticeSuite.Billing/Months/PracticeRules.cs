using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Rates;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;

namespace PracticeSuite.Billing.Months;

/// <summary>What is the same for every patient of a run; made once, then only read.</summary>
internal sealed class PracticeRules(PracticeProfile practice, IReadOnlyDictionary<Guid, StaffMember> staff, BillingBooks books)
{
    private readonly Dictionary<Guid, PracticeLocation> _locations =
        practice.Locations.ToDictionary(location => location.Id, location => new PracticeLocation(location, location.Zone));

    public PracticeProfile Practice => practice;

    public BhiPracticeSettings Settings => books.Settings;

    public Icd10Codes Diagnoses => books.Diagnoses;

    public CodeEdits Edits => books.Edits;

    public RateBook Rates => books.Rates;

    public ChargeBook Charges => books.Charges;

    public PracticeLocation LocationOf(Guid id) => _locations[id];

    /// <inheritdoc cref="BillingBooks.LocalityOf"/>
    public string? LocalityOf(Guid locationId) => books.LocalityOf(locationId);

    /// <summary>The same practice with other books.</summary>
    public PracticeRules Under(Func<BillingBooks, BillingBooks> change) => new(practice, staff, change(books));

    /// <inheritdoc cref="BillingBooks.VersionsOf"/>
    public IReadOnlyList<PayerProfileFact> VersionsOf(Guid payerId) => books.VersionsOf(payerId);

    public StaffMember? StaffOf(Guid? id) => id is { } staffId && staff.TryGetValue(staffId, out var member) ? member : null;

    /// <inheritdoc cref="BillingBooks.ProfileOn"/>
    public PayerProfileFact? ProfileOn(Guid payerId, DateOnly on) => books.ProfileOn(payerId, on);

    /// <inheritdoc cref="BillingBooks.IsPayerEnrolled"/>
    public bool IsPayerEnrolled(Guid practitionerId, Guid payerId, DateOnly on) => books.IsPayerEnrolled(practitionerId, payerId, on);

    public bool IsOfSameSpecialty(Guid? one, Guid? other) =>
        StaffOf(one)?.Taxonomy is { Length: > 0 } taxonomy && taxonomy == StaffOf(other)?.Taxonomy;
}

/// <summary>A location with its zone looked up once, because that costs more than reading a clock in it.</summary>
internal sealed record PracticeLocation(LocationProfile Profile, TimeZoneInfo Zone);
