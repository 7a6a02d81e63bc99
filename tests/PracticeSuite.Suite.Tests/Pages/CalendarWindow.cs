using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Logging.Abstractions;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Calendar;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>The calendar as one window of somebody's shows it.</summary>
internal sealed class CalendarWindow : AuthenticationStateProvider
{
    private readonly PageHost _host;
    private readonly string _staffCode;
    private readonly IOperations _operations;

    public CalendarWindow(PageHost host, string staffCode, string role = PracticeRole.FrontDesk, CalendarSignals? heard = null)
    {
        (_host, _staffCode, _operations) = (host, staffCode, host.As(staffCode, role));
        var clock = new PracticeClock(_operations, host.Host.Clock);
        Choices = new CalendarChoices(_operations, clock, new StaffNames(_operations, clock));
        Desk = new CalendarDesk(_operations, heard ?? new CalendarSignals(), this, NullLogger<CalendarWatch>.Instance);
    }

    public CalendarDesk Desk { get; }

    public CalendarChoices Choices { get; }

    public async Task<BookingModel> BookAsync(BookingRequest request)
    {
        var booking = new BookingModel(Desk, Choices, new PatientNames(_operations));
        await booking.BeginAsync(request);
        return booking;
    }

    public async Task<CalendarModel> ShowAsync(CalendarAddress address)
    {
        var calendar = new CalendarModel(Desk, Choices);
        await calendar.LoadAsync();
        await calendar.ShowAsync(address);
        return calendar;
    }

    public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, $"{Guid.CreateVersion7()}"), new(IdentityClaims.PracticeId, $"{_host.Host.Practice.Value}"),
            new(IdentityClaims.StaffId, $"{_host.Staff[_staffCode].Id}"), new(ClaimTypes.Role, PracticeRole.FrontDesk),
        ],
        "test"))));
}
