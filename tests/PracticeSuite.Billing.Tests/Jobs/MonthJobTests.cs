using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Months.Runs;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Jobs;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Jobs;

public sealed class MonthJobTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "B-111")]
    [MemberData(nameof(Databases))]
    public async Task The_night_evaluates_the_current_month_and_the_last_until_its_claims_can_go(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);

        Assert.Equal("2026-09 2026-10", await DueAsync(host, "2026-10-01"));
        Assert.Equal("2026-09 2026-10", await DueAsync(host, "2026-10-08"));
        Assert.Equal("2026-10", await DueAsync(host, "2026-10-09"));
        Assert.Equal("2025-12 2026-01", await DueAsync(host, "2026-01-02"));
    }

    [Theory, Trait("Rule", "B-160")]
    [MemberData(nameof(Databases))]
    public async Task The_night_comes_back_to_a_month_that_was_evaluated_while_Medicare_takes_its_claims(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await host.RunAsync(dryRun: true);
        await host.Biller.RunAsync<IMonthEndAppService, Guid>((months, token) => months.RequestRunAsync(Neighbours.September, false, token));
        var never = await DueAsync(host, "2026-11-24");
        await host.RunAsync();
        var unsent = await DueAsync(host, "2026-11-24");
        await host.AnswerAsync(host.Practice.Patients[0], ClaimState.PayerAccepted);

        Assert.Equal(("2026-11", "2026-09 2026-11"), (never, unsent));
        Assert.Equal("2026-09 2026-11", await DueAsync(host, "2026-11-24"));
        Assert.Equal("2026-09 2027-10", await DueAsync(host, "2027-10-24"));
        Assert.Equal("2027-11", await DueAsync(host, "2027-11-24"));
    }

    [Theory, Trait("Rule", "B-166"), Trait("Rule", "B-171")]
    [MemberData(nameof(Databases))]
    public async Task A_hospital_stay_that_comes_to_light_after_the_claims_were_paid_starts_the_clock_that_night(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        await host.AnswerAsync(patient, ClaimState.Paid, paid: Money.Dollars(38.28m));

        patient.Stay("2026-09-10 09:00", "2026-09-20 09:00");
        await NightAsync(host, new(2026, 11, 21, 7, 30, 0, TimeSpan.Zero));

        var task = await host.ReadAsync(db => db.WorkItems.AsNoTracking().SingleAsync(i => i.Kind == WorkKind.Refund));
        Assert.Equal((WorkKind.Refund, new DateOnly(2027, 1, 20)), (task.Kind, task.DueOn));
    }

    [Theory, Trait("Rule", "B-051")]
    [MemberData(nameof(Databases))]
    public async Task A_visit_that_is_recorded_later_makes_a_short_month_whole_that_night(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var patient = host.Practice.Patients[0];
        patient.SeenOn = new(2026, 9, 10);
        await host.RunAsync();
        var before = await host.ReadAsync(db => db.Claims.CountAsync());

        patient.SeenOn = new(2026, 8, 20);
        await NightAsync(host, new(2026, 11, 21, 7, 30, 0, TimeSpan.Zero));

        Assert.Equal((0, 1), (before, await host.ReadAsync(db => db.Claims.CountAsync())));
    }

    [Theory, Trait("Rule", "B-160")]
    [MemberData(nameof(Databases))]
    public async Task Work_that_is_imported_later_under_its_old_dates_is_found_that_night(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 0);
        var patient = await host.AdmitAsync(1, work: ["2026-09-03 10:00-10:12"]);
        await host.RunAsync();

        patient.Work.Add("2026-09-17 09:00-09:08");
        await NightAsync(host, new(2026, 11, 21, 7, 30, 0, TimeSpan.Zero));

        Assert.Equal(new DateOnly(2026, 9, 17), (await host.ClaimAsync(patient)).Versions[^1].DateOfService);
    }

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
        var night = new EvaluateMonthsJob(host.Host.Services.GetRequiredService<PracticeRounds>(), host.Host.Clock);

        await night.Execute(null!, CancellationToken.None);
        await night.Execute(null!, CancellationToken.None);

        var runs = await host.ReadAsync(db => db.Runs.AsNoTracking().OrderBy(r => r.Month).ToListAsync());
        Assert.Equal([Neighbours.September, Neighbours.September.Next], runs.Select(run => run.Month));
        Assert.All(runs, run => Assert.Equal((MonthRunState.Requested, "system"), (run.State, run.RequestedBy)));
    }

    [Theory, Trait("Rule", "B-111")]
    [MemberData(nameof(Databases))]
    public async Task A_practice_in_which_the_night_fails_does_not_keep_the_others_from_theirs(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        host.Host.Clock.AdjustTime(new DateTimeOffset(2026, 10, 5, 7, 30, 0, TimeSpan.Zero));
        host.Practice.Another = PracticeId.New();
        var asked = 0;
        host.Practice.BeforeProfile = () =>
        {
            if (++asked == 1)
                throw new InvalidDataException();
        };

        await new EvaluateMonthsJob(host.Host.Services.GetRequiredService<PracticeRounds>(), host.Host.Clock).Execute(null!, CancellationToken.None);

        Assert.Equal(2, await host.ReadAsync(db => db.Runs.CountAsync()));
    }

    [Theory, Trait("Rule", "B-160")]
    [MemberData(nameof(Databases))]
    public async Task A_month_whose_only_run_failed_is_due_also_after_the_8th(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        host.Practice.BeforeCount = () => throw new InvalidDataException();

        await Assert.ThrowsAsync<InvalidDataException>(() => host.RunAsync());

        Assert.Equal("2026-09 2026-11", await DueAsync(host, "2026-11-24"));
    }

    [Theory, Trait("Rule", "B-005")]
    [MemberData(nameof(Databases))]
    public async Task A_cancelled_run_that_broke_off_is_ended_and_the_month_is_evaluated_anew(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 4);
        await BreakOffAsync(host);
        var broken = await host.ReadAsync(db => db.Runs.Select(r => r.Id).SingleAsync());
        await host.Biller.RunAsync<IMonthEndAppService>((months, token) => months.CancelRunAsync(broken, token));

        var outcome = await host.RunAsync();

        var runs = await host.ReadAsync(db => db.Runs.AsNoTracking().ToDictionaryAsync(r => r.Id, r => r.State));
        Assert.Equal((MonthRunState.Completed, 4), (outcome.State, outcome.Counts.Evaluated));
        Assert.Equal((MonthRunState.Cancelled, MonthRunState.Completed), (runs[broken], runs[outcome.Id!.Value]));
        Assert.Equal(4, await host.ReadAsync(db => db.Claims.CountAsync()));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Of_a_months_ended_runs_the_latest_ten_stay_and_those_that_changed_something(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var first = await host.RunAsync();
        for (var night = 0; night < 12; night++)
        {
            host.Host.Clock.Advance(TimeSpan.FromDays(1));
            await host.RunAsync();
        }

        var kept = await host.ReadAsync(db => db.Runs.OrderBy(r => r.RequestedAt).Select(r => r.Id).ToListAsync());
        Assert.Equal((11, first.Id!.Value), (kept.Count, kept[0]));
    }

    [Theory, Trait("Rule", "B-005")]
    [InlineData(DatabaseKind.Sqlite, 59)]
    [InlineData(DatabaseKind.Sqlite, 61)]
    [InlineData(DatabaseKind.MariaDb, 59)]
    [InlineData(DatabaseKind.MariaDb, 61)]
    public async Task The_job_goes_on_with_a_broken_run_for_an_hour_and_then_begins_anew(DatabaseKind kind, int minutes)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 4);
        await BreakOffAsync(host);
        // Before the checkpoint, where a run that goes on does not look any more.
        host.Practice.Patients[0].Work.RemoveAt(1);
        host.Host.Clock.Advance(TimeSpan.FromMinutes(minutes));

        await WorkAsync(host);

        var runs = await host.ReadAsync(db => db.Runs.AsNoTracking().OrderBy(r => r.RequestedAt).ToListAsync());
        Assert.Equal(
            minutes < 60 ? [(MonthRunState.Completed, null)] : [(MonthRunState.Failed, "Interrupted"), (MonthRunState.Completed, null)],
            runs.Select(run => (run.State, run.Failure)));
        Assert.Equal(minutes < 60 ? ClaimState.Draft : ClaimState.Held, (await host.ClaimAsync(host.Practice.Patients[0])).State);
        Assert.Equal(4, await host.ReadAsync(db => db.Claims.CountAsync()));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_a_dry_run_found_is_shown_and_kept_for_a_day_and_not_a_second_longer(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 2);
        var id = await host.Biller.RunAsync<IMonthEndAppService, Guid>((months, token) => months.RequestRunAsync(Neighbours.September, true, token));
        host.Host.Clock.Advance(TimeSpan.FromHours(5));
        await WorkAsync(host);

        host.Host.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        await WorkAsync(host);
        var (shown, kept) = await AnswersAsync(host, id);
        host.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        var (shownAfter, keptAfter) = await AnswersAsync(host, id);
        await WorkAsync(host);

        Assert.Equal((2, 2), (shown, kept));
        Assert.Equal((0, 2), (shownAfter, keptAfter));
        Assert.Equal((0, 0), await AnswersAsync(host, id));
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

    private static async Task<(int Shown, int Kept)> AnswersAsync(BillingHost host, Guid run) => (
        (await host.Biller.RunAsync<IMonthEndAppService, MonthChangePageDto>((months, token) => months.GetChangesAsync(run, 0, 10, token))).Total,
        await host.ReadAsync(db => db.RunChanges.CountAsync()));

    private static Task<string> DueAsync(BillingHost host, string today) => host.System.RunAsync<DueMonths, string>(async (months, token) =>
        string.Join(' ', await months.OnAsync(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), token)));

    private static async Task BreakOffAsync(BillingHost host)
    {
        host.Practice.ChunkLimit = 2;
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.System.RunAsync<IMonthEnd, MonthEndOutcome>(
            (monthEnd, token) => monthEnd.RunAsync(Neighbours.September, false, _ => stop.Cancel(), token), stop.Token));
    }

    private static async Task NightAsync(BillingHost host, DateTimeOffset now)
    {
        host.Host.Clock.AdjustTime(now);
        await new EvaluateMonthsJob(host.Host.Services.GetRequiredService<PracticeRounds>(), host.Host.Clock).Execute(null!, CancellationToken.None);
        await WorkAsync(host);
    }

    private static async Task WorkAsync(BillingHost host) =>
        await new RunMonthsJob(host.Host.Services.GetRequiredService<PracticeRounds>(), NullLogger<RunMonthsJob>.Instance).Execute(null!, CancellationToken.None);
}
