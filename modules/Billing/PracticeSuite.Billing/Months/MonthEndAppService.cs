using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Services;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Months.Runs;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Months;

internal sealed class MonthEndAppService(
    BillingDbContext db, IAccess access, MonthBoardSummary summary, MonthBoardReader board, MonthRuns runs, RunsShown shown, IPatientDirectory patients,
    IPracticeDirectory practices, IProcedureCodes codes, TimeProvider clock, IMapper mapper)
    : IMonthEndAppService
{
    public async Task<MonthBoardSummaryDto> GetSummaryAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Months.View, cancellationToken);

        var sums = await summary.SummarizeAsync(month, cancellationToken);
        IReadOnlyList<MonthRunDto> ofMonth = [.. new[] { sums.LastRun, sums.RunUnderWay }.OfType<MonthRunDto>()];
        var asShown = (await shown.OfAsync(ofMonth, cancellationToken)).ToDictionary(run => run.Id);
        return sums with { LastRun = sums.LastRun is { } last ? asShown[last.Id] : null, RunUnderWay = sums.RunUnderWay is { } open ? asShown[open.Id] : null };
    }

    public async Task<MonthBoardPageDto> GetPageAsync(MonthBoardQuery query, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Months.View, cancellationToken);

        var page = await board.ReadPageAsync(query, cancellationToken);
        return page with { Rows = await LabelAsync(page.Rows, cancellationToken) };
    }

    public async Task<IReadOnlyList<MonthBoardRowDto>> GetPatientAsync(Guid patientId, BillingMonth month, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Months.View, patientId, cancellationToken);

        return await LabelAsync(await board.ReadPatientAsync(patientId, month, cancellationToken), cancellationToken);
    }

    public async Task<IReadOnlyList<MonthResultHistoryDto>> GetHistoryAsync(
        Guid patientId, BillingMonth month, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Months.View, patientId, cancellationToken);

        var results = await db.Results.AsNoTracking().Where(r => r.PatientId == patientId && r.Month == month)
            .OrderByDescending(r => r.EvaluatedAt).ThenByDescending(r => r.Id).ToListAsync(cancellationToken);
        return
        [
            .. results.Select(r => new MonthResultHistoryDto(
                r.Id, r.Code, r.Decision, r.Counted, r.ServiceDate, r.HoldCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                r.EvaluatedAt, r.SupersededAt, r.RunId)),
        ];
    }

    public async Task<Guid> RequestRunAsync(BillingMonth month, bool dryRun, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Months.Run, cancellationToken);

        MonthRuns.DemandBegun(month, clock.GetUtcNow());
        // Nobody shall wait for a run that cannot know what day it is.
        _ = (await practices.GetAsync(cancellationToken)).Locations.Main();
        var kind = dryRun ? MonthRunKind.Dry : MonthRunKind.Real;
        var open = await db.Runs.Where(r => r.Month == month && r.Kind == kind && !r.CancelRequested)
            .Where(r => r.State == MonthRunState.Requested || r.State == MonthRunState.Running)
            .Select(r => r.Id).FirstOrDefaultAsync(cancellationToken);
        return open != Guid.Empty ? open : (await runs.RequestAsync(month, kind, cancellationToken)).Id;
    }

    public async Task<MonthRunDto> GetRunAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Months.View, cancellationToken);

        var run = mapper.Map<MonthRunDto>(await runs.FindAsync(id, cancellationToken) ?? throw BillingErrors.RunNotFound(id));
        return (await shown.OfAsync([run], cancellationToken))[0];
    }

    public async Task<IReadOnlyList<MonthRunDto>> GetRunsAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Months.View, cancellationToken);

        var latest = await db.Runs.AsNoTracking().Where(r => r.Month == month)
            .OrderByDescending(r => r.RequestedAt).Take(50).ToListAsync(cancellationToken);
        return await shown.OfAsync(mapper.Map<List<MonthRunDto>>(latest), cancellationToken);
    }

    public async Task<IReadOnlyList<MonthRunDto>> GetLatestRunsAsync(MonthRunQuery query, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Months.View, cancellationToken);

        var latest = await db.Runs.AsNoTracking().OrderByDescending(r => r.RequestedAt).ThenByDescending(r => r.Id)
            .Skip(Math.Max(0, query.Skip)).Take(Math.Clamp(query.Take, 1, 200)).ToListAsync(cancellationToken);
        return await shown.OfAsync(mapper.Map<List<MonthRunDto>>(latest), cancellationToken);
    }

    public async Task CancelRunAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Months.Run, cancellationToken);

        var run = await db.Runs.SingleOrDefaultAsync(r => r.Id == id, cancellationToken) ?? throw BillingErrors.RunNotFound(id);
        run.RequestCancel(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<MonthChangePageDto> GetChangesAsync(Guid runId, int skip, int take, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Months.View, cancellationToken);

        var changes = runs.AnswersOf(runId);
        var rows = await changes.OrderBy(c => c.Sequence).Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, 500)).ToListAsync(cancellationToken);
        var names = await patients.GetNamesAsync([.. rows.Select(row => row.PatientId).Distinct()], cancellationToken);
        return new MonthChangePageDto(
            await changes.CountAsync(cancellationToken),
            [.. rows.Select(row => names.TryGetValue(row.PatientId, out var who) ? row.ToDto(who.ListName, who.Mrn) : row.ToDto("", ""))]);
    }

    private async Task<IReadOnlyList<MonthBoardRowDto>> LabelAsync(IReadOnlyList<MonthBoardRowDto> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return rows;
        var table = await codes.ReadAsync(cancellationToken);
        return [.. rows.Select(row => row with { CodeLabel = table.LabelOf(row.Code) })];
    }
}
