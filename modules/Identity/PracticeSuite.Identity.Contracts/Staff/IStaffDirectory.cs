namespace PracticeSuite.Identity.Contracts.Staff;

/// <summary>The people of the operation's practice, for other modules; asked once, kept by id.</summary>
public interface IStaffDirectory
{
    Task<IReadOnlyDictionary<Guid, StaffMember>> GetAllAsync(CancellationToken cancellationToken);
}
