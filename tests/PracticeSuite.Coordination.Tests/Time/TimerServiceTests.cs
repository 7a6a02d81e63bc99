using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Time;

public sealed class TimerServiceTests
{
    private static readonly DateTimeOffset Noon = CareHost.Local("2026-10-09 12:00:00");

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-079")]
    public async Task Of_two_timers_that_one_person_starts_at_once_exactly_one_runs(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        for (var round = 0; round < 25; round++)
        {
            var outcomes = await Race.BetweenAsync(() => StartAsync(host, House.Rosa), () => StartAsync(host, House.Theo));

            var refusal = Assert.Single(outcomes.OfType<BusinessException>());
            Assert.Matches("^Coordination:(TimerRunning|TimerChanged)$", refusal.Code);
            Assert.Equal(1, await host.ReadAsync((db, ct) => db.Timers.CountAsync(ct)));
            await StopAsync(host);
        }
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-079")]
    public async Task A_second_timer_is_refused_and_the_refusal_names_the_first(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await StartAsync(host, House.Rosa);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => StartAsync(host, House.Theo));

        Assert.Equal("Coordination:TimerRunning", refusal.Code);
        Assert.Equal(House.Rosa, refusal.About);
        await StartAsync(host, House.Theo, House.Pmhnp);
        Assert.Equal(2, await host.ReadAsync((db, ct) => db.Timers.CountAsync(ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-079")]
    public async Task A_timer_is_a_row_that_every_operation_finds_again_and_stopping_writes_its_stretches(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var started = await StartAsync(host, House.Rosa);
        await AfterAsync(host, TimeSpan.FromMinutes(3), (timer, ct) => timer.PingAsync(ct));
        await AfterAsync(host, TimeSpan.FromMinutes(10), (timer, ct) => timer.ResumeAsync(started.Id, ct));
        host.Host.Clock.Advance(TimeSpan.FromSeconds(90));

        var entries = await StopAsync(host, CareActivity.CaregiverContact);

        Assert.Equal([(Noon, Noon.AddMinutes(3)), (Noon.AddMinutes(13), Noon.AddSeconds(870))], entries.Select(entry => (entry.Start, entry.End)));
        Assert.All(entries, entry => Assert.Equal((EntrySource.Timer, CareActivity.CaregiverContact, "LCSW"), (entry.Source, entry.Activity, entry.Credential)));
        Assert.Null(await host.As(House.Lcsw).RunAsync<ITimerAppService, RunningTimerDto?>((timer, ct) => timer.GetAsync(ct)));
        Assert.Equal(2, await host.ReadAsync((db, ct) => db.Entries.CountAsync(ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_stop_that_is_cut_off_before_its_commit_loses_nothing(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var started = await StartAsync(host, House.Rosa);
        host.Host.Clock.Advance(TimeSpan.FromMinutes(2));

        await Assert.ThrowsAsync<TimeoutException>(() => host.As(House.Lcsw).RunAsync<ITimerAppService>(async (timer, ct) =>
        {
            await timer.StopAsync(new StopTimer(started.Id, "side effects"), ct);
            throw new TimeoutException("cut off");
        }));

        Assert.Equal(0, await host.ReadAsync((db, ct) => db.Entries.CountAsync(ct)));
        Assert.Equal(Seconds.Minutes(2), Assert.Single(await StopAsync(host)).Length);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_timer_stopped_twice_at_once_writes_its_time_once(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        for (var round = 0; round < 10; round++)
        {
            await StartAsync(host, House.Rosa);
            host.Host.Clock.Advance(TimeSpan.FromMinutes(2));

            await Race.BetweenAsync(() => StopAsync(host), () => StopAsync(host));

            Assert.Equal(round + 1, await host.ReadAsync((db, ct) => db.Entries.CountAsync(ct)));
        }
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-079")]
    public async Task A_short_stretch_without_a_note_is_refused_and_the_timer_goes_on(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var started = await StartAsync(host, House.Rosa);
        host.Host.Clock.Advance(TimeSpan.FromSeconds(40));

        var refusal = await Assert.ThrowsAsync<BusinessException>(() =>
            host.As(House.Lcsw).RunAsync<ITimerAppService>((timer, ct) => timer.StopAsync(new StopTimer(started.Id, null), ct)));

        Assert.Equal("Coordination:NoteNeeded", refusal.Code);
        Assert.Equal(new Seconds(40), Assert.Single(await StopAsync(host)).Length);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-081")]
    public async Task A_timer_that_was_forgotten_for_days_is_stopped_with_a_reason(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var started = await StartAsync(host, House.Rosa);
        await AfterAsync(host, TimeSpan.FromMinutes(2), (timer, ct) => timer.PingAsync(ct));
        await AfterAsync(host, TimeSpan.FromHours(80), (timer, ct) => timer.ResumeAsync(started.Id, ct));
        host.Host.Clock.Advance(TimeSpan.FromMinutes(3));

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => StopAsync(host));
        var entries = await StopAsync(host, lateReason: "left running over the weekend");

        Assert.Equal(("Coordination:LateReasonNeeded", "LateReason"), (refusal.Code, refusal.Field));
        Assert.Equal([(Seconds.Minutes(2), "left running over the weekend"), (Seconds.Minutes(3), null)], entries.Select(entry => (entry.Length, entry.LateReason)));
        await StartAsync(host, House.Theo);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-080")]
    public async Task What_a_discarded_timer_took_is_kept_with_the_reason_and_counts_for_nothing(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await host.EnrollAsync(House.Rosa, House.Pmhnp);
        var started = await StartAsync(host, House.Rosa);
        await AfterAsync(host, TimeSpan.FromSeconds(40), (timer, ct) => timer.PingAsync(ct));
        host.Host.Clock.Advance(TimeSpan.FromHours(80));

        await DiscardAsync(host, started.Id, " ").ThrowsAsync("Input:Invalid");
        await DiscardAsync(host, started.Id, "forgot to stop it");

        Assert.Null(await GetAsync(host));
        var kept = Assert.Single((await host.MonthAsync(House.Rosa, "2026-10"))!.Entries);
        Assert.Equal((true, new Interval(Noon, Noon.AddSeconds(40)), House.Lcsw.Id), (kept.Voided, kept.When, kept.StaffId));
        Assert.Equal("forgot to stop it", await host.ReadAsync((db, ct) => db.Entries.Select(entry => entry.Reason).SingleAsync(ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_window_that_shows_an_earlier_timer_does_not_touch_the_one_that_runs_now(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var earlier = await StartAsync(host, House.Rosa);
        host.Host.Clock.Advance(TimeSpan.FromMinutes(2));
        await StopAsync(host);
        var now = await StartAsync(host, House.Theo);

        Func<ITimerAppService, CancellationToken, Task>[] acts =
        [
            (timer, ct) => timer.StopAsync(new StopTimer(earlier.Id, "about Rosa"), ct),
            (timer, ct) => timer.DiscardAsync(earlier.Id, "about Rosa", ct),
            (timer, ct) => timer.PauseAsync(earlier.Id, ct),
            (timer, ct) => timer.ResumeAsync(earlier.Id, ct),
        ];
        foreach (var act in acts)
            await host.As(House.Lcsw).RunAsync(act).ThrowsAsync("Coordination:TimerChanged");

        Assert.Equal((now.Id, false), ((await GetAsync(host))!.Id, (await GetAsync(host))!.IsPaused));
    }

    private static Task<RunningTimerDto> StartAsync(CareHost host, Guid patient, StaffMember? member = null) =>
        host.As(member ?? House.Lcsw).RunAsync<ITimerAppService, RunningTimerDto>((timer, ct) => timer.StartAsync(new StartTimer(patient, CareActivity.TeamCall), ct));

    private static Task<RunningTimerDto> AfterAsync(CareHost host, TimeSpan time, Func<ITimerAppService, CancellationToken, Task<RunningTimerDto>> act)
    {
        host.Host.Clock.Advance(time);
        return host.As(House.Lcsw).RunAsync(act);
    }

    private static Task<RunningTimerDto?> GetAsync(CareHost host) =>
        host.As(House.Lcsw).RunAsync<ITimerAppService, RunningTimerDto?>((timer, ct) => timer.GetAsync(ct));

    private static async Task<IReadOnlyList<TimeEntryDto>> StopAsync(CareHost host, CareActivity? activity = null, string? lateReason = null)
    {
        var running = (await GetAsync(host))?.Id ?? Guid.Empty;
        return await host.As(House.Lcsw).RunAsync<ITimerAppService, IReadOnlyList<TimeEntryDto>>((timer, ct) =>
            timer.StopAsync(new StopTimer(running, "note", activity, LateReason: lateReason), ct));
    }

    private static Task DiscardAsync(CareHost host, Guid timerId, string reason) =>
        host.As(House.Lcsw).RunAsync<ITimerAppService>((timer, ct) => timer.DiscardAsync(timerId, reason, ct));
}
