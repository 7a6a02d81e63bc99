namespace PracticeSuite.Identity.Contracts.Staff;

/// <summary>A member of staff as other modules know one.</summary>
/// <param name="Npi">As given; it may fail the check digit, which holds a claim (H-NPI-INVALID), not the person's work.</param>
/// <param name="Taxonomy">Ten characters of the NUCC code set (C-014), if the person is a provider.</param>
/// <param name="MayActAsClinicalStaffSince">Set by a compliance administrator with a reason (B-030h); null = not allowed.</param>
/// <param name="EmployedTo">The last day, if the person has left.</param>
public sealed record StaffMember(
    Guid Id,
    string Code,
    string LastName,
    string FirstName,
    Credential Credential,
    string? Npi,
    string? Taxonomy,
    string? LicenseNumber,
    string? LicenseState,
    DateOnly? MayActAsClinicalStaffSince,
    DateOnly EmployedFrom,
    DateOnly? EmployedTo)
{
    /// <summary>"M. Chen, LCSW".</summary>
    public string DisplayName => $"{FirstName[..1]}. {LastName}, {Credential}";

    public bool IsEmployedOn(DateOnly date) => EmployedFrom <= date && (EmployedTo is null || date <= EmployedTo);
}
