using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Identity.Data;
using PracticeSuite.Identity.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Identity.Passkeys;

internal sealed class PasskeyPages(
    SignInManager<StaffUser> cookies, UserManager<StaffUser> users, PasskeyCeremony ceremony, IdentityDbContext db,
    Speaker speaker, SignInEvents events, DatabaseSession session) : IPasskeys
{
    private const int Most = 20;

    public Task<string> AskAsync(CancellationToken cancellationToken) => cookies.MakePasskeyRequestOptionsAsync(null);

    public async Task<IReadOnlyList<PasskeyDto>> GetListAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        var user = await UserAsync(principal);
        return await db.Passkeys.AsNoTracking().Where(passkey => passkey.UserId == user.Id).OrderBy(passkey => passkey.CreatedAt)
            .Select(passkey => new PasskeyDto(passkey.Id, passkey.Name, passkey.CreatedAt, passkey.LastUsedAt)).ToListAsync(cancellationToken);
    }

    public async Task<string> BeginAddingAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        var user = await UserAsync(principal);
        return await cookies.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = user.Id.ToString(), Name = user.UserName!, DisplayName = user.DisplayName });
    }

    public async Task<bool> AddAsync(ClaimsPrincipal principal, string? credential, string? name, CancellationToken cancellationToken)
    {
        var user = await UserAsync(principal);
        if (await db.Passkeys.CountAsync(passkey => passkey.UserId == user.Id, cancellationToken) >= Most)
            throw IdentityErrors.TooManyPasskeys(Most);
        var named = Check.Required(name, nameof(PasskeyDto.Name), UserLimits.PasskeyName);
        if (await ceremony.AttestAsync(user, credential) is not { IsUserVerified: true } passkey)
            return false;
        passkey.Name = named;
        IdentityErrors.ThrowIfRefused(await users.AddOrUpdatePasskeyAsync(user, passkey));
        var hash = UserPasskey.HashOf(passkey.CredentialId);
        events.PasskeyChanged(user.Id, db.Passkeys.Local.Single(one => one.CredentialHash == hash).Id, PasskeyChange.Added);
        await session.CommitAsync(cancellationToken);
        return true;
    }

    public async Task RenameAsync(ClaimsPrincipal principal, Guid id, string? name, CancellationToken cancellationToken)
    {
        var passkey = await FindAsync(principal, id, cancellationToken);
        passkey.Rename(name);
        await SaveAsync(passkey, PasskeyChange.Renamed, cancellationToken);
    }

    public async Task RemoveAsync(ClaimsPrincipal principal, Guid id, CancellationToken cancellationToken)
    {
        var passkey = await FindAsync(principal, id, cancellationToken);
        db.Remove(passkey);
        await SaveAsync(passkey, PasskeyChange.Removed, cancellationToken);
    }

    private async Task SaveAsync(UserPasskey passkey, PasskeyChange what, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        events.PasskeyChanged(passkey.UserId, passkey.Id, what);
        await session.CommitAsync(cancellationToken);
    }

    private async Task<UserPasskey> FindAsync(ClaimsPrincipal principal, Guid id, CancellationToken cancellationToken)
    {
        var user = await UserAsync(principal);
        return await db.Passkeys.SingleOrDefaultAsync(passkey => passkey.Id == id && passkey.UserId == user.Id, cancellationToken)
            ?? throw IdentityErrors.PasskeyNotFound(id);
    }

    private async Task<StaffUser> UserAsync(ClaimsPrincipal principal)
    {
        var user = await users.GetUserAsync(principal) ?? throw new InvalidOperationException("This page is for people who have signed in.");
        speaker.BeIfUnknown(user);
        return user;
    }
}
