using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Time;

[Trait("Rule", "B-079")]
public sealed class TimerServiceTests
{
    private static readonly DateTimeOffset Noon = CareHost.Local("2026-10-09 12:00:00");

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
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
    public async Task A_second_timer_is_refused_and_the_refusal_names_the_first(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await StartAsync(host, House.Rosa);

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => StartAsync(host, House.Theo));

        Assert.Equal("Coordination:TimerRunning", refusal.Code);
        Assert.Contains(House.Rosa.ToString(), refusal.Message, StringComparison.Ordinal);
        Assert.Contains("2026-10-09 16:00:00Z", refusal.Message, StringComparison.Ordinal);
        await StartAsync(host, House.Theo, House.Pmhnp);
        Assert.Equal(2, await host.ReadAsync((db, ct) => db.Timers.CountAsync(ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_timer_is_a_row_that_every_operation_finds_again_and_stopping_writes_its_stretches(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await StartAsync(host, House.Rosa);
        await AfterAsync(host, TimeSpan.FromMinutes(3), (timer, ct) => timer.PingAsync(ct));
        await AfterAsync(host, TimeSpan.FromMinutes(10), (timer, ct) => timer.ResumeAsync(ct));
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
        await StartAsync(host, House.Rosa);
        host.Host.Clock.Advance(TimeSpan.FromMinutes(2));

        await Assert.ThrowsAsync<TimeoutException>(() => host.As(House.Lcsw).RunAsync<ITimerAppService>(async (timer, ct) =>
        {
            await timer.StopAsync(new StopTimer("side effects"), ct);
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
    public async Task A_short_stretch_without_a_note_is_refused_and_the_timer_goes_on(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        await StartAsync(host, House.Rosa);
        host.Host.Clock.Advance(TimeSpan.FromSeconds(40));

        var refusal = await Assert.ThrowsAsync<BusinessException>(() =>
            host.As(House.Lcsw).RunAsync<ITimerAppService>((timer, ct) => timer.StopAsync(new StopTimer(null), ct)));

        Assert.Equal("Coordination:NoteNeeded", refusal.Code);
        Assert.Equal(new Seconds(40), Assert.Single(await StopAsync(host)).Length);
    }

    private static Task StartAsync(CareHost host, Guid patient, StaffMember? member = null) =>
        host.As(member ?? House.Lcsw).RunAsync<ITimerAppService>((timer, ct) => timer.StartAsync(new StartTimer(patient, CareActivity.TeamCall), ct));

    private static Task<RunningTimerDto> AfterAsync(CareHost host, TimeSpan time, Func<ITimerAppService, CancellationToken, Task<RunningTimerDto>> act)
    {
        host.Host.Clock.Advance(time);
        return host.As(House.Lcsw).RunAsync(act);
    }

    private static Task<IReadOnlyList<TimeEntryDto>> StopAsync(CareHost host, CareActivity? activity = null) =>
        host.As(House.Lcsw).RunAsync<ITimerAppService, IReadOnlyList<TimeEntryDto>>((timer, ct) => timer.StopAsync(new StopTimer("note", activity), ct));
}
