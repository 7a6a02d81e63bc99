using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Identity;

namespace PracticeSuite.Identity.Users;

internal enum PasswordCheck
{
    Right,
    Wrong,

    /// <summary>Five wrong ones before; this one was not weighed.</summary>
    LockedOut,
}

/// <summary>
/// Five tries, then a quarter of an hour (P-132): for all browsers together that the user has never signed in with, kept with the user;
/// for each of the others apart, kept in memory. Whatever comes of it, one hash is computed, so that the time of the answer says nothing.
/// </summary>
internal sealed class PasswordTries(UserManager<StaffUser> users, KnownBrowser browser, BrowserTries tries)
{
    public async Task<PasswordCheck> CheckAsync(StaffUser user, string password)
    {
        var isRight = await users.CheckPasswordAsync(user, password);
        return browser.NameFor(user) is { } known ? Weigh($"{known} {user.Id:N}", isRight) : await WeighAsync(user, isRight);
    }

    private PasswordCheck Weigh(string browserOfUser, bool isRight) => isRight
        ? tries.HasLeft(browserOfUser) ? PasswordCheck.Right : PasswordCheck.LockedOut
        : tries.Take(browserOfUser) ? PasswordCheck.Wrong : PasswordCheck.LockedOut;

    private async Task<PasswordCheck> WeighAsync(StaffUser user, bool isRight)
    {
        if (await users.IsLockedOutAsync(user))
            return PasswordCheck.LockedOut;
        // Refused where another try was counted meanwhile: then this one, sent at the same time, does not count as right.
        var counted = isRight ? await users.ResetAccessFailedCountAsync(user) : await users.AccessFailedAsync(user);
        return isRight && counted.Succeeded ? PasswordCheck.Right : PasswordCheck.Wrong;
    }
}

/// <summary>
/// Wrong passwords of browsers that are known, of the last quarter of an hour. A browser with none is not in memory: the limiter drops
/// those that are whole again.
/// </summary>
internal sealed class BrowserTries : IDisposable
{
    private readonly PartitionedRateLimiter<string> _left = PartitionedRateLimiter.Create<string, string>(browser =>
        RateLimitPartition.GetFixedWindowLimiter(browser, _ => new() { PermitLimit = UserServices.Tries, Window = UserServices.LockedFor }));

    public bool HasLeft(string browser)
    {
        using var lease = _left.AttemptAcquire(browser, permitCount: 0);
        return lease.IsAcquired;
    }

    public bool Take(string browser)
    {
        using var lease = _left.AttemptAcquire(browser);
        return lease.IsAcquired;
    }

    public void Dispose() => _left.Dispose();
}
