using System.Diagnostics;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Platform.Data;
using PracticeSuite.Suite.Tests.Web;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Operations;

/// <summary>
/// The web host is killed while its job runs month end. On MariaDB the scheduler's other nodes first see that this one is gone (half a
/// minute), which a host that is started again is one of; then the run goes on from its checkpoint.
/// </summary>
[Trait("Rule", "B-005")]
public sealed class KilledHostTests
{
    private const int Patients = 4_100;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task A_run_whose_host_was_killed_is_ended_by_the_next_host_with_exactly_the_right_claims(DatabaseKind kind)
    {
        await using var site = await MonthEndSite.OpenAsync(kind, Patients);
        await site.RunHereAsync();
        var right = await site.ContentAsync();
        await site.ForgetAsync();
        var run = await site.RequestAsync();

        int kept;
        await using (var killed = Host(site))
        {
            await killed.StartAsync();
            await UntilAsync(killed, async () => await site.ClaimsAsync() > 0);
            await killed.KillAsync();
            kept = await site.ClaimsAsync();
        }

        var (brokenOff, done) = (await site.RunAsync(run), default(MonthRunDto));
        await using (var next = Host(site))
        {
            await next.StartAsync();
            await UntilAsync(next, async () => (done = await site.RunAsync(run)).EndedAt is not null);
        }

        Assert.Equal(MonthRunState.Running, brokenOff.State);
        Assert.InRange(kept, 1, (Patients * 9 / 10) - 1);
        Assert.Equal((MonthRunState.Completed, Patients), (done!.State, done.Counts.Evaluated));
        Assert.Equal(right, await site.ContentAsync());
    }

    private static RunningSite Host(MonthEndSite site) => new()
    {
        Settings =
        {
            ["Database__Provider"] = site.Provider.Kind.ToString(),
            ["ConnectionStrings__Default"] = site.Provider.ConnectionString,
            ["Demo__Seed"] = "false",
            ["Jobs__RunMonths__Seconds"] = "1",
        },
    };

    private static async Task UntilAsync(RunningSite host, Func<Task<bool>> isSo)
    {
        var begun = Stopwatch.GetTimestamp();
        using var beats = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!await isSo())
        {
            Assert.True(Stopwatch.GetElapsedTime(begun) < Patience, string.Join('\n', host.Said));
            await beats.WaitForNextTickAsync();
        }
    }
}
