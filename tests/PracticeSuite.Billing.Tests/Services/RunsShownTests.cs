using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Services;

/// <summary>The figures of a run stand beside a board that leaves out what the Part 2 program keeps from its reader.</summary>
public sealed class RunsShownTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-082")]
    public async Task What_a_run_counts_tells_nothing_of_a_patient_whom_the_program_keeps_from_the_reader(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 3);
        await ProgramPatients.ConsentAsync(host, host.Practice.Patients[1]);
        await host.RunAsync();
        var consented = await RunAsync(host.Biller);
        host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await ProgramPatients.TakeBackAsync(host, host.Practice.Patients[1]);

        var (run, whole) = (await RunAsync(host.Biller), await RunAsync(host.System));
        var board = await host.Biller.RunAsync<IMonthEndAppService, MonthBoardSummaryDto>((months, token) => months.GetSummaryAsync(run.Month, token));

        Assert.Equal(new MonthRunCounts(3, 3, ResultsChanged: 3, ClaimsCreated: 3, Differences: 3), consented.Counts);
        Assert.Equal(new MonthRunCounts(2, 2, ResultsChanged: 2, ClaimsCreated: 2, Differences: 2), run.Counts);
        Assert.Equal((2, 3, consented.Counts), (run.Total, whole.Total, whole.Counts));
        Assert.Equal((run.Counts.Evaluated, run.Counts.Eligible, run.Counts), (board.Enrolled, board.Eligible, board.LastRun!.Counts));
    }

    private static async Task<MonthRunDto> RunAsync(IOperations asks) =>
        (await asks.RunAsync<IMonthEndAppService, IReadOnlyList<MonthRunDto>>((months, token) => months.GetLatestRunsAsync(new MonthRunQuery(), token)))[0];
}
