using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;

namespace PracticeSuite.Identity.Staff;

/// <summary>Someone who works for the practice, employed, leased or contracted (B-031).</summary>
internal sealed class StaffRecord : AggregateRoot, IPracticeWide
{
    private StaffRecord()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public string Code { get; private set; } = "";

    public string LastName { get; private set; } = "";

    public string FirstName { get; private set; } = "";

    public Credential Credential { get; private set; }

    public string? Npi { get; private set; }

    public string? Taxonomy { get; private set; }

    public string? LicenseNumber { get; private set; }

    public string? LicenseState { get; private set; }

    public DateOnly? MayActAsClinicalStaffSince { get; private set; }

    public string? MayActAsClinicalStaffBy { get; private set; }

    public string? MayActAsClinicalStaffReason { get; private set; }

    public DateOnly EmployedFrom { get; private set; }

    public DateOnly? EmployedTo { get; private set; }

    public Guid? SupervisorId { get; private set; }

    /// <summary>Where they are written to; no word about a patient goes there (K-047, K-087).</summary>
    public string? Email { get; private set; }

    /// <summary>From which day on they belong to the practice's Part 2 program (P-070).</summary>
    public DateOnly? Part2Since { get; private set; }

    public DateOnly? Part2Until { get; private set; }

    /// <summary>As it is stored; null = nothing was ever different.</summary>
    public StaffHistory? KeptHistory { get; private set; }

    public StaffHistory History => KeptHistory ?? StaffHistory.None;

    public bool NpiIsDoubtful => IdentityFields.IsDoubtful(Npi);

    public static StaffRecord Employ(PracticeId practiceId, StaffInput given)
    {
        var staff = new StaffRecord { PracticeId = practiceId, Credential = given.Credential };
        staff.Change(given);
        return staff;
    }

    public void Change(StaffInput given)
    {
        Code = IdentityFields.Code(given.Code);
        LastName = Check.Required(given.LastName, nameof(LastName), IdentityLimits.PersonName);
        FirstName = Check.Required(given.FirstName, nameof(FirstName), IdentityLimits.PersonName);
        Practise(given.Credential, given.CredentialSince);
        Npi = IdentityFields.Npi(given.Npi, nameof(Npi));
        Taxonomy = IdentityFields.Taxonomy(given.Taxonomy, nameof(Taxonomy));
        LicenseNumber = Check.Optional(given.LicenseNumber, nameof(LicenseNumber), IdentityLimits.LicenseNumber);
        LicenseState = UsAddress.State(given.LicenseState, nameof(LicenseState));
        EmployFromTo(given.EmployedFrom, given.EmployedTo);
        SuperviseBy(given.SupervisorId);
        JoinPart2Program(given.Part2Since, given.Part2Until);
        Email = EmailAddress.Optional(given.Email, nameof(Email));
    }

    /// <summary>B-030g, B-030h. Clinicians need no such permission, so that giving it to one changes nothing.</summary>
    public void AllowClinicalWork(DateOnly since, string? by, string? reason)
    {
        if (NeverCounts(Credential))
            throw IdentityErrors.NeverClinicalStaff(Credential);
        if (MayActAsClinicalStaffSince is { } already)
            throw IdentityErrors.ClinicalStaffAlready(already);
        var why = Check.Required(reason, nameof(MayActAsClinicalStaffReason), IdentityLimits.ReasonMax);
        Check.That(
            why.Length >= IdentityLimits.ReasonMin,
            nameof(MayActAsClinicalStaffReason),
            $"The reason has {why.Length} characters; give at least {IdentityLimits.ReasonMin} (B-030h).");
        MayActAsClinicalStaffBy = Check.Required(by, nameof(MayActAsClinicalStaffBy), 100);
        (MayActAsClinicalStaffSince, MayActAsClinicalStaffReason) = (since, why);
    }

    /// <summary>Months before keep the minutes that were counted in them, and their claims.</summary>
    public void WithdrawClinicalWork(DateOnly until)
    {
        if (MayActAsClinicalStaffSince is not { } since)
            return;
        Check.That(until.Year is >= 1950 and <= 2099, "Until", "Until is outside 1950 to 2099; correct the year.");
        KeptHistory = History with
        {
            ClinicalWork = [.. History.ClinicalWork, new EarlierClinicalWork(since, until, MayActAsClinicalStaffBy!, MayActAsClinicalStaffReason!)],
        };
        (MayActAsClinicalStaffSince, MayActAsClinicalStaffBy, MayActAsClinicalStaffReason) = (null, null, null);
    }

    public void SuperviseBy(Guid? supervisorId)
    {
        Check.That(supervisorId != Id, nameof(SupervisorId), "SupervisorId is the person themselves; name someone else or nobody.");
        SupervisorId = supervisorId;
    }

    private static bool NeverCounts(Credential credential) => credential.Group() is CredentialGroup.Clerical or CredentialGroup.Unpaid;

    private void JoinPart2Program(DateOnly? since, DateOnly? until)
    {
        Check.That(since is null or { Year: >= 1950 and <= 2099 }, nameof(Part2Since), "Part2Since is outside 1950 to 2099; correct the year.");
        Check.That(
            until is null || (until >= since && until.Value.Year <= 2099),
            nameof(Part2Until),
            "Part2Until is given without a first day, before it, or after 2099; correct one of them.");
        (Part2Since, Part2Until) = (since, until);
    }

    private void Practise(Credential credential, DateOnly? since)
    {
        Check.That(
            Enum.IsDefined(credential),
            nameof(Credential),
            $"Credential is unknown; use one of {string.Join(", ", Enum.GetNames<Credential>())}.");
        if (MayActAsClinicalStaffSince is not null && NeverCounts(credential))
            throw IdentityErrors.NeverClinicalStaff(credential);
        if (since is { } day && credential != Credential)
            KeepCredentialUntil(day.AddDays(-1));
        Credential = credential;
    }

    private void KeepCredentialUntil(DateOnly last)
    {
        Check.That(last.Year is >= 1950 and <= 2099, nameof(StaffInput.CredentialSince), "CredentialSince is outside 1950 to 2099; correct the year.");
        Check.That(
            History.Credentials is [] || last > History.Credentials[^1].Until,
            nameof(StaffInput.CredentialSince),
            "CredentialSince is not after the last change of credential; give a later day.");
        KeptHistory = History with { Credentials = [.. History.Credentials, new EarlierCredential(Credential, last)] };
    }

    private void EmployFromTo(DateOnly from, DateOnly? to)
    {
        Check.That(from.Year is >= 1950 and <= 2099, nameof(EmployedFrom), "EmployedFrom is outside 1950 to 2099; correct the year.");
        Check.That(
            to is null || (to >= from && to.Value.Year <= 2099),
            nameof(EmployedTo),
            "EmployedTo is before EmployedFrom or after 2099; correct one of them.");
        (EmployedFrom, EmployedTo) = (from, to);
    }
}
