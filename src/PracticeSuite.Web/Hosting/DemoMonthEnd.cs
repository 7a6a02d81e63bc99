using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Database.Demo;
using Microsoft.Extensions.Options;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Hosting;

/// <summary>The main job, shown to a newcomer: the job runs the demo's last full month, and the console says what came of it.</summary>
internal sealed class DemoMonthEnd(OperationFactory operations, IOptions<SecondFactorOptions> secondFactor, TimeProvider clock, DatabaseProvider database, IServer server,
    IHostApplicationLifetime host)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(300);

    /// <summary>
    /// The run of the demo's last full month that has not ended yet, asked for where there is none: a start that was broken off after
    /// the seed, or before the job was done, is made good by the next. Null when the month had its run.
    /// </summary>
    public async Task<(IOperations Practice, BillingMonth Month, Guid Run)?> RequestAsync(CancellationToken cancellationToken)
    {
        var known = await operations.For(Caller.Nobody).RunAsync<IPracticeCatalog, PracticeSummary?>(
            (catalog, token) => catalog.FindAsync(DemoSeed.PracticeCode, token), cancellationToken);
        if (known is null)
            return null;
        var practice = operations.For(Caller.System(known.Id));
        var profile = await practice.RunAsync<IPracticeDirectory, PracticeProfile>((directory, token) => directory.GetAsync(token), cancellationToken);
        var month = BillingMonth.Of(profile.Today(clock.GetUtcNow())).Previous;
        var runs = await practice.RunAsync<IMonthEndAppService, IReadOnlyList<MonthRunDto>>((months, token) => months.GetRunsAsync(month, token), cancellationToken);
        if (runs.Any(run => run is { Kind: MonthRunKind.Real, EndedAt: not null }))
            return null;
        // Answers with the one that is under way, if there is one.
        var run = await practice.RunAsync<IMonthEndAppService, Guid>((months, token) => months.RequestRunAsync(month, dryRun: false, token), cancellationToken);
        return (practice, month, run);
    }

    /// <summary>Waits for the job, issues the superbills and prints what came of both.</summary>
    public async Task ReportAsync((IOperations Practice, BillingMonth Month, Guid Run) asked, CancellationToken cancellationToken)
    {
        MonthRunDto run;
        do
        {
            await Task.Delay(Beat, clock, cancellationToken);
            run = await asked.Practice.RunAsync<IMonthEndAppService, MonthRunDto>((months, token) => months.GetRunAsync(asked.Run, token), cancellationToken);
        }
        while (run.State is MonthRunState.Requested or MonthRunState.Running);
        var sums = await asked.Practice.RunAsync<IMonthEndAppService, MonthBoardSummaryDto>((months, token) => months.GetSummaryAsync(asked.Month, token), cancellationToken);
        var superbills = await asked.Practice.RunAsync<ISuperbillAppService, SuperbillBatchDto>(
            (documents, token) => documents.IssueMonthAsync(asked.Month, onProgress: null, token), cancellationToken);
        await SayAsync(Lines(run, sums, superbills, await AddressAsync(cancellationToken)));
    }

    public async Task ShowSignInsAsync(CancellationToken cancellationToken)
    {
        var people = DemoSeed.SignIns.Select(one => string.Create(CultureInfo.InvariantCulture, $"    {one.UserName,-16} {PracticeRole.InWords(one.Role)}"));
        await SayAsync([
            .. database.File is { } file ? (string[])[$"Everything is kept in {file}"] : [],
            $"Open {await AddressAsync(cancellationToken)} and sign in with password {DemoSeed.Password} as", .. people,
            secondFactor.Value.IsRequired ? "Each of them sets up an authenticator app first." : "No second factor is asked for, because this is the demo: it is no place for real patients.",
            "",
        ]);
    }

    private static IEnumerable<string> Lines(MonthRunDto run, MonthBoardSummaryDto sums, SuperbillBatchDto superbills, string address) =>
    [
        "",
        $"Month end of {Show.Month(run.Month)}: {Show.Count(run.Counts.Evaluated, "patient", "patients")} evaluated, "
            + $"{Show.Count(run.Counts.ClaimsCreated, "claim", "claims")} created, {Show.Count(sums.Held)} held.",
        $"Expected: {sums.EligibleSum} for {Show.Count(sums.Eligible - sums.WithoutRate, "claim", "claims")}"
            + (sums.WithoutRate > 0 ? $"; of {Show.Count(sums.WithoutRate, "more claim", "more claims")} no rate is known, so nothing is added for them." : "."),
        $"Held by reason: {string.Join(", ", sums.HoldCounts.Select(hold => $"{hold.Label} {Show.Count(hold.Count)}"))}",
        $"Documents: {Show.Count(superbills.Documents - superbills.ForPatients, "claim record", "claim records")} (the practice files these), "
            + $"{Show.Count(superbills.ForPatients, "superbill", "superbills")} for patients; {address}/billing/months/{run.Month}, button Superbills",
        "",
    ];

    /// <summary>The address of the host, once it listens.</summary>
    private async Task<string> AddressAsync(CancellationToken cancellationToken)
    {
        while (!host.ApplicationStarted.IsCancellationRequested)
            await Task.Delay(Beat, clock, cancellationToken);
        return server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:5000";
    }

    private static async Task SayAsync(IEnumerable<string> lines) => await Console.Out.WriteLineAsync(string.Join(Environment.NewLine, lines));
}
