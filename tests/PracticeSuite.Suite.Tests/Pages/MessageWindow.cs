using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Coordination.Messages;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>Somebody's messages, as one window shows them.</summary>
internal sealed class MessageWindow : AuthenticationStateProvider, IDisposable
{
    private readonly PageHost _host;
    private readonly string _staffCode;
    private readonly IOperations _operations;
    private readonly MessageDesk _desk;
    private readonly PracticeClock _clock;
    private readonly PatientNames _names;
    private readonly TimerState _timer;

    public MessageWindow(PageHost host, string staffCode, MessageSignals? heard = null)
    {
        (_host, _staffCode, _operations) = (host, staffCode, host.As(staffCode));
        _desk = new MessageDesk(_operations, heard ?? new MessageSignals(), this);
        _clock = new PracticeClock(_operations, host.Host.Clock);
        _names = new PatientNames(_operations);
        _timer = new TimerState(_operations, _names);
    }

    public MessageDesk Desk => _desk;

    public NewMessageModel Beginning() => new(_operations, _desk, _clock, new StaffNames(_operations, _clock), _names, _host.Host.Clock);

    public async Task<ThreadModel> OpenAsync(Guid thread)
    {
        var window = new ThreadModel(_operations, _desk, _clock, new StaffNames(_operations, _clock), _names, _timer, _host.Host.Clock);
        await window.LoadAsync(thread);
        return window;
    }

    public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, $"{Guid.CreateVersion7()}"), new(IdentityClaims.PracticeId, $"{_host.Host.Practice.Value}"),
            new(IdentityClaims.StaffId, $"{_host.Staff[_staffCode].Id}"), new(ClaimTypes.Role, PracticeRole.Therapist),
        ],
        "test"))));

    public void Dispose()
    {
        _timer.Dispose();
        _desk.Dispose();
    }
}
