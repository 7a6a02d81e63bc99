using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Passkeys;
using IdentityDbContext = PracticeSuite.Identity.Data.IdentityDbContext;

namespace PracticeSuite.Identity.Users;

/// <summary>
/// ASP.NET Core 10 knows passkeys, the Entity Framework store of version 9 does not yet keep them: these five methods go when both are
/// of one version. Nothing is saved here; the user manager updates the user afterwards, and its stamp refuses what happened at once.
/// </summary>
internal sealed class StaffUserStore(IdentityDbContext db) : UserOnlyStore<StaffUser, IdentityDbContext, Guid>(db), IUserPasskeyStore<StaffUser>
{
    private readonly IdentityDbContext _db = db;

    public async Task AddOrUpdatePasskeyAsync(StaffUser user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        if (await FindAsync(user, passkey.CredentialId, cancellationToken) is { } known)
            known.Take(passkey);
        else
            _db.Add(UserPasskey.Of(user, passkey));
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(StaffUser user, CancellationToken cancellationToken) =>
        [.. (await _db.Passkeys.Where(passkey => passkey.UserId == user.Id).ToListAsync(cancellationToken)).Select(passkey => passkey.ToInfo())];

    public async Task<StaffUser?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var hash = UserPasskey.HashOf(credentialId);
        return await _db.Passkeys.Where(passkey => passkey.CredentialHash == hash)
            .Join(_db.Users, passkey => passkey.UserId, user => user.Id, (_, user) => user).SingleOrDefaultAsync(cancellationToken);
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(StaffUser user, byte[] credentialId, CancellationToken cancellationToken) =>
        (await FindAsync(user, credentialId, cancellationToken))?.ToInfo();

    public async Task RemovePasskeyAsync(StaffUser user, byte[] credentialId, CancellationToken cancellationToken)
    {
        if (await FindAsync(user, credentialId, cancellationToken) is { } known)
            _db.Remove(known);
    }

    public Task<UserPasskey?> FindAsync(StaffUser user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var hash = UserPasskey.HashOf(credentialId);
        return _db.Passkeys.SingleOrDefaultAsync(passkey => passkey.CredentialHash == hash && passkey.UserId == user.Id, cancellationToken);
    }
}
