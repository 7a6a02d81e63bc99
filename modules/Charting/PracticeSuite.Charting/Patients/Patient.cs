using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Patients;

/// <summary>A person in care. Only the MRN must be known: a person in a crisis may have no more to say, and a claim waits for the rest.</summary>
[Access(AccessObject.Demographics, Patient = nameof(Id), IsName = true)]
internal sealed class Patient : AggregateRoot, IBelongsToPractice
{
    private readonly List<PastPeriod> _past = [];

    private Patient()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public string Mrn { get; private set; } = "";

    /// <summary>The MRN in capitals: unique in both databases alike.</summary>
    public string MrnKey { get; private set; } = "";

    public string? LastName { get; private set; }

    public string? FirstName { get; private set; }

    public string? MiddleName { get; private set; }

    /// <summary>Of the name: "Jr", "III".</summary>
    public string? Suffix { get; private set; }

    public DateOnly? BirthDate { get; private set; }

    public string? SexCode { get; private set; }

    public string? Pronouns { get; private set; }

    public string? AddressLine1 { get; private set; }

    public string? AddressLine2 { get; private set; }

    public string? City { get; private set; }

    public string? State { get; private set; }

    public string? Zip { get; private set; }

    public string? Phone { get; private set; }

    public string? Email { get; private set; }

    public Guid? LocationId { get; private set; }

    public bool IsPart2Record { get; private set; }

    public bool IsInBundle { get; private set; }

    public DateTimeOffset? DiedAt { get; private set; }

    public DateOnly? DischargedOn { get; private set; }

    public DateOnly? DisclosureRestrictedOn { get; private set; }

    public string? DisclosureRestrictionReason { get; private set; }

    /// <summary>A request of the patient's keeps it open; what somebody wrote down at the desk otherwise, only the desk lifts.</summary>
    public bool IsRestrictionRequested { get; private set; }

    /// <summary>Discharges and restrictions that are over or end on a day, deaths that were recorded in error; what holds without an end stands above.</summary>
    public IReadOnlyList<PastPeriod> Past => _past;

    public string Search { get; private set; } = "";

    /// <summary>As somebody signs; null where no name is known.</summary>
    public string? FullName => PersonNames.Whole(FirstName, MiddleName, LastName, Suffix) is { Length: > 0 } name ? name : null;

    public PatientKey Key => new(Id, LocationId, BirthDate, IsPart2Record, LastName is not null, SexCode);

    public static Patient Register(PracticeId practiceId, PatientInput given, ChartDay today)
    {
        var patient = new Patient { PracticeId = practiceId };
        patient.Change(given, today);
        return patient;
    }

    public void Change(PatientInput given, ChartDay today)
    {
        Mrn = CheckedMrn(given.Mrn);
        MrnKey = KeyOf(Mrn);
        LastName = Check.Optional(given.LastName, nameof(LastName), PatientLimits.PersonName);
        FirstName = Check.Optional(given.FirstName, nameof(FirstName), PatientLimits.PersonName);
        MiddleName = Check.Optional(given.MiddleName, nameof(MiddleName), PersonNames.MiddleName);
        Suffix = Check.Optional(given.Suffix, nameof(Suffix), PersonNames.Suffix);
        SexCode = CheckedSexCode(given.SexCode);
        Pronouns = Check.Optional(given.Pronouns, nameof(Pronouns), PatientLimits.Pronouns);
        Live(given);
        Phone = UsAddress.Phone(given.Phone, nameof(Phone));
        Email = EmailAddress.Optional(given.Email, nameof(Email));
        LocationId = today.Known(given.LocationId);
        BirthDate = CheckedBirthDate(given.BirthDate, today);
        (IsPart2Record, IsInBundle) = (given.IsPart2Record ?? IsPart2Record, given.IsInBundle);
        Search = SearchText.Of(this);
    }

    public void Die(DateTimeOffset at, ChartDay today)
    {
        if (DiedAt is not null)
            throw ChartingErrors.DeathRecorded(Id);
        Check.That(at <= today.Now, nameof(DiedAt), "DiedAt is in the future; give the instant of death.");
        if (BirthDate is { } born && today.DateOf(at, LocationId) < born)
            throw ChartingErrors.DeathBeforeBirth();
        DiedAt = at;
    }

    /// <summary>Minutes count again (B-170). That a death was on record, from when on and why that was wrong stays.</summary>
    public void TakeBackDeath(string? reason, ChartDay today)
    {
        var died = DiedAt ?? throw ChartingErrors.DeathNotRecorded(Id);
        var why = Check.Required(reason, "Reason", PatientLimits.Reason);
        _past.Add(new PastPeriod(this, PatientPeriodKind.Death, today.DateOf(died, LocationId), today.DateOf(today.Now, LocationId), why));
        DiedAt = null;
    }

    public void Discharge(DateOnly on, ChartDay today)
    {
        Check.That(on.Year is >= 1950 and <= 2099, nameof(DischargedOn), "DischargedOn is outside 1950 to 2099; correct the year.");
        if (DischargedOn is not null)
            throw ChartingErrors.AlreadyDischarged(Id);
        today.RefuseFuture(on, LocationId, nameof(DischargedOn));
        DischargedOn = on;
    }

