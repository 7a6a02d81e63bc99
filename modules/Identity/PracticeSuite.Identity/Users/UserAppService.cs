using AutoMapper;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Identity.Data;
using PracticeSuite.Identity.Sessions;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Identity.Users;

internal sealed class UserAppService(
    IdentityDbContext db, UserManager<StaffUser> users, SessionStart sessions, SignInEvents events, UserHistory history, IAccess access, IAuditTrail trail, IMapper mapper, TimeProvider clock) : IUserAppService
{
    /// <summary>Users carry no practice filter, so each query of this service begins here.</summary>
    private IQueryable<StaffUser> OfThisPractice => db.Users.Where(user => user.PracticeId == db.CurrentPractice);

    public async Task<IReadOnlyList<UserDto>> GetListAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(IdentityPermissions.Users.View, cancellationToken);

        var found = await OfThisPractice.AsNoTracking().OrderBy(user => user.NormalizedUserName).ToListAsync(cancellationToken);
        return mapper.Map<List<UserDto>>(found);
    }

    public async Task<UserDto> CreateAsync(NewUser user, CancellationToken cancellationToken)
    {
        await access.DemandAsync(IdentityPermissions.Users.Manage, cancellationToken);

        var created = new StaffUser(db.CurrentPractice, Check.Required(user.UserName, nameof(user.UserName), UserLimits.UserName));
        await DemandStaffAsync(user.StaffId, cancellationToken);
        created.Describe(user.DisplayName, user.StaffId, user.Roles);
        history.Begin(created);
        IdentityErrors.ThrowIfRefused(await users.CreateAsync(created, Bounded(user.Password)));
        Record(created, $"Created: {Names(created)}");
        return mapper.Map<UserDto>(created);
    }

    public async Task<UserDto> ChangeAsync(Guid id, UserChange change, CancellationToken cancellationToken)
    {
        var user = await LoadToManageAsync(id, cancellationToken);
        if (!change.Roles.Contains(PracticeRole.Administrator, StringComparer.Ordinal))
            await KeepAnAdministratorAsync(user, cancellationToken);
        await DemandStaffAsync(change.StaffId, cancellationToken);
        var (before, period) = (Names(user), await history.CurrentAsync(user, cancellationToken));
        user.Describe(change.DisplayName, change.StaffId, change.Roles);
        history.Follow(user, period);
        Record(user, before == Names(user) ? "Described" : $"Roles: {before} to {Names(user)}");
        return await SaveAndEndSessionsAsync(user, cancellationToken);
    }

    public async Task<UserDto> DisableAsync(Guid id, CancellationToken cancellationToken)
    {
        var user = await LoadToManageAsync(id, cancellationToken);
        if (id == access.Caller.UserId)
            throw IdentityErrors.CannotDisableOneself();
        await KeepAnAdministratorAsync(user, cancellationToken);
        var period = await history.CurrentAsync(user, cancellationToken);
        user.Disable();
        history.Follow(user, period);
        Record(user, "Disabled");
        return await SaveAndEndSessionsAsync(user, cancellationToken);
    }

    public async Task<UserDto> EnableAsync(Guid id, CancellationToken cancellationToken)
    {
        var user = await LoadToManageAsync(id, cancellationToken);
        var period = await history.CurrentAsync(user, cancellationToken);
        user.Enable();
        history.Follow(user, period);
        Record(user, "Enabled");
        return await SaveAndEndSessionsAsync(user, cancellationToken);
    }

    public async Task<UserDto> ResetPasswordAsync(Guid id, string password, CancellationToken cancellationToken)
    {
        var user = await LoadToManageAsync(id, cancellationToken);
        IdentityErrors.ThrowIfRefused(await users.RemovePasswordAsync(user));
        IdentityErrors.ThrowIfRefused(await users.AddPasswordAsync(user, Bounded(password)));
        IdentityErrors.ThrowIfRefused(await users.SetLockoutEndDateAsync(user, null));
        IdentityErrors.ThrowIfRefused(await users.ResetAccessFailedCountAsync(user));
        await sessions.EndAllAsync(user, cancellationToken);
        Record(user, "PasswordReset");
        return mapper.Map<UserDto>(user);
    }

    public async Task<UserDto> ResetSecondFactorAsync(Guid id, string? reason, CancellationToken cancellationToken)
    {
        var user = await LoadToManageAsync(id, cancellationToken);
        if (id == access.Caller.UserId)
            throw IdentityErrors.CannotResetOneself();
        var why = Check.Required(reason, nameof(SecondFactorReset.Reason), UserLimits.Reason);
        Check.That(why.Length >= UserLimits.ReasonMin, nameof(SecondFactorReset.Reason), $"Reason has {why.Length} characters; say in at least {UserLimits.ReasonMin} why, and how you know who asked.");
        user.ResetSecondFactor(new SecondFactorReset(clock.GetUtcNow(), access.Caller.UserId, why));
        var answer = await SaveAndEndSessionsAsync(user, cancellationToken);
        await db.DeleteAllAsync(db.Passkeys.Where(passkey => passkey.UserId == id), cancellationToken);
        events.SecondFactorChanged(id, SecondFactorChange.Reset);
        return answer;
    }

    private async Task<StaffUser> LoadToManageAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(IdentityPermissions.Users.Manage, cancellationToken);
        return await OfThisPractice.SingleOrDefaultAsync(user => user.Id == id, cancellationToken)
            ?? throw IdentityErrors.UserNotFound(id);
    }

    private async Task DemandStaffAsync(Guid? staffId, CancellationToken cancellationToken)
    {
        if (staffId is { } id && !await db.Staff.AnyAsync(staff => staff.Id == id, cancellationToken))
            throw IdentityErrors.UserStaffNotFound(id);
    }

    /// <summary>Two administrators who remove each other at once meet at the version of the practice, which is therefore read first.</summary>
    private async Task KeepAnAdministratorAsync(StaffUser leaving, CancellationToken cancellationToken)
    {
        if (!leaving.Roles.Contains(PracticeRole.Administrator, StringComparer.Ordinal))
            return;
        var guard = await db.Practices.SingleOrDefaultAsync(cancellationToken) ?? throw IdentityErrors.PracticeNotFound(db.CurrentPractice);
        db.Guard(guard);
        var others = await OfThisPractice.Where(user => user.Id != leaving.Id && !user.IsDisabled).ToListAsync(cancellationToken);
        if (!others.Any(user => user.Roles.Contains(PracticeRole.Administrator, StringComparer.Ordinal)))
            throw IdentityErrors.LastAdministrator(leaving.Id);
    }

    /// <summary>A user has no practice filter and so is not among the changes that every context records.</summary>
    private void Record(StaffUser user, string what) =>
        trail.Record(new AuditEvent(AuditAction.ChangePermission, "User", user.Id.ToString()) { Reason = what });

    private static string Names(StaffUser user) => string.Join(", ", user.Roles);

    private async Task<UserDto> SaveAndEndSessionsAsync(StaffUser user, CancellationToken cancellationToken)
    {
        IdentityErrors.ThrowIfRefused(await users.UpdateSecurityStampAsync(user));
        await sessions.EndAllAsync(user, cancellationToken);
        return mapper.Map<UserDto>(user);
    }

    private static string Bounded(string? password)
    {
        Check.That(
            password?.Length <= UserLimits.PasswordMax,
            nameof(NewUser.Password),
            $"Password takes {UserLimits.PasswordMin} to {UserLimits.PasswordMax} characters of any kind.");
        return password;
    }
}
