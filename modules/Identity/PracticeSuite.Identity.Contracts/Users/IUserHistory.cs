namespace PracticeSuite.Identity.Contracts.Users;

/// <summary>Who could sign in as what at an instant, for the module that tells who could see something (P-120, P-141); without a permission.</summary>
public interface IUserHistory
{
    /// <summary>Those who were switched on then, by name. What was so before it was kept is taken to be what is first known.</summary>
    Task<IReadOnlyList<UserThen>> GetAsync(DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The clinical directors of an instant: the members of staff who sign in as supervisors, each once.</summary>
    Task<IReadOnlyList<Guid>> GetDirectorsAsync(DateTimeOffset at, CancellationToken cancellationToken);
}

/// <param name="Since">From when on this is known; null = it is the earliest that is known, and may have been otherwise before.</param>
public sealed record UserThen(Guid UserId, string UserName, string DisplayName, Guid? StaffId, IReadOnlyList<string> Roles, DateTimeOffset? Since);
