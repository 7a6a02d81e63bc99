using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Practice;

/// <summary>Who can sign in, as whom, and with which roles.</summary>
public sealed class UsersPageModel(IOperations operations, StaffNames staff, PracticeClock clock)
{
    public IReadOnlyList<UserDto>? Users { get; private set; }

    public StaffNames Staff => staff;

    public UserForm? Edit { get; private set; }

    public FormState Form { get; } = new();

    public string? Said { get; private set; }

    /// <summary>A password that was just set: shown until the next act, and stored nowhere but as its hash.</summary>
    public string? ShownPassword { get; private set; }

    public async Task LoadAsync()
    {
        await staff.LoadAsync();
        Users = await operations.RunAsync<IUserAppService, IReadOnlyList<UserDto>>((users, ct) => users.GetListAsync(ct));
    }

    public bool IsLocked(UserDto user) => user.LockedUntil > clock.Now;

    public void Open(UserDto? user)
    {
        Form.Clear();
        (Said, ShownPassword, Edit) = (null, null, UserForm.Of(user));
    }

    public void Close() => Edit = null;

    public Task SaveAsync() => Edit!.Id is { } id
        ? DoAsync("Saved.", null, (users, ct) => users.ChangeAsync(id, Edit.ToChange(), ct))
        : DoAsync($"{Edit.UserName} can sign in.", Edit.Password, (users, ct) => users.CreateAsync(Edit.ToNew(), ct));

    public Task ResetPasswordAsync() => DoAsync(
        $"{Edit!.UserName} has a new password.", Edit.Password, (users, ct) => users.ResetPasswordAsync(Edit.Id!.Value, Edit.Password, ct));

    public Task DisableAsync() => DoAsync(
        $"{Edit!.UserName} cannot sign in any more.", null, (users, ct) => users.DisableAsync(Edit.Id!.Value, ct));

    public async Task<bool> ResetSecondFactorAsync(string reason)
    {
        var name = Edit!.UserName;
        await DoAsync($"{name} sets up a second factor at the next sign-in.", null, (users, ct) => users.ResetSecondFactorAsync(Edit!.Id!.Value, reason, ct));
        return Edit is null;
    }

    public Task EnableAsync() => DoAsync($"{Edit!.UserName} can sign in again.", null, (users, ct) => users.EnableAsync(Edit.Id!.Value, ct));

    private async Task DoAsync(string said, string? password, Func<IUserAppService, CancellationToken, Task<UserDto>> act)
    {
        (Said, ShownPassword) = (null, null);
        if (!await Form.TryAsync(() => operations.RunAsync(act)))
            return;
        (Said, ShownPassword, Edit) = (said, password, null);
        await LoadAsync();
    }
}
