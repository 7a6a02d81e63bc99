using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Messages;

/// <summary>How long somebody reads and writes is measured, trimmed and capped, and counts once they say so (K-070).</summary>
[Trait("Rule", "K-070")]
public sealed class ReadingTimeTests
{
    private static readonly DateTimeOffset Noon = CareHost.Local("2026-10-09 12:00:00");

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "B-075")]
    public async Task What_lies_between_two_beats_is_offered_a_pause_is_not_and_the_word_of_its_person_makes_entries(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);
        await host.BeatsAsync(House.Lcsw, thread.Id, 13);
        host.Host.Clock.Advance(TimeSpan.FromMinutes(20));
        await host.BeatsAsync(House.Lcsw, thread.Id, 4);

        var offered = await host.ReadingAsync(House.Lcsw, thread.Id);
        var before = await host.ReadAsync((db, ct) => db.Entries.CountAsync(ct));
        await host.As(House.Lcsw).RunAsync<IReadingTime>((time, ct) => time.ConfirmAsync(thread.Id, ct));

        Assert.Equal((150, 0), (offered.Seconds, before));
        var entries = await host.ReadAsync((db, ct) => db.Entries.AsNoTracking().OrderBy(e => e.Start).ToListAsync(ct));
        Assert.Equal([(Noon, Noon.AddSeconds(120)), (Noon.AddSeconds(1320), Noon.AddSeconds(1350))], entries.Select(e => (e.Start, e.End)));
        Assert.All(entries, e => Assert.Equal(
            (House.Rosa, CareActivity.SecureMessageReadCompose, EntrySource.Message, null), (e.PatientId, e.Activity, e.Source, e.AttestedAt)));
        Assert.Equal(0, (await host.ReadingAsync(House.Lcsw, thread.Id)).Seconds);
        await host.As(House.Lcsw).RunAsync<IReadingTime>((time, ct) => time.ConfirmAsync(thread.Id, ct)).ThrowsAsync("Coordination:NothingMeasured");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_two_windows_no_second_is_measured_twice_whatever_they_show(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var (one, other) = (await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]), await host.StartAsync(House.Lcsw, House.Theo, [House.Pmhnp]));
        var random = new Random(70);
        for (var beat = 0; beat < 120; beat++)
        {
            host.Host.Clock.Advance(TimeSpan.FromSeconds(random.Next(0, 12)));
            await host.BeatAsync(House.Lcsw, random.Next(3) == 0 ? other.Id : one.Id);
        }

        var stretches = await host.ReadAsync((db, ct) => db.ReadingStretches.AsNoTracking().OrderBy(s => s.From).ToListAsync(ct));
        Assert.True(stretches.Count > 2 && stretches.Sum(s => s.Length) > 60, $"{stretches.Count} stretches");
        Assert.All(stretches.Zip(stretches.Skip(1)), two => Assert.True(two.First.Until <= two.Second.From, "two at once"));
        Assert.All(stretches, s => Assert.True(s.From < s.Until));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_windows_that_beat_at_once_meet_and_one_of_them_measures(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);
        await host.BeatAsync(House.Lcsw, thread.Id);
        for (var round = 1; round <= 10; round++)
        {
            host.Host.Clock.Advance(TimeSpan.FromSeconds(10));
            await Race.BetweenAsync(() => host.BeatAsync(House.Lcsw, thread.Id), () => host.BeatAsync(House.Lcsw, thread.Id));
            Assert.Equal(10 * round, (await host.ReadingAsync(House.Lcsw, thread.Id)).Seconds);
        }
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "B-079")]
    public async Task Beside_the_timer_nothing_is_measured_nor_what_it_had_when_it_stops(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);
        await host.BeatsAsync(House.Lcsw, thread.Id, 3);
        var timer = await host.As(House.Lcsw).RunAsync<ITimerAppService, RunningTimerDto>((timers, ct) => timers.StartAsync(new StartTimer(House.Rosa, CareActivity.SecureMessageReadCompose), ct));
        host.Host.Clock.Advance(TimeSpan.FromSeconds(10));
        var beside = await host.BeatsAsync(House.Lcsw, thread.Id, 6);
        await host.As(House.Lcsw).RunAsync<ITimerAppService>((timers, ct) => timers.StopAsync(new StopTimer(timer.Id, "Messages"), ct));
        host.Host.Clock.Advance(TimeSpan.FromSeconds(10));
        await host.BeatsAsync(House.Lcsw, thread.Id, 2);

        var measured = await host.ReadAsync((db, ct) => db.ReadingStretches.AsNoTracking().OrderBy(s => s.From).ToListAsync(ct));
        var timed = Assert.Single(await host.ReadAsync((db, ct) => db.Entries.AsNoTracking().ToListAsync(ct)));
        Assert.True(beside.IsByTimer);
        Assert.All(measured, s => Assert.True(s.Until <= timed.Start || s.From >= timed.End, $"{s.From:HH:mm:ss}–{s.Until:HH:mm:ss} beside {timed.Start:HH:mm:ss}–{timed.End:HH:mm:ss}"));
        Assert.Equal(30, measured.Sum(s => s.Length));
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "B-079")]
    public async Task What_a_timer_had_between_two_beats_is_the_timers_alone(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);
        await host.BeatsAsync(House.Lcsw, thread.Id, 2);
        host.Host.Clock.Advance(TimeSpan.FromSeconds(4));
        var timer = await host.As(House.Lcsw).RunAsync<ITimerAppService, RunningTimerDto>((timers, ct) => timers.StartAsync(new StartTimer(House.Rosa, CareActivity.SecureMessageReadCompose), ct));
        host.Host.Clock.Advance(TimeSpan.FromSeconds(12));
        await host.As(House.Lcsw).RunAsync<ITimerAppService>((timers, ct) => timers.StopAsync(new StopTimer(timer.Id, "Messages"), ct));
        host.Host.Clock.Advance(TimeSpan.FromSeconds(4));
        await host.BeatsAsync(House.Lcsw, thread.Id, 2);

        var measured = await host.ReadAsync((db, ct) => db.ReadingStretches.AsNoTracking().OrderBy(s => s.From).ToListAsync(ct));
        var timed = Assert.Single(await host.ReadAsync((db, ct) => db.Entries.AsNoTracking().ToListAsync(ct)));
        Assert.All(measured, s => Assert.True(s.Until <= timed.Start || s.From >= timed.End, $"{s.From:HH:mm:ss}–{s.Until:HH:mm:ss} beside {timed.Start:HH:mm:ss}–{timed.End:HH:mm:ss}"));
        Assert.Equal(20, measured.Sum(s => s.Length));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task It_is_capped_dismissed_and_offered_no_more_once_it_would_be_late(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);
        var full = await host.BeatsAsync(House.Lcsw, thread.Id, 200);
        await host.As(House.Lcsw).RunAsync<IReadingTime>((time, ct) => time.DismissAsync(thread.Id, ct));
        await host.BeatsAsync(House.Lcsw, thread.Id, 4);
        var anew = await host.ReadingAsync(House.Lcsw, thread.Id);
        host.Host.Clock.Advance(TimeSpan.FromHours(73));

        Assert.Equal((1800, true), (full.Seconds, full.IsFull));
        Assert.InRange(anew.Seconds, 30, 40);
        Assert.Equal(0, (await host.ReadingAsync(House.Lcsw, thread.Id)).Seconds);
        Assert.Equal(0, await host.ReadAsync((db, ct) => db.Entries.CountAsync(ct)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Writing_a_first_message_is_measured_too_and_waits_in_the_conversation_that_it_began(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        async Task<ReadingDto> WriteAsync(StaffMember who, Guid patient, int beats)
        {
            var last = ReadingDto.None;
            for (var beat = 0; beat < beats; beat++)
            {
                last = await host.As(who).RunAsync<IReadingTime, ReadingDto>((time, ct) => time.BeatNewAsync(patient, ct));
                host.Host.Clock.Advance(TimeSpan.FromSeconds(10));
            }

            return last;
        }

        var written = await WriteAsync(House.Lcsw, House.Rosa, 7);
        await WriteAsync(House.Lcsw, House.Theo, 3);
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);
        await host.As(House.Lcsw).RunAsync<IReadingTime>((time, ct) => time.JoinAsync(thread.Id, ct));
        var offered = await host.ReadingAsync(House.Lcsw, thread.Id);
        await host.As(House.Lcsw).RunAsync<IReadingTime>((time, ct) => time.ConfirmAsync(thread.Id, ct));

        Assert.Equal((60, 60), (written.Seconds, offered.Seconds));
        var entry = Assert.Single(await host.ReadAsync((db, ct) => db.Entries.AsNoTracking().ToListAsync(ct)));
        Assert.Equal((House.Rosa, Noon, Noon.AddSeconds(60)), (entry.PatientId, entry.Start, entry.End));
        // What was begun about somebody else and not sent is nowhere offered.
        Assert.Equal(0, (await host.ReadingAsync(House.Lcsw, thread.Id)).Seconds);
        Assert.Equal(ReadingDto.None, await host.As(House.Lcsw, Platform.Access.PracticeRole.FrontDesk).RunAsync<IReadingTime, ReadingDto>((time, ct) => time.BeatNewAsync(House.Rosa, ct)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task About_nobody_and_for_whoever_takes_no_part_there_is_nothing_to_measure(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var office = await host.StartAsync(House.Lcsw, null, [House.Pmhnp], "The copier is broken.");
        var thread = await host.StartAsync(House.Lcsw, House.Rosa, [House.Pmhnp]);

        Assert.Equal(ReadingDto.None, await host.BeatsAsync(House.Lcsw, office.Id, 4));
        await host.BeatAsync(House.Assistant, thread.Id).ThrowsAsync("Coordination:ThreadNotFound");
    }
}

internal static class ReadingDesk
{
    public static Task<ReadingDto> BeatAsync(this CareHost host, StaffMember who, Guid thread) =>
        host.As(who).RunAsync<IReadingTime, ReadingDto>((time, ct) => time.BeatAsync(thread, ct));

    public static Task<ReadingDto> ReadingAsync(this CareHost host, StaffMember who, Guid thread) =>
        host.As(who).RunAsync<IReadingTime, ReadingDto>((time, ct) => time.GetAsync(thread, ct));

    /// <summary>Every ten seconds, the first at once.</summary>
    public static async Task<ReadingDto> BeatsAsync(this CareHost host, StaffMember who, Guid thread, int beats)
    {
        var last = await host.BeatAsync(who, thread);
        for (var beat = 1; beat < beats; beat++)
        {
            host.Host.Clock.Advance(TimeSpan.FromSeconds(10));
            last = await host.BeatAsync(who, thread);
        }

        return last;
    }
}
