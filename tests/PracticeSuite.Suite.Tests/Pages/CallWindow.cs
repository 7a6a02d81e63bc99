using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Access;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Coordination.Calls;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>The room of a call on somebody's screen, which hears what the others do in it.</summary>
internal sealed class CallWindow : AuthenticationStateProvider, IDisposable
{
    private readonly PageHost _host;
    private readonly string _staffCode;
    private readonly CallDesk _desk;
    private IDisposable? _hearing;

    public CallWindow(PageHost host, string staffCode, CallSignals signals)
    {
        (_host, _staffCode) = (host, staffCode);
        var operations = host.As(staffCode);
        var clock = new PracticeClock(operations, host.Host.Clock);
        _desk = new CallDesk(operations, signals, new CalendarSignals(), this);
        Room = new CallRoomModel(_desk, clock, new StaffNames(operations, clock), new PatientNames(operations));
    }

    public CallRoomModel Room { get; }

    /// <summary>How often it was told of something.</summary>
    public int Heard { get; private set; }

    public async Task OpenAsync(Guid call)
    {
        await Room.LoadAsync(call);
        _hearing = _desk.Hear(call, () => Heard++);
    }

    /// <summary>The room stays open for so long.</summary>
    public static async Task StayAsync(PageHost host, TimeSpan time, params CallWindow[] windows)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += CallLimits.Beat)
        {
            host.Host.Clock.Advance(CallLimits.Beat);
            foreach (var window in windows)
                await window.Room.StayAsync();
        }
    }

    public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, $"{Guid.CreateVersion7()}"), new(IdentityClaims.PracticeId, $"{_host.Host.Practice.Value}"),
            new(IdentityClaims.StaffId, $"{_host.Staff[_staffCode].Id}"), new(ClaimTypes.Role, PracticeRole.Therapist),
        ],
        "test"))));

    public void Dispose() => _hearing?.Dispose();
}
