using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Web.Pages.Practice;

/// <summary>A user being added or changed.</summary>
public sealed class UserForm
{
    private readonly HashSet<string> _roles = new(StringComparer.Ordinal);

    public Guid? Id { get; private init; }

    public bool IsDisabled { get; private init; }

    public bool HasSecondFactor { get; private init; }

    public string UserName { get; set; } = "";

    public string DisplayName { get; set; } = "";

    public Guid? StaffId { get; set; }

    /// <summary>Proposed for a new user; for a known one empty until somebody asks for a new one.</summary>
    public string Password { get; set; } = "";

    public static UserForm Of(UserDto? user)
    {
        if (user is null)
            return new() { Password = FreshPassword.New() };
        var form = new UserForm
        {
            Id = user.Id, IsDisabled = user.IsDisabled, HasSecondFactor = user.HasSecondFactor, UserName = user.UserName, DisplayName = user.DisplayName, StaffId = user.StaffId,
        };
        form._roles.UnionWith(user.Roles);
        return form;
    }

    public bool Has(string role) => _roles.Contains(role);

    public void Give(string role, bool given)
    {
        if (given)
            _roles.Add(role);
        else
            _roles.Remove(role);
    }

    public NewUser ToNew() => new(UserName, Password, DisplayName, StaffId, Roles());

    public UserChange ToChange() => new(DisplayName, StaffId, Roles());

    private List<string> Roles() => [.. PracticeRole.All.Where(_roles.Contains)];
}
