using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Months.Runs;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Jobs;

public sealed class MonthJobTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "B-111")]
    [InlineData("2026-10-01", "2026-09 2026-10")]
    [InlineData("2026-10-08", "2026-09 2026-10")]
    [InlineData("2026-10-09", "2026-10")]
    [InlineData("2026-01-02", "2025-12 2026-01")]
    public void The_night_evaluates_the_current_month_and_the_last_until_its_claims_can_go(string today, string months) =>
        Assert.Equal(months, string.Join(' ', EvaluateMonthsJob.DueOn(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture))));

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_requested_run_is_done_by_the_job_and_only_once(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 2);
        var id = await host.Biller.RunAsync<IMonthEndAppService, Guid>((months, token) => months.RequestRunAsync(Neighbours.September, false, token));
        var again = await host.Biller.RunAsync<IMonthEndAppService, Guid>((months, token) => months.RequestRunAsync(Neighbours.September, false, token));

        await WorkAsync(host);
        await WorkAsync(host);

        var run = await host.Biller.RunAsync<IMonthEndAppService, MonthRunDto>((months, token) => months.GetRunAsync(id, token));
        Assert.Equal(id, again);
        Assert.Equal((MonthRunState.Completed, "test user", 2, 2), (run.State, run.RequestedBy, run.Total, run.Counts.ClaimsCreated));
        Assert.Equal(1, await host.ReadAsync(db => db.Runs.CountAsync()));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_night_asks_for_its_months_and_a_second_night_does_not_pile_them_up(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        host.Host.Clock.AdjustTime(new DateTimeOffset(2026, 10, 5, 7, 30, 0, TimeSpan.Zero));
        var night = new EvaluateMonthsJob(host.Host.Services.GetRequiredService<OperationFactory>(), host.Host.Clock);

        await night.Execute(null!, CancellationToken.None);
        await night.Execute(null!, CancellationToken.None);

        var runs = await host.ReadAsync(db => db.Runs.AsNoTracking().OrderBy(r => r.Month).ToListAsync());
        Assert.Equal([Neighbours.September, Neighbours.September.Next], runs.Select(run => run.Month));
        Assert.All(runs, run => Assert.Equal((MonthRunState.Requested, "system"), (run.State, run.RequestedBy)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_night_forgets_what_the_dry_runs_of_the_day_before_found(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 2);
        var night = new EvaluateMonthsJob(host.Host.Services.GetRequiredService<OperationFactory>(), host.Host.Clock);
        await host.Biller.RunAsync<IMonthEndAppService, Guid>((months, token) => months.RequestRunAsync(Neighbours.September, true, token));
        await WorkAsync(host);

        host.Host.Clock.Advance(TimeSpan.FromHours(23));
        await night.Execute(null!, CancellationToken.None);
        var sameDay = await host.ReadAsync(db => db.RunChanges.CountAsync());
        host.Host.Clock.Advance(TimeSpan.FromHours(2));
        await night.Execute(null!, CancellationToken.None);

        Assert.Equal((2, 0), (sameDay, await host.ReadAsync(db => db.RunChanges.CountAsync())));
        Assert.Equal(1, await host.ReadAsync(db => db.Runs.CountAsync(r => r.Kind == MonthRunKind.Dry)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_run_cancelled_before_it_began_is_never_done(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var id = await host.Biller.RunAsync<IMonthEndAppService, Guid>((months, token) => months.RequestRunAsync(Neighbours.September, false, token));
        await host.Biller.RunAsync<IMonthEndAppService>((months, token) => months.CancelRunAsync(id, token));

        await WorkAsync(host);

        Assert.Equal(0, await host.ReadAsync(db => db.Claims.CountAsync()));
        await Assert.ThrowsAsync<BusinessException>(() => host.Biller.RunAsync<IMonthEndAppService>((months, token) => months.CancelRunAsync(id, token)));
    }

    private static async Task WorkAsync(BillingHost host) =>
        await new RunMonthsJob(host.Host.Services.GetRequiredService<OperationFactory>(), NullLogger<RunMonthsJob>.Instance).Execute(null!, CancellationToken.None);
}
