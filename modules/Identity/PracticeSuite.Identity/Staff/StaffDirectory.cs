using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Data;

namespace PracticeSuite.Identity.Staff;

internal sealed class StaffDirectory(IdentityDbContext db) : IStaffDirectory
{
    public async Task<IReadOnlyDictionary<Guid, StaffMember>> GetAllAsync(CancellationToken cancellationToken) =>
        await db.Staff.AsNoTracking()
            .Select(s => new StaffMember(
                s.Id,
                s.Code,
                s.LastName,
                s.FirstName,
                s.Credential,
                s.Npi,
                s.Taxonomy,
                s.LicenseNumber,
                s.LicenseState,
                s.MayActAsClinicalStaffSince,
                s.EmployedFrom,
                s.EmployedTo))
            .ToDictionaryAsync(member => member.Id, cancellationToken);
}
