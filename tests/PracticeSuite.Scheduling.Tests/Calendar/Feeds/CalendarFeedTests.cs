using System.Diagnostics;
using Ical.Net.CalendarComponents;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Scheduling.Calendar.Feeds;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Data;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Scheduling.Tests.Calendar.FrontDesk;
using static PracticeSuite.Scheduling.Tests.House;

namespace PracticeSuite.Scheduling.Tests.Calendar.Feeds;

/// <summary>A calendar that goes out to a phone, and one that comes in.</summary>
public sealed class CalendarFeedTests
{
    private const string PythonsReading =
        """
        import sys, icalendar
        for event in icalendar.Calendar.from_ical(sys.stdin.buffer.read()).walk("VEVENT"):
            print(event.decoded("uid").decode(), event.decoded("dtstart").strftime("%Y%m%dT%H%M%SZ"), event.decoded("dtend").strftime("%Y%m%dT%H%M%SZ"), event["summary"])
        """;

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "K-087")]
    public async Task A_feed_tells_when_and_where_and_of_nobody(DatabaseKind kind)
    {
        await using var host = await OpenAsync(kind);
        var type = await host.AddTypeAsync();
        var visit = await host.AsSystem.BookedAsync(Visit(type, "2026-10-12 10:00"));
        var gone = await host.AsSystem.BookedAsync(Visit(type, "2026-10-12 11:00"));
        await host.AsSystem.CancelAsync(gone, CancelReason.PracticeAsked);
        await host.AsSystem.BookedAsync(Visit(type, "2026-10-12 10:00", Theo, with: Chen.Id));
        await host.AsSystem.BookSeriesAsync(Call("2026-10-13 09:00"), "FREQ=WEEKLY;COUNT=4");
        await host.AsSystem.BookedAsync(Block("2026-10-14 12:00", 60));

        var text = (await host.ReadFeedAsync(await host.OpenFeedAsync(Patel.Id)))!;

        var read = Ical.Net.Calendar.Load(text)!.Events.ToList();
        Assert.Equal(["Appointment", "Coordination call", "Coordination call", "Coordination call", "Coordination call", "Kept free"], read.Select(one => one.Summary).Order());
        Assert.Equal((visit.Id.ToString(), visit.Start.UtcDateTime, "Pier"), (read[0].Uid, read[0].Start!.AsUtc, read[0].Location));
        // The fourth call is behind the end of daylight saving and still at nine.
        Assert.Equal([13, 13, 13, 14], read.Where(one => one.Summary == "Coordination call").Select(one => one.Start!.AsUtc.Hour));
        Assert.All((string[])["1001", "1002", Rosa.ToString(), "Medication", "99214", "Paperwork", "Chen"], word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Another_program_reads_the_same_occurrences_of_it(DatabaseKind kind)
    {
        await using var host = await OpenAsync(kind);
        await host.AsSystem.BookSeriesAsync(Call("2026-10-13 09:00"), "FREQ=WEEKLY;COUNT=12");
        await host.AsSystem.BookedAsync(Block("2026-10-14 12:00", 60));
        var text = (await host.ReadFeedAsync(await host.OpenFeedAsync(Patel.Id)))!;

        var here = Ical.Net.Calendar.Load(text)!.GetOccurrences<CalendarEvent>().Select(one => Line((CalendarEvent)one.Source)).Order().ToList();
        var there = await ReadByPythonAsync(text);

        Assert.Equal(13, here.Count);
        Assert.Equal(here, there.Order());
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-133")]
    public async Task A_feed_ends_when_it_is_closed_replaced_or_its_person_switched_off(DatabaseKind kind)
    {
        await using var host = await OpenAsync(kind);
        var first = await host.OpenFeedAsync(Patel.Id);
        var (other, switchedOff) = (await host.OpenFeedAsync(Chen.Id), await host.OpenFeedAsync(Therapists[^1].Id));

        var second = await host.OpenFeedAsync(Patel.Id);

        Assert.Null(await host.ReadFeedAsync(first));
        Assert.NotNull(await host.ReadFeedAsync(second));
        Assert.Null(await host.ReadFeedAsync(switchedOff));
        await host.As(Patel.Id).RunAsync<ICalendarFeedAppService>((feeds, ct) => feeds.CloseAsync(ct));
        Assert.Null(await host.ReadFeedAsync(second));
        Assert.NotNull(await host.ReadFeedAsync(other));
        Assert.Null(await host.ReadFeedAsync(LinkSecret.HashOf(other)));
        Assert.Equal([.. Enumerable.Repeat(AuditAction.Create, 4), AuditAction.Delete, AuditAction.Delete], await host.AsSystem.ActsOnAsync(nameof(FeedLink)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_feed_is_of_its_practice_alone(DatabaseKind kind)
    {
        await using var host = await OpenAsync(kind);
        var secret = await host.OpenFeedAsync(Patel.Id);

        var elsewhere = await host.For(Caller.System(PracticeId.New())).RunAsync<ICalendarFeeds, string?>((feeds, ct) => feeds.ReadAsync(secret, ct));

        Assert.Equal(host.Practice, await host.For(Caller.Nobody).RunAsync<ICalendarFeeds, PracticeId?>((feeds, ct) => feeds.FindAsync(secret, ct)));
        Assert.Null(elsewhere);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "K-080")]
    public async Task Where_somebody_is_busy_elsewhere_no_slot_is_offered_and_a_booking_is_warned_of_it(DatabaseKind kind)
    {
        await using var server = await CalendarServer.StartAsync(_ => OutsideTextTests.CalendarOf(
            OutsideTextTests.Event("SUMMARY:Dentist of Rosa", "DTSTART;TZID=America/New_York:20261012T090000", "DTEND;TZID=America/New_York:20261012T120000")));
        await using var host = await OpenAsync(kind);

        var added = await host.AddCalendarAsync(Patel.Id, server.Address("/a.ics").AbsoluteUri);
        var offered = await host.AsSystem.FindAsync(new SlotQuestion([Patel.Id, Chen.Id]) { From = Local("2026-10-12 00:00") });
        var warned = await host.AsSystem.BookAsync(Call("2026-10-12 10:00"));
        var buffered = await host.AsSystem.FindAsync(new SlotQuestion([Patel.Id, Chen.Id]) { From = Local("2026-10-12 00:00"), Buffer = 10 });

        Assert.Equal(("127.0.0.1", 1, null), (added.Host, added.BusyTimes, added.Problem));
        Assert.Equal("10-12 12:00", FrontDesk.Local(offered.Slots.Select(slot => slot.Start))[0]);
        Assert.Equal("10-12 12:10", FrontDesk.Local(buffered.Slots.Select(slot => slot.Start))[0]);
        Assert.Equal((true, "A. Patel, PMHNP is busy elsewhere then, by a calendar of their own."), (warned.AsksToConfirm, Assert.Single(warned.Obstacles).Words));
        Assert.True((await host.AsSystem.BookAsync(Call("2026-10-12 10:00") with { IsConfirmed = true })).IsBooked);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_calendar_that_cannot_be_read_again_keeps_its_times_and_says_why(DatabaseKind kind)
    {
        var isDown = false;
        await using var server = await CalendarServer.StartAsync(_ => isDown ? "<html>maintenance</html>" : OutsideTextTests.CalendarOf(
            OutsideTextTests.Event("DTSTART:20261012T130000Z", "DTEND:20261012T160000Z")));
        await using var host = await OpenAsync(kind);
        var added = await host.AddCalendarAsync(Patel.Id, server.Address("/a.ics").AbsoluteUri);
        Assert.Empty(await host.DueAsync());

        isDown = true;
        host.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal([added.Id], await host.DueAsync());
        await host.AsSystem.RunAsync<OutsideCalendars>((calendars, ct) => calendars.ReadAgainAsync(added.Id, ct));

        var kept = Assert.Single((await host.FeedsAsync(Patel.Id)).Outside);
        Assert.Equal((1, added.ReadAt), (kept.BusyTimes, kept.ReadAt));
        Assert.Contains("no calendar that can be read", kept.Problem, StringComparison.Ordinal);
        Assert.Empty(await host.DueAsync());

        isDown = false;
        host.Clock.Advance(TimeSpan.FromHours(1));
        await host.AsSystem.RunAsync<OutsideCalendars>((calendars, ct) => calendars.ReadAgainAsync(added.Id, ct));
        Assert.Null(Assert.Single((await host.FeedsAsync(Patel.Id)).Outside).Problem);
        Assert.Equal([AuditAction.Create], await host.AsSystem.ActsOnAsync(nameof(OutsideCalendar)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_calendar_whose_address_cannot_be_decrypted_says_so_and_is_not_asked_all_day(DatabaseKind kind)
    {
        await using var host = await OpenAsync(kind);
        var id = await host.AsSystem.RunAsync<SchedulingDbContext, Guid>(async (db, ct) =>
        {
            var calendar = OutsideCalendar.Add(db.CurrentPractice, Patel.Id, "of keys that are gone", "example.org", IntervalSet.Empty, TestHost.DefaultNow.AddDays(-1));
            db.Add(calendar);
            await db.SaveChangesAsync(ct);
            return calendar.Id;
        });
        Assert.Equal([id], await host.DueAsync());

        await host.AsSystem.RunAsync<OutsideCalendars>((calendars, ct) => calendars.ReadAgainAsync(id, ct));

        Assert.Contains("add it again", Assert.Single((await host.FeedsAsync(Patel.Id)).Outside).Problem, StringComparison.Ordinal);
        Assert.Empty(await host.DueAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Nobody_sees_or_takes_out_a_calendar_of_somebody_else(DatabaseKind kind)
    {
        await using var server = await CalendarServer.StartAsync(_ => OutsideTextTests.CalendarOf());
        await using var host = await OpenAsync(kind);
        var added = await host.AddCalendarAsync(Patel.Id, server.Address("/a.ics").AbsoluteUri);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => host.As(Chen.Id).RunAsync<ICalendarFeedAppService>((feeds, ct) => feeds.RemoveAsync(added.Id, ct)));

        Assert.Equal("Scheduling:OutsideCalendarNotFound", refusal.Code);
        Assert.Empty((await host.FeedsAsync(Chen.Id)).Outside);
        await host.As(Patel.Id).RunAsync<ICalendarFeedAppService>((feeds, ct) => feeds.RemoveAsync(added.Id, ct));
        Assert.Empty((await host.FeedsAsync(Patel.Id)).Outside);
    }

    private static Task<TestHost> OpenAsync(DatabaseKind kind) => CreateAsync(kind, configure: services =>
    {
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddSingleton(_ => OutsideReadingTests.Reading(isPrivateAllowed: true));
    });

    private static string Line(CalendarEvent one) => $"{one.Uid} {one.Start!.AsUtc:yyyyMMdd'T'HHmmss'Z'} {one.End!.AsUtc:yyyyMMdd'T'HHmmss'Z'} {one.Summary}";

    private static async Task<IReadOnlyList<string>> ReadByPythonAsync(string text)
    {
        // Debian's own, whichever other Python stands first in the path.
        using var python = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-c", PythonsReading]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        await python.StandardInput.WriteAsync(text);
        python.StandardInput.Close();
        var lines = await python.StandardOutput.ReadToEndAsync();
        var complaint = await python.StandardError.ReadToEndAsync();
        await python.WaitForExitAsync();
        Assert.True(python.ExitCode == 0, complaint);
        return lines.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}

internal static class FeedsOf
{
    public static IOperations As(this TestHost host, Guid staffId) => host.For(staffId, PracticeRole.Therapist);

    public static Task<string> OpenFeedAsync(this TestHost host, Guid staffId) => host.As(staffId).RunAsync<ICalendarFeedAppService, string>((feeds, ct) => feeds.OpenAsync(ct));

    public static Task<string?> ReadFeedAsync(this TestHost host, string secret) => host.AsSystem.RunAsync<ICalendarFeeds, string?>((feeds, ct) => feeds.ReadAsync(secret, ct));

    public static Task<CalendarFeedsDto> FeedsAsync(this TestHost host, Guid staffId) => host.As(staffId).RunAsync<ICalendarFeedAppService, CalendarFeedsDto>((feeds, ct) => feeds.GetAsync(ct));

    public static Task<OutsideCalendarDto> AddCalendarAsync(this TestHost host, Guid staffId, string address) =>
        host.As(staffId).RunAsync<ICalendarFeedAppService, OutsideCalendarDto>((feeds, ct) => feeds.AddAsync(new OutsideCalendarInput(address), ct));

    public static Task<IReadOnlyList<Guid>> DueAsync(this TestHost host) => host.AsSystem.RunAsync<OutsideCalendars, IReadOnlyList<Guid>>((calendars, ct) => calendars.GetDueAsync(ct));
}
