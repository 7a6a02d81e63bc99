using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;

namespace PracticeSuite.Identity.Staff;

/// <summary>Someone who works for the practice, employed, leased or contracted (B-031).</summary>
internal sealed class StaffRecord : AggregateRoot, IBelongsToPractice
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

    public bool NpiIsDoubtful => IdentityFields.IsDoubtful(Npi);

    public static StaffRecord Employ(PracticeId practiceId, StaffInput given)
    {
        var staff = new StaffRecord { PracticeId = practiceId };
        staff.Change(given);
        return staff;
    }

    public void Change(StaffInput given)
    {
        Code = IdentityFields.Code(given.Code);
        LastName = Check.Required(given.LastName, nameof(LastName), IdentityLimits.PersonName);
        FirstName = Check.Required(given.FirstName, nameof(FirstName), IdentityLimits.PersonName);
        Practise(given.Credential);
        Npi = IdentityFields.Npi(given.Npi, nameof(Npi));
        Taxonomy = IdentityFields.Taxonomy(given.Taxonomy, nameof(Taxonomy));
        LicenseNumber = Check.Optional(given.LicenseNumber, nameof(LicenseNumber), IdentityLimits.LicenseNumber);
        LicenseState = UsAddress.State(given.LicenseState, nameof(LicenseState));
        EmployFromTo(given.EmployedFrom, given.EmployedTo);
        SuperviseBy(given.SupervisorId);
    }

    /// <summary>B-030g, B-030h. Clinicians need no such permission, so that giving it to one changes nothing.</summary>
    public void AllowClinicalWork(DateOnly since, string? by, string? reason)
    {
        if (NeverCounts(Credential))
            throw IdentityErrors.NeverClinicalStaff(Credential);
        var why = Check.Required(reason, nameof(MayActAsClinicalStaffReason), IdentityLimits.ReasonMax);
        Check.That(
            why.Length >= IdentityLimits.ReasonMin,
            nameof(MayActAsClinicalStaffReason),
            $"The reason has {why.Length} characters; give at least {IdentityLimits.ReasonMin} (B-030h).");
        MayActAsClinicalStaffBy = Check.Required(by, nameof(MayActAsClinicalStaffBy), 100);
        (MayActAsClinicalStaffSince, MayActAsClinicalStaffReason) = (since, why);
    }

    public void WithdrawClinicalWork() =>
        (MayActAsClinicalStaffSince, MayActAsClinicalStaffBy, MayActAsClinicalStaffReason) = (null, null, null);

    public void SuperviseBy(Guid? supervisorId)
    {
        Check.That(supervisorId != Id, "Supervisor", "Supervisor is the person themselves; name someone else or nobody.");
        SupervisorId = supervisorId;
    }

    private static bool NeverCounts(Credential credential) => credential.Group() is CredentialGroup.Clerical or CredentialGroup.Unpaid;

    private void Practise(Credential credential)
    {
        Check.That(
            Enum.IsDefined(credential),
            nameof(Credential),
            $"Credential is unknown; use one of {string.Join(", ", Enum.GetNames<Credential>())}.");
        if (MayActAsClinicalStaffSince is not null && NeverCounts(credential))
            throw IdentityErrors.NeverClinicalStaff(credential);
        Credential = credential;
    }

    private void EmployFromTo(DateOnly from, DateOnly? to)
    {
        Check.That(from.Year is >= 1950 and <= 2099, nameof(EmployedFrom), "EmployedFrom is outside 1950 to 2099; mend the year.");
        Check.That(
            to is null || (to >= from && to.Value.Year <= 2099),
            nameof(EmployedTo),
            "EmployedTo is before EmployedFrom or after 2099; mend one of them.");
        (EmployedFrom, EmployedTo) = (from, to);
    }
}
