using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Identity;

namespace PracticeSuite.Identity.Users;

internal enum TryOutcome
{
    Right,
    Wrong,

    /// <summary>Five wrong ones before; this one was not weighed.</summary>
    LockedOut,
}

/// <summary>
/// Five tries, then a quarter of an hour (P-132), passwords and codes together: for all browsers together that the user has never signed
/// in with, kept with the user; for each of the others apart, kept in memory. Whatever comes of a password, one hash is computed, so that
/// the time of the answer says nothing.
/// </summary>
internal sealed class Tries(UserManager<StaffUser> users, KnownBrowser browser, BrowserTries tries)
{
    /// <summary>The right password forgets no failure where a code is still to come: codes would be tried four at a time, for ever.</summary>
    public async Task<TryOutcome> CheckPasswordAsync(StaffUser user, string password) =>
        await WeighAsync(user, await users.CheckPasswordAsync(user, password), forgets: !user.HasSecondFactor);

    public async Task<TryOutcome> WeighAsync(StaffUser user, bool isRight, bool forgets = true) =>
        browser.NameFor(user) is { } known ? Weigh($"{known} {user.Id:N}", isRight) : await WeighElsewhereAsync(user, isRight, forgets);

    private TryOutcome Weigh(string browserOfUser, bool isRight) => isRight
        ? tries.HasLeft(browserOfUser) ? TryOutcome.Right : TryOutcome.LockedOut
        : tries.Take(browserOfUser) ? TryOutcome.Wrong : TryOutcome.LockedOut;

    private async Task<TryOutcome> WeighElsewhereAsync(StaffUser user, bool isRight, bool forgets)
    {
        if (await users.IsLockedOutAsync(user))
            return TryOutcome.LockedOut;
        if (isRight && !forgets)
            return TryOutcome.Right;
        // Refused where another try was counted meanwhile: then this one, sent at the same time, does not count as right.
        var counted = isRight ? await users.ResetAccessFailedCountAsync(user) : await users.AccessFailedAsync(user);
        return isRight && counted.Succeeded ? TryOutcome.Right : TryOutcome.Wrong;
    }
}

/// <summary>
/// Wrong passwords of browsers that are known, of the last quarter of an hour. A browser with none is not in memory: the limiter drops
/// those that are whole again.
/// </summary>
internal sealed class BrowserTries : IDisposable
{
    private readonly PartitionedRateLimiter<string> _left = PartitionedRateLimiter.Create<string, string>(browser =>
        RateLimitPartition.GetFixedWindowLimiter(browser, _ => new() { PermitLimit = UserServices.MostTries, Window = UserServices.LockedFor }));

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
