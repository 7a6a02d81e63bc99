using Microsoft.AspNetCore.Http.HttpResults;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Web.Pages.Coordination.Metrics;
using PracticeSuite.Web.Sessions;

namespace PracticeSuite.Web.Hosting;

/// <summary>The figures of coordination and the lists behind them as files; each stands in the trail before it leaves.</summary>
internal static class MetricFiles
{
    private const string Csv = "text/csv; charset=utf-8";

    public static void MapMetricFiles(this WebApplication app)
    {
        var coordinate = app.MapGroup("/coordinate").RequireAuthorization(CoordinationPermissions.Metrics.View).RequireFreshSignIn();
        coordinate.MapGet("/metrics.csv", FiguresAsync);
        coordinate.MapGet("/metrics-list.csv", ListAsync);
        coordinate.MapGet("/near-threshold.csv", NearAsync);
    }

    private static async Task<FileContentHttpResult> FiguresAsync(string? of, HttpContext http, CancellationToken cancellationToken)
    {
        var ofPractice = await IsOfPracticeAsync(http, of, cancellationToken);
        var figures = await http.Operations().RunAsync<IMetricsAppService, MetricsDto>((metrics, ct) => metrics.GetAsync(ofPractice, ct), cancellationToken);
        var yield = ofPractice ? await YieldAsync(http, cancellationToken) : null;
        await http.RecordDownloadAsync("Metrics", ofPractice ? "practice" : "own");
        return TypedResults.File(MetricsCsv.Of(figures, yield), Csv, "coordination-figures.csv");
    }

    /// <summary>Of the last whole month, as on the page (K-151); null = not for the reader.</summary>
    private static async Task<MonthYieldDto?> YieldAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (!await http.Operations().RunAsync<IAccess, bool>((access, _) => Task.FromResult(access.May(BillingPermissions.Months.Yield)), cancellationToken))
            return null;
        var month = (await MonthAsync(http, cancellationToken)).Previous;
        return await http.Operations().RunAsync<IMonthYieldAppService, MonthYieldDto>((months, ct) => months.GetAsync(month, ct), cancellationToken);
    }

    private static async Task<BillingMonth> MonthAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var practice = await http.Operations().RunAsync<IPracticeDirectory, PracticeProfile>((practices, ct) => practices.GetAsync(ct), cancellationToken);
        return BillingMonth.Of(practice.Locations.Main().Zone.LocalDate(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()));
    }

    private static async Task<FileContentHttpResult> ListAsync(string? list, string? of, HttpContext http, CancellationToken cancellationToken)
    {
        var (key, ofPractice) = (MetricPaths.Read(list) ?? MetricKey.Coverage, await IsOfPracticeAsync(http, of, cancellationToken));
        var rows = await http.Operations().RunAsync<IMetricsAppService, MetricListDto>((metrics, ct) => metrics.GetWholeListAsync(key, ofPractice, ct), cancellationToken);
        var staff = await StaffAsync(http, cancellationToken);
        await http.RecordDownloadAsync("MetricList", $"{key} {(ofPractice ? "practice" : "own")}");
        return TypedResults.File(MetricsCsv.Of(rows, staff), Csv, "coordination-list.csv");
    }

    private static async Task<FileContentHttpResult> NearAsync(string? of, HttpContext http, CancellationToken cancellationToken)
    {
        var ofPractice = await IsOfPracticeAsync(http, of, cancellationToken);
        var month = await MonthAsync(http, cancellationToken);
        var near = await http.Operations().RunAsync<NearThreshold, NearThresholdList>((all, ct) => all.ReadAsync(ofPractice, month, whole: true, ct), cancellationToken);
        var names = await http.Operations().RunAsync<IPatientDirectory, IReadOnlyDictionary<Guid, PatientName>>(
            (patients, ct) => patients.GetNamesAsync([.. near.Rows.Select(row => row.PatientId)], ct), cancellationToken);
        var staff = await StaffAsync(http, cancellationToken);
        await http.RecordDownloadAsync("NearThreshold", month.ToString());
        return TypedResults.File(MetricsCsv.Of(near, id => names.GetValueOrDefault(id)?.ListName ?? "", staff), Csv, "near-threshold.csv");
    }

    /// <summary>Whoever may see the practice's gets them unless they ask for their own; nobody else gets more than those.</summary>
    private static Task<bool> IsOfPracticeAsync(HttpContext http, string? of, CancellationToken cancellationToken) => http.Operations().RunAsync<IAccess, bool>(
        (access, _) => Task.FromResult(MetricPaths.IsOfPractice(of, access.May(CoordinationPermissions.Metrics.ViewPractice))), cancellationToken);

    private static async Task<Func<Guid, string>> StaffAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var staff = await http.Operations().RunAsync<IStaffDirectory, IReadOnlyDictionary<Guid, StaffMember>>((all, ct) => all.GetAllAsync(ct), cancellationToken);
        return id => staff.TryGetValue(id, out var member) ? member.DisplayName : "";
    }
}
