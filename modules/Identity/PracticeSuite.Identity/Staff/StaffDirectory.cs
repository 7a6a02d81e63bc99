using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Data;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Identity.Staff;

internal sealed class StaffDirectory(IdentityDbContext db, PracticeWide kept) : IStaffDirectory
{
    public Task<IReadOnlyDictionary<Guid, StaffMember>> GetAllAsync(CancellationToken cancellationToken) => kept.GetAsync(ReadAsync, cancellationToken);

    private async Task<IReadOnlyDictionary<Guid, StaffMember>> ReadAsync(CancellationToken cancellationToken) =>
        (await db.Staff.AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(staff => staff.Id, Member);

    private static StaffMember Member(StaffRecord staff) => new(
        staff.Id,
        staff.Code,
        staff.LastName,
        staff.FirstName,
        staff.Credential,
        staff.Npi,
        staff.Taxonomy,
        staff.LicenseNumber,
        staff.LicenseState,
        staff.MayActAsClinicalStaffSince,
        staff.EmployedFrom,
        staff.EmployedTo)
    {
        History = staff.History,
        SupervisorId = staff.SupervisorId,
        Email = staff.Email,
    };
}
