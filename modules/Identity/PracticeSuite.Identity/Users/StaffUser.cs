using Microsoft.AspNetCore.Identity;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Identity.Users;

/// <summary>
/// Someone who can sign in. Not under the practice filter: signing in happens before a practice is known, and tells it. What a
/// page lists or changes is narrowed to the caller's practice by <see cref="UserAppService"/>.
/// </summary>
internal sealed class StaffUser : IdentityUser<Guid>
{
    private StaffUser()
    {
    }

    public StaffUser(PracticeId practiceId, string userName)
    {
        Id = Guid.CreateVersion7();
        PracticeId = practiceId;
        UserName = userName;
        SecurityStamp = Guid.CreateVersion7().ToString("N");
    }

    public PracticeId PracticeId { get; private init; }

    public Guid? StaffId { get; private set; }

    public string DisplayName { get; private set; } = "";

    public IReadOnlyList<string> Roles { get; private set; } = [];

    public bool IsDisabled { get; private set; }

    public void Describe(string displayName, Guid? staffId, IReadOnlyList<string> roles)
    {
        var known = PracticeRoles.Known(roles);
        if (staffId is null && known.FirstOrDefault(PracticeRole.Clinical.Contains) is { } clinical)
            throw IdentityErrors.NeedsStaff(clinical);
        DisplayName = Check.Required(displayName, nameof(DisplayName), Contracts.Users.UserLimits.DisplayName);
        StaffId = staffId;
        Roles = known;
    }

    public void Disable() => IsDisabled = true;

    public void Enable() => IsDisabled = false;
}
