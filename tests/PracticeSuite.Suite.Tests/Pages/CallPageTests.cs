using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Today;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>A call on two screens, over all modules: the calendar, charts, the room, minutes and notes.</summary>
public sealed class CallPageTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-083"), Trait("Rule", "K-084"), Trait("Rule", "K-086"), Trait("Rule", "K-121"), Trait("Rule", "K-180")]
    public async Task What_one_does_the_other_hears_and_both_attest_once(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await AskAsync(host, host.Brooks.Id);
        var call = await BookAsync(host, host.Alvarez.Id);
        var signals = new CallSignals();
        using var therapist = new CallWindow(host, "CHEN", signals);
        using var prescriber = new CallWindow(host, "PATEL", signals);
        await therapist.OpenAsync(call);
        await prescriber.OpenAsync(call);
        Assert.Equal(new[] { host.Brooks.Id, host.Alvarez.Id }.Order(), therapist.Room.Call!.Agenda.Select(line => line.PatientId!.Value).Order());
        Assert.Contains("Taper?", therapist.Room.ReasonsOf(host.Brooks.Id)[^1].Text, StringComparison.Ordinal);
        await therapist.Room.MoveAsync(host.Brooks.Id, 0);

        await therapist.Room.JoinAsync();
        await prescriber.Room.JoinAsync();
        await therapist.Room.RefreshAsync();
        await therapist.Room.NextAsync();
        await prescriber.Room.RefreshAsync();
        Assert.Equal(host.Brooks.Id, prescriber.Room.Now!.PatientId);
        Assert.True(prescriber.Heard > 0);
        await CallWindow.StayAsync(host, TimeSpan.FromMinutes(6), therapist, prescriber);
        therapist.Room.Text = "Taper over four weeks";
        await therapist.Room.WriteAsync();
        await prescriber.Room.RefreshAsync();
        Assert.Equal("Taper over four weeks", Assert.Single(prescriber.Room.Items).Text);
        await prescriber.Room.EndAsync();
        await prescriber.Room.AttestAsync();
        await therapist.Room.RefreshAsync();
        await therapist.Room.AttestAsync();
        await therapist.Room.AttestAsync();

        Assert.False(therapist.Room.Form.IsRefused);
        Assert.All(therapist.Room.Call.People, person => Assert.NotNull(person.AttestedAt));
        var month = BillingMonth.Of(new DateOnly(2026, 10, 9));
        var entries = (await host.Host.AsSystem.RunAsync<ITimeEntryAppService, PatientTimeDto>((time, ct) => time.GetPatientMonthAsync(host.Brooks.Id, month, ct))).Entries;
        Assert.Equal([360L, 360L], entries.Select(entry => entry.Length.Value));
        Assert.All(entries, entry => Assert.Equal((EntrySource.Call, true), (entry.Source, entry.AttestedAt is not null)));
        Assert.Equal(1, await DraftsAsync(host, "CHEN") + await DraftsAsync(host, "PATEL"));
        Assert.Equal(AppointmentStatus.Kept, (await AppointmentAsync(host, call)).Status);
        Assert.Empty((await host.As("CHEN").RunAsync<ICallTaskAppService, IReadOnlyList<PatientCallDto>>((calls, ct) => calls.GetOfPatientAsync(host.Alvarez.Id, ct))));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-084")]
    public async Task Whoever_is_second_is_told_and_shown_what_the_first_did(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var call = await BookAsync(host, host.Alvarez.Id, host.Brooks.Id);
        var signals = new CallSignals();
        using var therapist = new CallWindow(host, "CHEN", signals);
        using var prescriber = new CallWindow(host, "PATEL", signals);
        await therapist.OpenAsync(call);
        await therapist.Room.JoinAsync();
        await prescriber.OpenAsync(call);
        await prescriber.Room.JoinAsync();

        await therapist.Room.DiscussAsync(host.Alvarez.Id);
        await prescriber.Room.DiscussAsync(host.Brooks.Id);

        Assert.True(prescriber.Room.Form.WasRefusedFor("Coordination:CallChanged"));
        Assert.Equal(host.Alvarez.Id, prescriber.Room.Now!.PatientId);
        await prescriber.Room.DiscussAsync(host.Brooks.Id);
        Assert.Equal(host.Brooks.Id, prescriber.Room.Now!.PatientId);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-084")]
    public async Task What_is_typed_about_a_patient_is_written_about_that_patient_whoever_goes_on_to_the_next(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var call = await BookAsync(host, host.Alvarez.Id, host.Brooks.Id);
        var signals = new CallSignals();
        using var therapist = new CallWindow(host, "CHEN", signals);
        using var prescriber = new CallWindow(host, "PATEL", signals);
        await therapist.OpenAsync(call);
        await therapist.Room.JoinAsync();
        await therapist.Room.DiscussAsync(host.Alvarez.Id);
        await prescriber.OpenAsync(call);
        await prescriber.Room.JoinAsync();
        therapist.Room.EnterForm();

        await prescriber.Room.DiscussAsync(host.Brooks.Id);
        await therapist.Room.RefreshAsync();
        therapist.Room.Text = "Keep the dose";
        Assert.Equal((host.Brooks.Id, host.Alvarez.Id), (therapist.Room.Shown!.Value, therapist.Room.About!.Value));
        await therapist.Room.WriteAsync();
        Assert.Equal(host.Alvarez.Id, Assert.Single(therapist.Room.Call!.Items).PatientId);

        therapist.Room.Text = "Ask the school";
        therapist.Room.LeaveForm();
        therapist.Room.Look(host.Brooks.Id);
        Assert.Equal((host.Brooks.Id, ""), (therapist.Room.About!.Value, therapist.Room.Text));
        Assert.Equal([host.Alvarez.Id], therapist.Room.Unwritten);
        therapist.Room.Text = "Start at 25 mg";
        await therapist.Room.WriteAsync();
        therapist.Room.Look(host.Alvarez.Id);

        Assert.Equal("Ask the school", therapist.Room.Text);
        Assert.Equal("Start at 25 mg", Assert.Single(therapist.Room.Call.Items, item => item.PatientId == host.Brooks.Id).Text);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-085")]
    public async Task Two_calls_in_a_row_that_did_not_take_place_are_told_to_the_supervisor_and_one_that_did_ends_it(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await MissAsync(host);
        Assert.Empty(await MissedAsync(host));

        host.Host.Clock.Advance(TimeSpan.FromDays(7));
        await MissAsync(host);
        var told = Assert.Single(await MissedAsync(host));
        host.Host.Clock.Advance(TimeSpan.FromDays(7));
        var third = await BookAsync(host);
        await host.As("CHEN").RunAsync<ICallAppService>((calls, ct) => calls.ConfirmAsync(third, ct));
        await host.As("PATEL").RunAsync<ICallAppService>((calls, ct) => calls.ConfirmAsync(third, ct));

        Assert.Equal([host.Staff["CHEN"].Id, host.Staff["PATEL"].Id], told.StaffIds);
        Assert.Empty(await MissedAsync(host));
        await Assert.ThrowsAsync<AccessDeniedException>(() => host.As("CHEN").RunAsync<ICallTaskAppService>((calls, ct) => calls.GetMissedTwiceAsync(ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-083"), Trait("Rule", "B-213"), Trait("Rule", "K-124")]
    public async Task Whoever_is_near_the_threshold_is_named_with_the_one_sentence_that_there_is(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        await ConsentAsync(host);
        await host.LogAsync(host.Alvarez, "2026-10-08T14:00:00Z", "2026-10-08T14:15:48Z");
        var call = await BookAsync(host);

        using var window = new CallWindow(host, "CHEN", new CallSignals());
        await window.OpenAsync(call);

        Assert.Equal("4 min 12 s remaining; log only work performed", window.Room.ReasonsOf(host.Alvarez.Id)[^1].Text);
        Assert.Equal(0, (await host.As("CHEN").RunAsync<ICareMonthMeter, CareMonthMeterDto?>((meter, ct) => meter.GetAsync(host.Brooks.Id, new BillingMonth(2026, 10), ct)))!.Counted.Value);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "K-082")]
    public async Task A_day_is_what_the_calendar_has_for_somebody_in_the_order_of_time(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var call = await BookAsync(host, host.Alvarez.Id);
        var operations = host.As("CHEN");
        var clock = new PracticeClock(operations, host.Host.Clock);
        using var window = new CallWindow(host, "CHEN", new CallSignals());
        using var day = new MyDayModel(
            operations, new CalendarDesk(operations, new CalendarSignals(), window, Microsoft.Extensions.Logging.Abstractions.NullLogger<CalendarWatch>.Instance), clock, new PatientNames(operations));

        await day.LoadAsync(() => Task.CompletedTask);

        Assert.Equal([call], day.Items!.Select(item => item.Key));
        Assert.Null(day.Items![0].PatientId);
    }

    /// <summary>Without it no minute counts (B-040).</summary>
    private static Task ConsentAsync(PageHost host) => host.Host.AsSystem.RunAsync<IConsentAppService>((consents, ct) => consents.RecordAsync(
        host.Alvarez.Id,
        new ConsentInput(
            ConsentKind.Bhi, PageHost.At("2026-01-06T15:00:00Z"), ConsentMethod.Written, host.Staff["CHEN"].Id, host.Staff["PATEL"].Id,
            ConsentGiver.Self, null, [1, 2, 3, 4], null, null, null, null),
        ct));

    private static async Task MissAsync(PageHost host)
    {
        var call = await BookAsync(host);
        await host.As("CHEN").RunAsync<ICallAppService>((calls, ct) => calls.MissAsync(call, ct));
    }

    private static Task<IReadOnlyList<MissedCallsDto>> MissedAsync(PageHost host) =>
        host.As("BROWN", PracticeRole.Supervisor).RunAsync<ICallTaskAppService, IReadOnlyList<MissedCallsDto>>((calls, ct) => calls.GetMissedTwiceAsync(ct));

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

    private static Task AskAsync(PageHost host, Guid patient) => host.As("CHEN").RunAsync<IOpenQuestionAppService>((questions, ct) =>
        questions.AskAsync(patient, new OpenQuestionInput("Taper?", host.Staff["PATEL"].Id, new DateOnly(2026, 10, 20)), ct));

    private static async Task<int> DraftsAsync(PageHost host, string code) =>
        (await host.As(code).RunAsync<INoteDraftAppService, IReadOnlyList<NoteDraftLineDto>>((drafts, ct) => drafts.GetListAsync(null, ct))).Count;

    private static Task<AppointmentDto> AppointmentAsync(PageHost host, Guid id) => host.Host.AsSystem.RunAsync<IAppointmentAppService, AppointmentDto>((calendar, ct) => calendar.GetAsync(id, ct));
}
