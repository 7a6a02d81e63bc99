using PracticeSuite.Identity.Contracts.Staff;

namespace PracticeSuite.Web.Pages.Practice;

/// <summary>A member of staff being added or changed.</summary>
public sealed class StaffForm
{
    public Guid? Id { get; private init; }

    public int Version { get; private init; }

    public string? Code { get; set; }

    public string? LastName { get; set; }

    public string? FirstName { get; set; }

    public Credential Credential { get; set; } = Credential.LCSW;

    public string? Npi { get; set; }

    public string? Taxonomy { get; set; }

    public string? LicenseNumber { get; set; }

    public string? LicenseState { get; set; }

    public DateOnly EmployedFrom { get; set; }

    public DateOnly? EmployedTo { get; set; }

    public Guid? SupervisorId { get; set; }

    public string? Email { get; set; }

    public DateOnly? Part2Since { get; set; }

    public DateOnly? Part2Until { get; set; }

    public DateOnly ClinicalSince { get; set; }

    public DateOnly ClinicalUntil { get; set; }

    /// <summary>Asked for when the credential of a known person is changed.</summary>
    public DateOnly? CredentialSince { get; set; }

    public string ClinicalReason { get; set; } = "";

    public static StaffForm Of(StaffDto? staff, DateOnly today) => staff is null ? new() { EmployedFrom = today, ClinicalSince = today } : new()
    {
        Id = staff.Id,
        Version = staff.Version,
        Code = staff.Code,
        LastName = staff.LastName,
        FirstName = staff.FirstName,
        Credential = staff.Credential,
        Npi = staff.Npi,
        Taxonomy = staff.Taxonomy,
        LicenseNumber = staff.LicenseNumber,
        LicenseState = staff.LicenseState,
        EmployedFrom = staff.EmployedFrom,
        EmployedTo = staff.EmployedTo,
        SupervisorId = staff.SupervisorId,
        Email = staff.Email,
        Part2Since = staff.Part2Since,
        Part2Until = staff.Part2Until,
        ClinicalSince = today,
        ClinicalUntil = today,
    };

    public StaffInput ToInput() => new(
        Code, LastName, FirstName, Credential, Text(Npi), Text(Taxonomy), Text(LicenseNumber), Text(LicenseState), EmployedFrom, EmployedTo, SupervisorId, CredentialSince,
        Version)
    {
        Email = Text(Email),
        Part2Since = Part2Since,
        Part2Until = Part2Until,
    };

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
