using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Data;

namespace PracticeSuite.Identity.Staff;

/// <summary>Read once in an operation, and again after a save of its own.</summary>
internal sealed class StaffDirectory : IStaffDirectory
{
    private readonly IdentityDbContext _db;
    private IReadOnlyDictionary<Guid, StaffMember>? _read;

    public StaffDirectory(IdentityDbContext db)
    {
        _db = db;
        db.SavedChanges += (_, _) => _read = null;
    }

    public async Task<IReadOnlyDictionary<Guid, StaffMember>> GetAllAsync(CancellationToken cancellationToken) =>
        _read ??= (await _db.Staff.AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(staff => staff.Id, Member);

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
