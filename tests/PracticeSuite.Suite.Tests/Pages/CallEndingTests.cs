using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Platform.Data;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>What closes the room of a call for good.</summary>
public sealed class CallEndingTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-085")]
    public async Task That_it_did_not_take_place_is_asked_once_more_and_refused_while_another_is_there(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var call = await BookAsync(host);
        var signals = new CallSignals();
        using var therapist = new CallWindow(host, "CHEN", signals);
        using var prescriber = new CallWindow(host, "PATEL", signals);
        await therapist.OpenAsync(call);
        await prescriber.OpenAsync(call);
        await prescriber.Room.JoinAsync();

        await therapist.Room.MissAsync();
        therapist.Room.AskMissed();
        therapist.Room.LeaveOpen();
        await therapist.Room.MissAsync();
        Assert.False(therapist.Room.Form.IsRefused);
        therapist.Room.AskMissed();
        await therapist.Room.MissAsync();
        Assert.True(therapist.Room.Form.WasRefusedFor("Coordination:SomebodyInCall"));
        Assert.Equal((false, true), (therapist.Room.AsksMissed, therapist.Room.MayMiss));
        host.Host.Clock.Advance(CallLimits.Gone + CallLimits.Beat);
        therapist.Room.AskMissed();
        await therapist.Room.MissAsync();

        Assert.Equal((CallState.Missed, false), (therapist.Room.Call!.State, therapist.Room.MayMiss));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-084")]
    public async Task Nobody_attests_while_something_that_they_typed_is_not_written(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var call = await BookAsync(host, host.Alvarez.Id, host.Brooks.Id);
        var signals = new CallSignals();
        using var therapist = new CallWindow(host, "CHEN", signals);
        using var prescriber = new CallWindow(host, "PATEL", signals);
        await therapist.OpenAsync(call);
        await prescriber.OpenAsync(call);
        await therapist.Room.JoinAsync();
        await prescriber.Room.JoinAsync();
        await therapist.Room.RefreshAsync();
        await therapist.Room.DiscussAsync(host.Alvarez.Id);
        await CallWindow.StayAsync(host, TimeSpan.FromMinutes(2), therapist, prescriber);
        therapist.Room.Text = "Taper over four weeks";
        therapist.Room.Look(host.Brooks.Id);
        await therapist.Room.RefreshAsync();
        await therapist.Room.EndAsync();

        await therapist.Room.AttestAsync();
        Assert.Null(therapist.Room.Me.AttestedAt);
        Assert.StartsWith("What you typed about ", Assert.Single(therapist.Room.Form.Unplaced).Message, StringComparison.Ordinal);
        Assert.Equal((host.Alvarez.Id, "Taper over four weeks"), (therapist.Room.About!.Value, therapist.Room.Text));
        await therapist.Room.WriteAsync();
        therapist.Room.Text = " ";
        await therapist.Room.AttestAsync();

        Assert.NotNull(therapist.Room.Me.AttestedAt);
        Assert.Equal("Taper over four weeks", Assert.Single(therapist.Room.Call!.Items).Text);
    }

    /// <summary>For this minute, outside of hours or not.</summary>
    private static async Task<Guid> BookAsync(PageHost host, params Guid[] about)
    {
        var now = TimeZoneInfo.ConvertTime(host.Host.Clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("America/New_York")).DateTime;
        var booking = new BookAppointment(
            AppointmentKind.CoordinationCall, [host.Staff["CHEN"].Id, host.Staff["PATEL"].Id], new LocalTime(DateOnly.FromDateTime(now), new TimeOnly(now.Hour, now.Minute)), 15)
        {
            PatientIds = about, IsConfirmed = true,
        };
        return (await host.Host.AsSystem.RunAsync<IAppointmentAppService, BookingResult>((calendar, ct) => calendar.BookAsync(booking, ct))).Appointment!.Id;
    }
}
