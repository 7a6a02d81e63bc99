using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Months.Runs;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Services;

public sealed class MonthEndTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "B-005"), Trait("Rule", "B-211")]
    [MemberData(nameof(Databases))]
    public async Task Every_eligible_month_becomes_one_claim_and_a_second_run_changes_nothing(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 5);
        await host.AdmitAsync(9, medicare: true, "2026-09-08 10:00-10:15");

        var first = await host.RunAsync();
        var after = await host.CountRowsAsync();
        var second = await host.RunAsync();

        Assert.Equal((MonthRunState.Completed, 6, 5, 1, 5, 0), Of(first));
        Assert.Equal((MonthRunState.Completed, 6, 5, 1, 0, 5), Of(second));
        Assert.Equal(0, second.Counts.ResultsChanged);
        Assert.Equal(WithoutRuns(after), WithoutRuns(await host.CountRowsAsync()));
    }

    [Theory, Trait("Rule", "B-005")]
    [MemberData(nameof(Databases))]
    public async Task A_run_that_broke_off_is_taken_up_again_and_ends_with_the_same_claims(DatabaseKind kind)
    {
        await using var whole = await BillingHost.CreateAsync(kind, patients: 6);
        await whole.RunAsync();
        await using var broken = await BillingHost.CreateAsync(kind, patients: 6);
        broken.Practice.ChunkLimit = 2;
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => broken.System.RunAsync<IMonthEnd, MonthEndOutcome>(
            (monthEnd, token) => monthEnd.RunAsync(Neighbours.September, false, _ => stop.Cancel(), token), stop.Token));
        var resumed = await broken.RunAsync();

        Assert.True(resumed.Resumed);
        Assert.Equal((MonthRunState.Completed, 6, 6, 0, 6, 0), Of(resumed));
        Assert.Equal(await ClaimsOf(whole), await ClaimsOf(broken));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_chunk_that_fails_in_the_middle_leaves_nothing_of_itself_and_the_run_says_that_it_failed(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 4);
        host.Practice.ChunkLimit = 2;
        host.Practice.BeforeChunk = number =>
        {
            if (number == 2)
                throw new InvalidDataException();
        };

        await Assert.ThrowsAsync<InvalidDataException>(() => host.RunAsync());
        var failed = Assert.Single(await RunsOf(host));
        host.Practice.BeforeChunk = _ => { };
        var again = await host.RunAsync();

        Assert.Equal((MonthRunState.Failed, "InvalidDataException", 2), (failed.State, failed.Failure, failed.Counts.ClaimsCreated));
        Assert.Equal((MonthRunState.Completed, 4, 4, 0, 2, 2), Of(again));
    }

    [Theory, Trait("Rule", "B-005")]
    [MemberData(nameof(Databases))]
    public async Task Two_processes_cannot_run_the_same_month_at_once(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 2);
        BusinessException? refusal = null;
        host.Practice.BeforeChunk = _ =>
        {
            host.Practice.BeforeChunk = _ => { };
            refusal = Assert.ThrowsAsync<BusinessException>(() => host.RunAsync()).GetAwaiter().GetResult();
        };

        var first = await host.RunAsync();

        Assert.Equal("Billing:MonthRunsElsewhere", refusal?.Code);
        Assert.Equal(2, first.Counts.ClaimsCreated);
    }

    [Theory, Trait("Rule", "B-005")]
    [MemberData(nameof(Databases))]
    public async Task A_claim_that_is_answered_between_planning_and_writing_is_left_as_it_is_and_the_run_goes_on(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, medicare: false, patients: 3);
        await host.RunAsync();
        foreach (var patient in host.Practice.Patients)
            patient.Work.Add("2026-09-10 09:00-09:10");

        var outcome = await RunWhileAsync(host, () => host.AnswerAsync(host.Practice.Patients[1], ClaimState.PayerAccepted));
        var due = await host.System.RunAsync<DueMonths, IReadOnlyList<BillingMonth>>((months, token) => months.OnAsync(new DateOnly(2026, 11, 24), token));
        var again = await host.RunAsync();

        var answered = await host.ClaimAsync(host.Practice.Patients[1]);
        Assert.Equal((MonthRunState.Completed, 2, 1), (outcome.State, outcome.Counts.ClaimsChanged, outcome.Counts.ClaimsUnchanged));
        Assert.Equal((ClaimState.PayerAccepted, 1), (answered.State, answered.CurrentVersion));
        Assert.Contains(Neighbours.September, due);
        Assert.Equal(2, (await host.ClaimAsync(host.Practice.Patients[0])).CurrentVersion);
        Assert.Equal((0, 3), (again.Counts.ClaimsChanged, again.Counts.ClaimsUnchanged));
        Assert.Equal(5, await host.ReadAsync(db => db.ClaimVersions.CountAsync()));
    }

    [Theory, Trait("Rule", "B-005")]
    [MemberData(nameof(Databases))]
    public async Task A_claim_that_is_released_between_planning_and_writing_is_looked_at_by_the_next_run(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 3);
        await host.RunAsync();
        var patient = host.Practice.Patients[1];
        var claim = await host.ClaimAsync(patient);
        patient.Work.Add("2026-09-10 09:00-09:10");

        var outcome = await RunWhileAsync(host, async () =>
        {
            patient.Work.RemoveAt(2);
            await host.Biller.RunAsync<IClaimAppService, ClaimDto>((claims, token) => claims.ReleaseAsync(claim.Id, claim.Version, false, token));
            patient.Work.Add("2026-09-10 09:00-09:10");
        });
        var released = await host.ClaimAsync(patient);
        await host.RunAsync();

        Assert.Equal((MonthRunState.Completed, 0, 3), (outcome.State, outcome.Counts.ClaimsChanged, outcome.Counts.ClaimsUnchanged));
        Assert.Equal((ClaimState.Ready, 1, 1), (released.State, released.CurrentVersion, released.Versions.Count));
        Assert.Equal(2, (await host.ClaimAsync(patient)).CurrentVersion);
    }

    [Theory, Trait("Rule", "B-092"), Trait("Rule", "B-161")]
    [MemberData(nameof(Databases))]
    public async Task Late_minutes_of_an_earlier_enrollment_change_nothing_of_the_claim_that_was_paid(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 0);
        var patient = await host.AdmitAsync(1, work: ["2026-09-03 10:00-10:15", "2026-09-22 09:00-09:20"]);
        patient.EnrolledAgainOn = new DateOnly(2026, 9, 15);
        await host.RunAsync();
        var paid = await host.AnswerAsync(patient, ClaimState.Paid, paid: Money.Dollars(38.28m));

        patient.Work.Add("2026-09-10 10:00-10:05");
        await host.RunAsync();

        var claim = await host.ClaimAsync(patient);
        var board = await host.Biller.RunAsync<IMonthEndAppService, MonthBoardSummaryDto>((months, token) => months.GetSummaryAsync(Neighbours.September, token));
        Assert.Equal((1, 2, 2), (board.Enrolled, board.Months, (await PageAsync(host, new MonthBoardQuery(Neighbours.September))).Total));
        Assert.Equal((paid.State, paid.CurrentVersion, new DateOnly(2026, 9, 22)), (claim.State, claim.CurrentVersion, claim.Versions[^1].DateOfService));
        Assert.Equal(0, await host.ReadAsync(db => db.WorkItems.CountAsync(i => WorkKinds.OfClaims.Contains(i.Kind))));
        Assert.Contains(" H-DUP-MONTH ", await host.ReadAsync(db =>
            db.Results.Where(r => r.IsCurrent && r.Decision == MonthDecision.Held).Select(r => r.HoldCodes).ToListAsync()));
    }

    [Theory, Trait("Rule", "B-056"), Trait("Rule", "B-078")]
    [MemberData(nameof(Databases))]
    public async Task A_visit_of_the_last_night_takes_its_minutes_of_the_first_morning_too(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 0);
        var patient = await host.AdmitAsync(1, work: ["2026-09-01 00:05-00:35"]);
        patient.See(new DateOnly(2026, 8, 31), "90839", "2026-08-31 23:30", "2026-09-01 00:40");

        await host.RunAsync();

        Assert.Contains(" H-TIME-SHORT ", await HoldsOf(host, patient), StringComparison.Ordinal);
        Assert.Equal(Seconds.Zero, await host.ReadAsync(db => db.Results.Select(r => r.Counted).SingleAsync()));
    }

    [Theory, Trait("Rule", "B-005")]
    [MemberData(nameof(Databases))]
    public async Task The_database_refuses_a_second_claim_of_a_month_whoever_writes_it(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await host.RunAsync();

        var twice = () => host.ReadAsync(async db =>
        {
            var claim = await db.Claims.AsNoTracking().SingleAsync();
            db.Entry(claim).Property(c => c.Id).CurrentValue = Guid.CreateVersion7();
            db.Entry(claim).Property(c => c.Number).CurrentValue = "OTHER";
            db.Entry(claim).State = EntityState.Added;
            return await db.SaveChangesAsync();
        });

        Assert.Equal("Data:AlreadyThere", (await Assert.ThrowsAsync<BusinessException>(twice)).Code);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_dry_run_writes_nothing_and_shows_what_would_change(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 3);
        await host.RunAsync();
        host.Practice.Patients[1].Work.RemoveAt(1);
        var before = await host.CountRowsAsync();
        var changes = new List<MonthChangeDto>();

        var outcome = await host.RunAsync(dryRun: true, chunk => changes.AddRange(chunk.Changes));

        Assert.Equal(before, await host.CountRowsAsync());
        var change = Assert.Single(changes);
        Assert.Equal((MonthDecision.Eligible, MonthDecision.Held, "claim is held"), (change.Before!.Decision, change.After!.Decision, change.ClaimEffect));
        Assert.Equal(["H-TIME-SHORT"], change.After.Holds);
        Assert.Equal((2, 1), (outcome.Counts.Eligible, outcome.Counts.Held));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_dry_run_asked_for_on_a_page_keeps_its_answer_with_the_run(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 3);

        var id = await host.Biller.RunAsync<IMonthEndAppService, Guid>((months, token) => months.RequestRunAsync(Neighbours.September, true, token));
        await host.System.RunAsync<IMonthEnd, MonthEndOutcome>((monthEnd, token) => monthEnd.RunAsync(id, null, token));

        var page = await host.Biller.RunAsync<IMonthEndAppService, MonthChangePageDto>((months, token) => months.GetChangesAsync(id, 1, 10, token));
        Assert.Equal((3, 2), (page.Total, page.Rows.Count));
        Assert.All(page.Rows, row => Assert.Equal("new claim", row.ClaimEffect));
        Assert.Empty(await host.ReadAsync(db => db.Claims.ToListAsync()));
        Assert.Empty(await host.ReadAsync(db => db.Results.ToListAsync()));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_a_dry_run_found_names_nobody_where_it_is_stored_and_is_replaced_by_the_next(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 2);

        var first = await DryRunAsync(host);
        var stored = await host.ReadAsync(db => db.RunChanges.AsNoTracking().ToListAsync());
        var shown = await ChangesAsync(host, first);
        var second = await DryRunAsync(host);

        Assert.All(stored, row => Assert.DoesNotContain("Last0", System.Text.Json.JsonSerializer.Serialize(row), StringComparison.Ordinal));
        Assert.Equal(["Last0001, Rosa", "Last0002, Rosa"], shown.Rows.Select(row => row.Patient));
        Assert.Equal((0, 2), ((await ChangesAsync(host, first)).Total, (await ChangesAsync(host, second)).Total));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_runs_of_all_months_are_listed_latest_first(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await host.RunAsync();
        host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.Biller.RunAsync<IMonthEndAppService, Guid>((months, token) => months.RequestRunAsync(Neighbours.September.Next, true, token));

        var all = await LatestAsync(host, new MonthRunQuery());
        var second = await LatestAsync(host, new MonthRunQuery(Skip: 1, Take: 1));

        Assert.Equal([(Neighbours.September.Next, MonthRunState.Requested), (Neighbours.September, MonthRunState.Completed)], all.Select(run => (run.Month, run.State)));
        Assert.Equal(all[1].Id, Assert.Single(second).Id);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_month_that_has_not_begun_is_neither_asked_for_nor_evaluated(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var november = Neighbours.September.Next.Next;

        var asked = await Assert.ThrowsAsync<BusinessException>(() => host.Biller.RunAsync<IMonthEndAppService, Guid>(
            (months, token) => months.RequestRunAsync(november, false, token)));
        var run = await Assert.ThrowsAsync<BusinessException>(() => host.System.RunAsync<IMonthEnd, MonthEndOutcome>(
            (monthEnd, token) => monthEnd.RunAsync(november, dryRun: true, null, token)));

        Assert.Equal(("Billing:MonthNotBegun", "Billing:MonthNotBegun"), (asked.Code, run.Code));
    }

    private static Task<IReadOnlyList<MonthRunDto>> LatestAsync(BillingHost host, MonthRunQuery query) =>
        host.Biller.RunAsync<IMonthEndAppService, IReadOnlyList<MonthRunDto>>((months, token) => months.GetLatestRunsAsync(query, token));

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_dry_run_that_was_broken_off_is_done_again_from_its_start(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 4);
        host.Practice.ChunkLimit = 2;
        var id = await host.Biller.RunAsync<IMonthEndAppService, Guid>((months, token) => months.RequestRunAsync(Neighbours.September, true, token));
        host.Practice.BeforeChunk = chunk => _ = chunk == 2 ? throw new OperationCanceledException() : true;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(host, id));
        host.Practice.BeforeChunk = _ => { };

        await RunAsync(host, id);

        Assert.Equal(4, (await ChangesAsync(host, id)).Total);
    }

    private static async Task<Guid> DryRunAsync(BillingHost host)
    {
        var id = await host.Biller.RunAsync<IMonthEndAppService, Guid>((months, token) => months.RequestRunAsync(Neighbours.September, true, token));
        await RunAsync(host, id);
        return id;
    }

    private static Task<MonthEndOutcome> RunAsync(BillingHost host, Guid id) =>
        host.System.RunAsync<IMonthEnd, MonthEndOutcome>((monthEnd, token) => monthEnd.RunAsync(id, null, token));

    private static Task<MonthChangePageDto> ChangesAsync(BillingHost host, Guid run) =>
        host.Biller.RunAsync<IMonthEndAppService, MonthChangePageDto>((months, token) => months.GetChangesAsync(run, 0, 10, token));

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_run_can_be_cancelled_between_chunks_and_keeps_what_it_committed(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 4);
        host.Practice.ChunkLimit = 2;

        var outcome = await host.RunAsync(onChunk: _ => CancelAsync(host).GetAwaiter().GetResult());

        Assert.Equal((MonthRunState.Cancelled, 2), (outcome.State, outcome.Counts.ClaimsCreated));
        Assert.Equal(2, await host.ReadAsync(db => db.Claims.CountAsync()));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_result_that_changes_leaves_the_earlier_one_as_history(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var patient = host.Practice.Patients[0];
        await host.RunAsync();
        patient.Work.RemoveAt(1);
        await host.RunAsync();
        patient.Work.Add("2026-09-18 09:00-09:11");
        await host.RunAsync();
        await host.RunAsync();

        var history = await host.Biller.RunAsync<IMonthEndAppService, IReadOnlyList<MonthResultHistoryDto>>(
            (months, token) => months.GetHistoryAsync(patient.Id, Neighbours.September, token));

        Assert.Equal([MonthDecision.Eligible, MonthDecision.Held, MonthDecision.Eligible], history.Select(one => one.Decision));
        Assert.Equal([23 * 60, 12 * 60, 22 * 60], history.Select(one => one.Counted.Value));
        Assert.Equal([true, false, false], history.Select(one => one.Until is null));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_patient_whose_enrollment_is_gone_leaves_the_board_and_holds_the_claim(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 3);
        await host.RunAsync();
        host.Practice.Leave(host.Practice.Patients[2]);

        await host.RunAsync();

        Assert.Equal(2, await host.ReadAsync(db => db.Results.CountAsync(r => r.IsCurrent)));
        Assert.Equal(ClaimState.Held, (await host.ClaimAsync(host.Practice.Patients[2])).State);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_hundred_patients_cost_at_most_five_statements(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 0);
        await host.AdmitManyAsync(1_000);
        // Loading in bulk goes past EF: a statement for the columns and one for the rows, of five tables.
        const int loading = 2 * 5;

        using var counter = new CommandCounter();
        var outcome = await host.RunAsync();

        Assert.Equal(1_000, outcome.Counts.ClaimsCreated);
        Assert.InRange(counter.Count + loading, loading + 5, 5 * 10);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_night_in_which_nothing_changed_costs_a_few_statements_and_writes_only_its_run(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 0);
        await host.AdmitManyAsync(1_000);
        await host.RunAsync();
        var before = await host.CountRowsAsync();

        using var counter = new CommandCounter();
        var again = await host.RunAsync();
        var statements = counter.Count;

        Assert.Equal((1_000, 0, 0), (again.Counts.Evaluated, again.Counts.ResultsChanged, again.Counts.ClaimsChanged));
        Assert.InRange(statements, 5, 40);
        Assert.Equal(WithoutRuns(before), WithoutRuns(await host.CountRowsAsync()));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_practice_without_a_location_is_told_to_add_one(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await host.RunAsync();
        var claim = await host.ClaimAsync(host.Practice.Patients[0]);
        host.Practice.HasLocation = false;

        var refusals = new[]
        {
            await Assert.ThrowsAsync<BusinessException>(() => host.RunAsync()),
            await Assert.ThrowsAsync<BusinessException>(() => host.Biller.RunAsync<IMonthEndAppService, Guid>(
                (months, token) => months.RequestRunAsync(Neighbours.September, false, token))),
            await Assert.ThrowsAsync<BusinessException>(() => host.Biller.RunAsync<IClaimAppService, ClaimDto>(
                (claims, token) => claims.ReleaseAsync(claim.Id, claim.Version, false, token))),
        };

        Assert.All(refusals, refusal => Assert.Equal(
            ("Identity:NoLocation", "The practice has no location: add one under Practice › Locations."), (refusal.Code, refusal.Message)));
    }

    [Theory, Trait("Rule", "B-174")]
    [MemberData(nameof(Databases))]
    public async Task A_cover_that_lapsed_before_the_month_is_not_no_cover_at_all(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 2);
        var (lapsed, none) = (host.Practice.Patients[0], host.Practice.Patients[1]);
        await host.ReadAsync(db => db.DeleteAllAsync(db.Coverages.Where(c => c.PatientId == none.Id), default));
        await host.System.RunAsync<ICoverageAppService>(async (coverages, token) => await coverages.EndAsync(
            (await coverages.GetListAsync(lapsed.Id, token))[0].Id, new DateOnly(2026, 8, 31), token));

        await host.RunAsync();

        Assert.Equal(" H-PAYER-INACTIVE-DOS ", await HoldsOf(host, lapsed));
        Assert.Contains("H-PAYER-NONE", await HoldsOf(host, none), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_board_counts_sorts_and_filters(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 3);
        await host.AdmitAsync(8, medicare: true, "2026-09-08 10:00-10:15");
        await host.AdmitAsync(9, medicare: true, "2026-09-08 10:00-10:05");
        await host.RunAsync();

        var summary = await host.Biller.RunAsync<IMonthEndAppService, MonthBoardSummaryDto>((months, token) => months.GetSummaryAsync(Neighbours.September, token));
        var held = await PageAsync(host, new MonthBoardQuery(Neighbours.September, MonthBoardTab.Held, "H-TIME-SHORT", Sort: MonthBoardSort.Seconds, Descending: true));
        var found = await PageAsync(host, new MonthBoardQuery(Neighbours.September, Text: "LAST0002"));
        var claimed = await PageAsync(host, new MonthBoardQuery(Neighbours.September, MonthBoardTab.Claimed, Skip: 1, Take: 1));

        Assert.Equal((5, 3, 2, 1, 3, 0), (summary.Enrolled, summary.Eligible, summary.Held, summary.NearMiss, summary.Claimed, summary.Changed));
        Assert.Equal((Money.Dollars(3 * 48.83m), 2), (summary.EligibleSum, Assert.Single(summary.HoldCounts).Count));
        Assert.Equal(("H-TIME-SHORT", 1), (Assert.Single(summary.NearMissHoldCounts).Hold, summary.NearMissHoldCounts[0].Count));
        Assert.Equal([900L, 300L], held.Rows.Select(row => row.Counted.Value));
        Assert.Equal("Last0002, Rosa", Assert.Single(found.Rows).Patient);
        Assert.Equal((3, 1), (claimed.Total, claimed.Rows.Count));
        Assert.NotNull(claimed.Rows[0].ClaimNumber);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Every_claim_that_the_board_counts_stands_on_its_tab_also_when_its_enrollment_is_gone(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 3);
        await host.RunAsync();
        host.Practice.Leave(host.Practice.Patients[1]);
        await host.RunAsync();

        var summary = await host.Biller.RunAsync<IMonthEndAppService, MonthBoardSummaryDto>((months, token) => months.GetSummaryAsync(Neighbours.September, token));
        foreach (var sort in Enum.GetValues<MonthBoardSort>())
        {
            var claimed = await PageAsync(host, new MonthBoardQuery(Neighbours.September, MonthBoardTab.Claimed, Sort: sort, Descending: true));
            Assert.Equal((summary.Claimed, 3, 3), (claimed.Total, claimed.Rows.Count, claimed.Rows.Select(row => row.ClaimNumber).Distinct().Count()));
        }

        var gone = await PageAsync(host, new MonthBoardQuery(Neighbours.September, MonthBoardTab.Claimed, Text: "LAST0002"));
        Assert.Equal(("H-NOT-ENROLLED", "Held"), (Assert.Single(Assert.Single(gone.Rows).Holds).Code, gone.Rows[0].ClaimState));
        Assert.Empty((await PageAsync(host, new MonthBoardQuery(Neighbours.September, MonthBoardTab.Claimed, "H-TIME-SHORT"))).Rows);
    }

    [Theory, Trait("Rule", "K-122")]
    [MemberData(nameof(Databases))]
    public async Task The_live_meter_says_what_month_end_will_say(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 0);
        var patient = await host.AdmitAsync(1, medicare: true, "2026-09-08 10:00-10:16");
        await host.Host.TreatAsync(Neighbours.Therapist, patient.Id);

        var meter = await host.Host.For(Neighbours.Therapist, "Therapist").RunAsync<ICareMonthMeter, CareMonthMeterDto?>(
            (meters, token) => meters.GetAsync(patient.Id, Neighbours.September, token));

        Assert.Equal((960L, 240L, "4 min remaining; log only work performed"), (meter!.Counted.Value, meter.Remaining.Value, meter.NearMissText));
        Assert.Equal(TimePieceFate.Counted, Assert.Single(meter.Pieces).Fate);
        await host.RunAsync();
        var told = await host.ReadAsync(db => db.Results.SingleAsync(result => result.PatientId == patient.Id && result.IsCurrent));
        Assert.Equal((told.Decision, told.IsNearMiss, told.Counted, told.Missing), (meter.Decision, meter.NearMissText is not null, meter.Counted, meter.Remaining));
        Assert.Equal(told.Holds.Select(hold => hold.Code), meter.Holds.Select(hold => hold.Code));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_meters_of_a_page_are_those_of_its_patients_and_take_as_many_statements_as_one(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 0);
        await host.AdmitManyAsync(30, "2026-09-08 10:00-10:16");
        var (few, gone) = (host.Practice.Patients[7], host.Practice.Patients[9]);
        few.Work.Add("2026-09-09 10:00-10:03");
        host.Practice.Leave(gone);
        List<Guid> page = [.. host.Practice.Patients.Select(patient => patient.Id).Reverse()];

        await host.Host.TreatAsync(Neighbours.Therapist, page);
        // What is the practice's own is read by whoever comes first.
        await MetersAsync(host, [gone.Id, few.Id]);

        var (one, statementsOfOne) = await MetersAsync(host, [few.Id]);
        var (all, statementsOfAll) = await MetersAsync(host, page);

        Assert.Equal(page.Where(id => id != gone.Id), all.Select(meter => meter.PatientId));
        Assert.Equal((1140L, 960L), (Assert.Single(one).Counted.Value, all[0].Counted.Value));
        Assert.Equal(1140L, all.Single(meter => meter.PatientId == few.Id).Counted.Value);
        Assert.Equal(statementsOfOne, statementsOfAll);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-120")]
    public async Task There_is_no_meter_of_a_patient_whom_the_caller_does_not_treat(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 2);
        var (treated, stranger) = (host.Practice.Patients[0], host.Practice.Patients[1]);
        await host.Host.TreatAsync(Neighbours.Therapist, treated.Id);

        var (meters, _) = await MetersAsync(host, [stranger.Id, treated.Id]);

        Assert.Equal([treated.Id], meters.Select(meter => meter.PatientId));
        await Assert.ThrowsAsync<NoRelationshipException>(() => host.Host.For(Neighbours.Therapist, PracticeRole.Therapist)
            .RunAsync<ICareMonthMeter>((meter, token) => meter.GetAsync(stranger.Id, Neighbours.September, token)));
    }

    private static async Task<(IReadOnlyList<CareMonthMeterDto> Meters, int Statements)> MetersAsync(BillingHost host, IReadOnlyCollection<Guid> patients)
    {
        var therapist = host.Host.For(Neighbours.Therapist, "Therapist");
        await therapist.RunAsync<IAccess>((_, _) => Task.CompletedTask); // whether the practice has a sensitive chart at all is asked once in a while
        using var counter = new CommandCounter();
        var meters = await therapist.RunAsync<ICareMonthMeter, IReadOnlyList<CareMonthMeterDto>>(
            (meter, token) => meter.GetListAsync(patients, Neighbours.September, token));
        return (meters, counter.Count);
    }

    /// <summary>Runs the month a patient a chunk; when the second is planned and not written yet, somebody acts.</summary>
    private static async Task<MonthEndOutcome> RunWhileAsync(BillingHost host, Func<Task> act)
    {
        using var planned = new ManualResetEventSlim();
        var acted = false;
        host.Practice.ChunkLimit = 1;
        // The third is begun when the second is planned.
        host.Practice.BeforeChunk = number =>
        {
            if (number == 3)
                planned.Set();
        };
        var outcome = await host.RunAsync(onChunk: _ =>
        {
            planned.Wait();
            if (!acted)
                act().GetAwaiter().GetResult();
            acted = true;
        });
        host.Practice.BeforeChunk = _ => { };
        return outcome;
    }

    private static Task<MonthBoardPageDto> PageAsync(BillingHost host, MonthBoardQuery query) =>
        host.Biller.RunAsync<IMonthEndAppService, MonthBoardPageDto>((months, token) => months.GetPageAsync(query, token));

    private static async Task CancelAsync(BillingHost host)
    {
        var run = Assert.Single(await RunsOf(host));
        await host.Biller.RunAsync<IMonthEndAppService>((months, token) => months.CancelRunAsync(run.Id, token));
    }

    private static Task<string> HoldsOf(BillingHost host, Neighbours.Patient patient) =>
        host.ReadAsync(db => db.Results.Where(r => r.PatientId == patient.Id && r.IsCurrent).Select(r => r.HoldCodes).SingleAsync());

    private static Task<List<MonthRun>> RunsOf(BillingHost host) => host.ReadAsync(db => db.Runs.AsNoTracking().ToListAsync());

    private static (MonthRunState, int, int, int, int, int) Of(MonthEndOutcome outcome) => (
        outcome.State, outcome.Counts.Evaluated, outcome.Counts.Eligible, outcome.Counts.Held, outcome.Counts.ClaimsCreated, outcome.Counts.ClaimsUnchanged);

    private static Dictionary<string, long> WithoutRuns(IReadOnlyDictionary<string, long> counts) =>
        counts.Where(count => count.Key != "billing_month_runs").ToDictionary(count => count.Key, count => count.Value);

    // Payers, coverages and the practice are other rows in the other database, so the evidence's hash differs there.
    private static Task<List<(Guid, ClaimState, DateOnly, int, long)>> ClaimsOf(BillingHost host) => host.ReadAsync(async db =>
    {
        var claims = await db.Claims.AsNoTracking().OrderBy(c => c.PatientId).ToListAsync();
        var pieces = await db.ClaimPieces.AsNoTracking().ToListAsync();
        var versions = await db.ClaimVersions.AsNoTracking().ToListAsync();
        return claims.ConvertAll(claim => (
            claim.PatientId, claim.State, claim.ServiceDate, claim.CurrentVersion,
            pieces.Where(piece => versions.Exists(v => v.Id == piece.ClaimVersionId && v.ClaimId == claim.Id)).Sum(piece => piece.Counted.Value)));
    });
}