    /// <param name="on">The first day back.</param>
    public void Readmit(DateOnly on, ChartDay today)
    {
        var since = DischargedOn ?? throw ChartingErrors.NotDischarged(Id);
        End(PatientPeriodKind.Discharge, since, on, "ReadmittedOn", today);
        DischargedOn = null;
    }

    public void RestrictDisclosure(DateOnly on, string? reason, ChartDay today)
    {
        if (DisclosureRestrictedOn is not null)
            throw ChartingErrors.AlreadyRestricted(Id);
        today.RefuseFuture(on, LocationId, nameof(DisclosureRestrictedOn));
        DisclosureRestrictionReason = Check.Required(reason, nameof(DisclosureRestrictionReason), PatientLimits.Reason);
        DisclosureRestrictedOn = on;
    }

    /// <summary>What fell into the time of the restriction stays restricted (P-151).</summary>
    /// <param name="on">The first day of which the insurer may hear.</param>
    public void LiftRestriction(DateOnly on, ChartDay today)
    {
        var since = DisclosureRestrictedOn ?? throw ChartingErrors.NotRestricted(Id);
        End(PatientPeriodKind.Restriction, since, on, "LiftedOn", today, DisclosureRestrictionReason);
        Unrestrict();
    }

    /// <summary>
    /// What a patient's request keeps from the insurer (P-151). Days that are named stand among the periods, one without an end beside the
    /// patient; the earliest of those covers the others. What the desk wrote down stays the desk's: a request adds the days before it.
    /// </summary>
    /// <param name="until">The last day; null = open.</param>
    public void KeepFromInsurer(DateOnly from, DateOnly? until, string reason)
    {
        if (until is { } last)
        {
            if (KeptBetween(from, last) is null)
                _past.Add(new PastPeriod(this, PatientPeriodKind.Restriction, from, last.AddDays(1), reason));
        }
        else if (IsRestrictedByHand && from < DisclosureRestrictedOn)
        {
            KeepFromInsurer(from, DisclosureRestrictedOn.Value.AddDays(-1), reason);
        }
        else if (DisclosureRestrictedOn is null || from < DisclosureRestrictedOn)
        {
            (DisclosureRestrictedOn, DisclosureRestrictionReason, IsRestrictionRequested) = (from, reason, true);
        }
    }

    /// <param name="on">The first day of which the insurer may hear; before the restriction began, of all.</param>
    public void EndKeeping(DateOnly from, DateOnly? until, DateOnly on)
    {
        if (until is { } last)
        {
            KeptBetween(from, last)?.EndBy(on);
        }
        else if (IsRestrictedByHand)
        {
            KeptBetween(from, DisclosureRestrictedOn!.Value.AddDays(-1))?.EndBy(on);
        }
        else if (DisclosureRestrictedOn is { } since)
        {
            if (since < on)
                _past.Add(new PastPeriod(this, PatientPeriodKind.Restriction, since, on, DisclosureRestrictionReason));
            Unrestrict();
        }
    }

    private bool IsRestrictedByHand => DisclosureRestrictedOn is not null && !IsRestrictionRequested;

    private void Unrestrict() => (DisclosureRestrictedOn, DisclosureRestrictionReason, IsRestrictionRequested) = (null, null, false);

    private PastPeriod? KeptBetween(DateOnly from, DateOnly last) =>
        _past.Find(period => period.Kind == PatientPeriodKind.Restriction && period.From == from && period.EndedOn == last.AddDays(1));

    private void End(PatientPeriodKind kind, DateOnly since, DateOnly on, string field, ChartDay today, string? reason = null)
    {
        today.RefuseFuture(on, LocationId, field);
        Check.That(on >= since, field, $"{field} is before {since:yyyy-MM-dd}, when it began; mend the day.");
        _past.Add(new PastPeriod(this, kind, since, on, reason));
    }

    /// <summary>In capitals, as the unique key of the database holds it.</summary>
    public static string KeyOf(string mrn) => mrn.ToUpperInvariant();

    private void Live(PatientInput given)
    {
        AddressLine1 = Check.Optional(given.AddressLine1, nameof(AddressLine1), UsAddress.LineMax);
        AddressLine2 = Check.Optional(given.AddressLine2, nameof(AddressLine2), UsAddress.LineMax);
        City = Check.Optional(given.City, nameof(City), UsAddress.CityMax);
        State = UsAddress.State(given.State, nameof(State));
        Zip = UsAddress.Zip(given.Zip, nameof(Zip));
    }

    private static string CheckedMrn(string? value)
    {
        var mrn = Check.Required(value, nameof(Mrn), PatientLimits.Mrn);
        Check.That(
            mrn.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-'), nameof(Mrn), "Mrn may have letters, digits, '.', '_' and '-' only.");
        return mrn;
    }

    private DateOnly? CheckedBirthDate(DateOnly? value, ChartDay today)
    {
        Check.That(value is not { Year: < 1900 }, nameof(BirthDate), "BirthDate is before 1900; correct the year.");
        if (value is { } born)
            today.RefuseFuture(born, LocationId, nameof(BirthDate));
        return value;
    }

    private static string? CheckedSexCode(string? value)
    {
        var code = Check.Optional(value, nameof(SexCode), 1)?.ToUpperInvariant();
        Check.That(code is null or "M" or "F" or "U", nameof(SexCode), "SexCode is the code that a claim carries; use M, F or U.");
        return code;
    }
}
