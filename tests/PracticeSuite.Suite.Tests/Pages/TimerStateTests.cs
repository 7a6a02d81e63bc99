using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

public sealed class TimerStateTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_window_goes_on_listening_whatever_another_one_did_to_the_timer(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        using var one = await WindowAsync(host);
        using var other = await WindowAsync(host);
        await one.StartAsync(host.Alvarez.Id, CareActivity.TeamCall);
        await other.LoadAsync();
        other.Stop.Note = "dose";
        await other.StopAsync();

        await one.NoteActivityAsync();
        Assert.Null(one.Running);
        await other.StartAsync(host.Brooks.Id, CareActivity.TeamCall);
        host.Host.Clock.Advance(TimeSpan.FromMinutes(4));
        await one.NoteActivityAsync(); // learns that it runs
        await one.NoteActivityAsync(); // and keeps it awake
        host.Host.Clock.Advance(TimeSpan.FromMinutes(4));
        await one.LoadAsync();

        Assert.Equal((host.Brooks.ListName, false), (one.PatientName, one.Running!.IsPaused));
        Assert.Equal(Seconds.Minutes(8), one.Running.Elapsed);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Whoever_starts_a_second_timer_is_told_whose_runs_already(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        using var one = await WindowAsync(host);
        using var other = await WindowAsync(host);
        await one.StartAsync(host.Alvarez.Id, CareActivity.TeamCall);

        var started = await other.StartAsync(host.Brooks.Id, CareActivity.TeamCall);

        Assert.False(started);
        Assert.Equal(host.Alvarez.Id, other.Running!.PatientId);
        Assert.Contains(host.Alvarez.ListName, Assert.Single(other.Form.Unplaced).Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Of_two_windows_that_start_at_once_both_show_the_one_timer_that_runs(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        using var one = await WindowAsync(host);
        using var other = await WindowAsync(host);

        var started = await Task.WhenAll(
            Task.Run(() => one.StartAsync(host.Alvarez.Id, CareActivity.TeamCall)), Task.Run(() => other.StartAsync(host.Brooks.Id, CareActivity.TeamCall)));

        Assert.Single(started, true);
        Assert.Equal(one.Running!.Id, other.Running!.Id);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "B-073"), Trait("Rule", "B-074")]
    public async Task Stopping_a_timer_over_ones_own_entry_says_both_intervals_at_once_and_proposes_no_time(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        using var window = await WindowAsync(host);
        await window.StartAsync(host.Alvarez.Id, CareActivity.TeamCall);
        host.Host.Clock.Advance(TimeSpan.FromMinutes(4));
        await window.NoteActivityAsync();
        host.Host.Clock.Advance(TimeSpan.FromMinutes(4));
        await host.LogAsync(host.Brooks, "2026-10-09T12:02:00-04:00", "2026-10-09T12:06:00-04:00");

        var stopped = await window.StopAsync();
        var told = window.Warned;
        await window.StartAsync(host.Alvarez.Id, CareActivity.TeamCall);

        Assert.True(stopped);
        Assert.Equal(
            $"Your timer saved 12:00–12:08 for {host.Alvarez.ListName}. Overlaps 12:02–12:06 with your entry of 12:02–12:06 for {host.Brooks.ListName}: "
            + "these minutes count for neither patient until one of the two is corrected (B-074).",
            told);
        Assert.Null(window.Warned);
    }

    [Fact]
    public async Task Stopping_a_timer_over_a_colleagues_entry_or_none_says_nothing()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        using var window = await WindowAsync(host);
        await window.StartAsync(host.Alvarez.Id, CareActivity.TeamCall);
        host.Host.Clock.Advance(TimeSpan.FromMinutes(4));
        await host.LogAsync(host.Alvarez, "2026-10-09T12:01:00-04:00", "2026-10-09T12:03:00-04:00", "BROWN");

        Assert.True(await window.StopAsync());

        Assert.Null(window.Warned);
    }

    [Fact]
    public async Task What_was_typed_for_a_timer_that_was_stopped_elsewhere_is_given_back()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        using var one = await WindowAsync(host);
        using var other = await WindowAsync(host);
        await one.StartAsync(host.Alvarez.Id, CareActivity.TeamCall);
        host.Host.Clock.Advance(TimeSpan.FromMinutes(2));
        await other.LoadAsync();
        await other.StopAsync();

        one.Stop.Note = "asked about sleep";
        var stopped = await one.StopAsync();

        Assert.Equal((false, null), (stopped, one.Running));
        Assert.Contains("asked about sleep", Assert.Single(one.Form.Unplaced).Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_was_typed_for_one_patient_never_lands_in_the_entry_of_another(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        using var one = await WindowAsync(host);
        using var other = await WindowAsync(host);
        await one.StartAsync(host.Alvarez.Id, CareActivity.TeamCall);
        host.Host.Clock.Advance(TimeSpan.FromMinutes(2));
        await other.LoadAsync();
        await other.StopAsync();
        await other.StartAsync(host.Brooks.Id, CareActivity.TeamCall);

        (one.Stop.Note, one.Stop.LateReason, one.Stop.LongAttested) = ("asked about sleep", "was ill", true);
        await one.NoteActivityAsync();

        Assert.Equal((host.Brooks.Id, one.Running!.Id), (one.Running.PatientId, one.Stop.TimerId));
        Assert.Equal((null, null, false), (one.Stop.Note, one.Stop.LateReason, one.Stop.LongAttested));
        var told = Assert.Single(one.Form.Unplaced).Message;
        Assert.Contains($"for {host.Alvarez.ListName} was stopped", told, StringComparison.Ordinal);
        Assert.Contains("\"asked about sleep\", \"was ill\"", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_that_meets_another_timer_gives_back_what_was_typed_and_names_the_one_that_runs()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        using var one = await WindowAsync(host);
        using var other = await WindowAsync(host);
        await one.StartAsync(host.Alvarez.Id, CareActivity.TeamCall);
        host.Host.Clock.Advance(TimeSpan.FromMinutes(2));
        await other.LoadAsync();
        await other.StopAsync();
        await other.StartAsync(host.Brooks.Id, CareActivity.TeamCall);

        one.Stop.Note = "asked about sleep";
        var stopped = await one.StopAsync();

        Assert.Equal((false, null), (stopped, one.Stop.Note));
        var told = Assert.Single(one.Form.Unplaced).Message;
        Assert.Contains("asked about sleep", told, StringComparison.Ordinal);
        Assert.Contains($"runs for {host.Brooks.ListName}", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_stays_when_the_stop_is_refused()
    {
        await using var host = await PageHost.CreateAsync(DatabaseKind.Sqlite);
        using var window = await WindowAsync(host);
        await window.StartAsync(host.Alvarez.Id, CareActivity.TeamCall);
        host.Host.Clock.Advance(TimeSpan.FromMinutes(2));
        await window.NoteActivityAsync();
        host.Host.Clock.Advance(TimeSpan.FromHours(80));

        window.Stop.Note = "asked about sleep";
        var stopped = await window.StopAsync();

        Assert.Equal((false, "asked about sleep", true), (stopped, window.Stop.Note, window.Running!.IsLate));
        Assert.NotNull(window.Form["LateReason"]);
        window.Stop.LateReason = "was ill";
        Assert.True(await window.StopAsync());
        Assert.Null(window.Stop.Note);
    }

    private static async Task<TimerState> WindowAsync(PageHost host)
    {
        var operations = host.As("CHEN");
        var window = new TimerState(operations, new PatientNames(operations));
        await window.LoadAsync();
        return window;
    }
}
