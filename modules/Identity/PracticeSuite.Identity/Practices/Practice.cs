using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;

namespace PracticeSuite.Identity.Practices;

/// <summary>The organisation that bills: its name, numbers and address as they stand on claims.</summary>
internal sealed class Practice : AggregateRoot, IPracticeWide
{
    private Practice()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public string Code { get; private init; } = "";

    public string Name { get; private set; } = "";

    public string TaxId { get; private set; } = "";

    public string? GroupNpi { get; private set; }

    public string? GroupTaxonomy { get; private set; }

    public PostalAddress Address { get; private set; } = null!;

    public string Phone { get; private set; } = "";

    /// <summary>Bills on the institutional form, so no professional claim may be built (B-008).</summary>
    public bool IsFqhcOrRhc { get; private set; }

    public Part2Program Part2Program { get; private set; }

    /// <summary>Every chart reminds clinicians to ask the patient, since it may not show all (P-082).</summary>
    public bool RemindsToAsk { get; private set; }

    /// <summary>Completed years from which a patient consents without a guardian (B-182).</summary>
    public int ConsentAge { get; private set; }

    /// <summary>Hours after a service from which on a note of it is a late entry (P-048).</summary>
    public int LateNoteHours { get; private set; }

    /// <summary>Days after its signature or last review in which a plan is reviewed (P-033).</summary>
    public int PlanReviewDays { get; private set; }

    /// <summary>Where patients and staff call when the practice is closed (K-182); null = the practice's own number, at every hour.</summary>
    public string? AfterHoursPhone { get; private set; }

    public bool GroupNpiIsDoubtful => IdentityFields.IsDoubtful(GroupNpi);

    public static Practice SetUp(PracticeId id, PracticeInput given)
    {
        var practice = new Practice { Id = id.Value, PracticeId = id, Code = IdentityFields.Code(given.Code) };
        practice.Change(given);
        return practice;
    }

    public void Change(PracticeInput given)
    {
        if (!Code.Equals(given.Code?.Trim(), StringComparison.OrdinalIgnoreCase))
            throw IdentityErrors.PracticeCodeStays(Code);
        Name = Check.Required(given.Name, nameof(Name), IdentityLimits.Name);
        TaxId = CheckedTaxId(given.TaxId);
        GroupNpi = IdentityFields.Npi(given.GroupNpi, nameof(GroupNpi));
        GroupTaxonomy = IdentityFields.Taxonomy(given.GroupTaxonomy, nameof(GroupTaxonomy));
        Address = UsAddress.Street(given.Address);
        Phone = UsAddress.Phone(Check.Required(given.Phone, nameof(Phone), 32), nameof(Phone))!;
        AfterHoursPhone = UsAddress.Phone(given.AfterHoursPhone, nameof(AfterHoursPhone));
        IsFqhcOrRhc = given.IsFqhcOrRhc;
        (Part2Program, RemindsToAsk) = (given.Part2Program, given.RemindsToAsk);
        ConsentAge = CheckedConsentAge(given.ConsentAge);
        LateNoteHours = CheckedLateNoteHours(given.LateNoteHours);
        PlanReviewDays = CheckedPlanReviewDays(given.PlanReviewDays);
    }

    private static int CheckedConsentAge(int age)
    {
        Check.That(
            age is >= IdentityLimits.ConsentAgeMin and <= IdentityLimits.ConsentAgeMax,
            nameof(ConsentAge),
            $"ConsentAge is {age}; give the years from which your state lets a patient consent, {IdentityLimits.ConsentAgeMin} to {IdentityLimits.ConsentAgeMax}.");
        return age;
    }

    private static int CheckedLateNoteHours(int hours)
    {
        Check.That(
            hours is >= 1 and <= IdentityLimits.LateNoteHoursMax,
            nameof(LateNoteHours),
            $"LateNoteHours is {hours}; give the hours after which a note is a late entry, 1 to {IdentityLimits.LateNoteHoursMax} (P-048).");
        return hours;
    }

    private static int CheckedPlanReviewDays(int days)
    {
        Check.That(
            days is >= IdentityLimits.PlanReviewDaysMin and <= IdentityLimits.PlanReviewDaysMax,
            nameof(PlanReviewDays),
            $"PlanReviewDays is {days}; give the days in which a plan is reviewed, {IdentityLimits.PlanReviewDaysMin} to {IdentityLimits.PlanReviewDaysMax} (P-033).");
        return days;
    }

    /// <summary>Nine digits, as the claim carries them (C-013).</summary>
    private static string CheckedTaxId(string? value)
    {
        var digits = Check.Required(value, nameof(TaxId), 11).Replace("-", "", StringComparison.Ordinal);
        Check.That(
            digits.Length == 9 && digits.All(char.IsAsciiDigit),
            nameof(TaxId),
            "TaxId is not a tax number; write its nine digits (C-013).");
        return digits;
    }
}
