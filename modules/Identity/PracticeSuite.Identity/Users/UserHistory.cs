using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Identity.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Identity.Users;

/// <summary>Keeps what users could do as dated rows. A user without a row has been what they are for as long as anybody knows.</summary>
internal sealed class UserHistory(IdentityDbContext db, TimeProvider clock) : IUserHistory
{
    /// <summary>A user who is new; saved with them.</summary>
    public void Begin(StaffUser user) => db.Add(UserPeriod.Of(user, clock.GetUtcNow()));

    /// <summary>Before a change: what the user is now, if nothing is kept of it yet.</summary>
    public async Task<UserPeriod> CurrentAsync(StaffUser user, CancellationToken cancellationToken)
    {
        var known = await db.UserPeriods.SingleOrDefaultAsync(period => period.UserId == user.Id && period.Until == null, cancellationToken);
        if (known is null)
            db.Add(known = UserPeriod.Of(user, from: null));
        return known;
    }

    /// <summary>After the change, and saved with it: a save of its own would hold the database while the user is checked.</summary>
    public void Follow(StaffUser user, UserPeriod before)
    {
        if (before.Says(user))
            return;
        var now = clock.GetUtcNow();
        before.End(now);
        db.Add(UserPeriod.Of(user, now));
    }

    public async Task<IReadOnlyList<UserThen>> GetAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        var users = await db.Users.AsNoTracking().Where(user => user.PracticeId == db.CurrentPractice).OrderBy(user => user.DisplayName).ToListAsync(cancellationToken);
        var periods = (await db.UserPeriods.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(period => period.UserId);
        return [.. users.Select(user => (user, then: Then(user, periods[user.Id], at))).Where(one => one.then is { IsDisabled: false })
            .Select(one => new UserThen(one.user.Id, one.user.UserName!, one.user.DisplayName, one.then!.StaffId, one.then.Roles, one.then.From))];
    }

    public async Task<IReadOnlyList<Guid>> GetDirectorsAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
        [.. (await GetAsync(at, cancellationToken)).Where(user => user.Roles.Contains(PracticeRole.Supervisor)).Select(user => user.StaffId).OfType<Guid>().Distinct()];

    private static UserPeriod? Then(StaffUser user, IEnumerable<UserPeriod> periods, DateTimeOffset at) => periods.ToList() switch
    {
        [] => UserPeriod.Of(user, from: null),
        var known => known.Find(period => period.Covers(at)),
    };
}
