using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Privacy.Retention;

/// <summary>
/// Two agree to a disposal (P-146), so each must be somebody: a user whose member of staff has left may be anybody's, also the other's.
/// </summary>
internal sealed class EmployedOfficer(IStaffDirectory staff, IAccess access)
{
    /// <exception cref="Kernel.BusinessException"><c>Privacy:DisposalNeedsWorking</c>.</exception>
    public async Task DemandAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var everybody = await staff.GetAllAsync(cancellationToken);
        if (access.Caller.StaffId is not { } me || everybody.GetValueOrDefault(me)?.IsEmployedOn(today) != true)
            throw PrivacyErrors.DisposalNeedsWorking();
    }
}
