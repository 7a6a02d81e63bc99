using Ical.Net;
using Ical.Net.CalendarComponents;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Outbox;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Reminders;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Scheduling.Tests.Calendar.FrontDesk;
using static PracticeSuite.Scheduling.Tests.House;

namespace PracticeSuite.Scheduling.Tests.Calendar.Reminders;

[Trait("Rule", "K-087")]
public sealed class InvitationTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task Everybody_in_a_call_is_invited_and_no_patient_is_named(DatabaseKind kind)
    {
        var outside = new Outside();
        await using var host = await CreateAsync(kind, outside: outside);
        var call = await host.AsSystem.BookedAsync(Call("2026-10-12 12:30") with { PatientIds = [Rosa, Theo] });

        await host.DeliverAsync();

        var letters = outside.Mail.Accepted.Select(parcel => parcel.Letter).ToList();
        Assert.Equal(["patel@harbor.example", "t1@harbor.example"], letters.Select(letter => letter.To).Order(StringComparer.Ordinal));
        var one = EventOf(letters[0]);
        Assert.Equal(("REQUEST", $"{call.Id:N}@practicesuite", call.Start.UtcDateTime, call.End.UtcDateTime), (letters[0].Calendar!.Method, one.Uid, one.Start!.AsUtc, one.End!.AsUtc));
        Assert.All(letters, letter => Assert.All(["1001", "1002", Rosa.ToString(), Theo.ToString(), "patient"], word =>
            Assert.DoesNotContain(word, $"{letter.Subject} {letter.Text} {letter.Calendar!.Text.Replace("REQ-PARTICIPANT", "", StringComparison.Ordinal)}", StringComparison.OrdinalIgnoreCase)));
        Assert.Equal([ReminderState.Sent, ReminderState.Sent], (await host.RemindersAsync(call.Id)).Select(invited => invited.State));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Of_a_call_that_is_over_nobody_is_told_any_more(DatabaseKind kind)
    {
        var outside = new Outside();
        await using var host = await CreateAsync(kind, outside: outside);
        var call = await host.AsSystem.BookedAsync(Call("2026-10-12 12:30"));
        await host.DeliverAsync();
        await host.AsSystem.MoveAsync(call, new MoveAppointment(0, At("2026-10-12 13:00")));

        host.GoTo(Local("2026-10-12 13:16"));
        await host.DeliverAsync();

        Assert.Equal(2, outside.Mail.Accepted.Count);
        Assert.Equal(["Over", "Over"], (await host.RemindersAsync(call.Id)).Select(one => one.Reason));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_call_that_moves_is_the_same_event_with_a_higher_sequence_and_whoever_left_it_is_told_once(DatabaseKind kind)
    {
        var outside = new Outside();
        await using var host = await CreateAsync(kind, outside: outside);
        var call = await host.AsSystem.BookedAsync(Call("2026-10-12 12:30"));
        await host.DeliverAsync();
        var first = EventOf(outside.Mail.Accepted[0].Letter);

        var moved = (await host.AsSystem.MoveAsync(call, new MoveAppointment(0, At("2026-10-13 11:00")) { StaffIds = [Patel.Id, Therapists[1].Id] })).Appointment!;
        await host.DeliverAsync();
        var second = outside.Mail.Accepted.Skip(2).Select(parcel => parcel.Letter).ToDictionary(letter => letter.To);
        Assert.Equal(
            [("patel@harbor.example", "REQUEST"), ("t1@harbor.example", "CANCEL"), ("t2@harbor.example", "REQUEST")],
            second.Values.Select(letter => (letter.To, letter.Calendar!.Method)).Order());
        var changed = EventOf(second["patel@harbor.example"]);
        Assert.Equal((first.Uid, moved.Start.UtcDateTime), (changed.Uid, changed.Start!.AsUtc));
        Assert.True(changed.Sequence > first.Sequence);

        await host.AsSystem.CancelAsync(moved, CancelReason.PracticeAsked);
        await host.DeliverAsync();
        var last = outside.Mail.Accepted.Skip(5).Select(parcel => parcel.Letter).ToList();
        Assert.Equal([("patel@harbor.example", "CANCEL"), ("t2@harbor.example", "CANCEL")], last.Select(letter => (letter.To, letter.Calendar!.Method)).Order());
        Assert.Equal(EventStatus.Cancelled, EventOf(last[0]).Status);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_call_that_was_canceled_before_anybody_was_invited_is_not_told(DatabaseKind kind)
    {
        var outside = new Outside();
        await using var host = await CreateAsync(kind, outside: outside);
        var call = await host.AsSystem.BookedAsync(Call("2026-10-12 12:30"));
        await host.AsSystem.CancelAsync(call, CancelReason.BookedInError);

        await host.DeliverAsync();

        Assert.Empty(outside.Mail.Accepted);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_visit_and_a_block_invite_nobody(DatabaseKind kind)
    {
        var outside = new Outside();
        await using var host = await CreateAsync(kind, outside: outside);
        await host.AsSystem.BookedAsync(Visit(await host.AddTypeAsync(), "2026-10-12 10:00"));
        await host.AsSystem.BookedAsync(Block("2026-10-12 14:00", 30));

        await host.DeliverAsync();

        Assert.Empty(outside.Mail.Accepted);
    }

    /// <summary>Over the end of daylight saving, with one occurrence shifted, one skipped, one given to somebody else.</summary>
    [Theory, MemberData(nameof(Databases)), Trait("Rule", "K-082")]
    public async Task A_series_is_one_invitation_that_reads_as_what_is_booked(DatabaseKind kind)
    {
        var outside = new Outside();
        await using var host = await CreateAsync(kind, outside: outside);
        await host.CloseAsync(new DateOnly(2026, 10, 19));
        var series = await host.AsSystem.BookSeriesAsync(Call("2026-10-12 12:30"), "FREQ=WEEKLY;UNTIL=20261201T235959");
        await host.DeliverAsync();
        Assert.Equal(2, outside.Mail.Accepted.Count);

        var booked = (await host.AsSystem.WeekAsync("2026-10-12", 45)).Appointments.Where(one => one.SeriesId == series.SeriesId).ToList();
        await host.AsSystem.CancelAsync(booked[2], CancelReason.PracticeAsked);
        await host.AsSystem.MoveAsync(booked[3], new MoveAppointment(0, At("2026-11-03 09:15")));
        await host.AsSystem.MoveAsync(booked[4], new MoveAppointment(0, At("2026-11-09 12:30")) { StaffIds = [Chen.Id, Therapists[1].Id] });
        await host.DeliverAsync();

        var calendar = Ical.Net.Calendar.Load(outside.Mail.Accepted.Last(parcel => parcel.Letter.To == "patel@harbor.example").Letter.Calendar!.Text)!;
        var read = calendar.GetOccurrences<CalendarEvent>().Select(one => new DateTimeOffset(one.Period.StartTime.AsUtc)).Order().ToList();
        var mine = (await host.AsSystem.WeekAsync("2026-10-12", 45)).Appointments.Concat((await host.AsSystem.WeekAsync("2026-11-26", 20)).Appointments)
            .Where(one => one.SeriesId == series.SeriesId && one.StaffIds.Contains(Patel.Id)).Select(one => one.Start).Distinct().Order();
        Assert.Equal(FrontDesk.Local(mine), FrontDesk.Local(read));
        Assert.Equal("10-20", FrontDesk.Local(read)[1][..5]);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Whose_address_nobody_knows_is_shown_as_not_invited(DatabaseKind kind)
    {
        var outside = new Outside();
        await using var host = await CreateAsync(kind, outside: outside);
        var call = await host.AsSystem.BookedAsync(Call("2026-10-12 12:30") with { StaffIds = [Patel.Id, Therapists[39].Id] });
        await host.DeliverAsync();

        Assert.Equal(["patel@harbor.example"], outside.Mail.Accepted.Select(parcel => parcel.Letter.To));
        Assert.Contains((Therapists[39].Id, "NoAddress"), (await host.RemindersAsync(call.Id)).Select(one => (one.StaffId!.Value, one.Reason!)));
    }

    private static CalendarEvent EventOf(Letter letter) => Assert.Single(Ical.Net.Calendar.Load(letter.Calendar!.Text)!.Events);
}
