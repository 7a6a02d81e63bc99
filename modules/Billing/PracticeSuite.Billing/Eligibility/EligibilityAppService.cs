using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Eligibility;
using PracticeSuite.Billing.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Eligibility;

internal sealed class EligibilityAppService(BillingDbContext db, EligibilityAsking asking, IAccess access, IPracticeDirectory practices, TimeProvider clock) : IEligibilityAppService
{
    public async Task<EligibilityDto> CheckAsync(Guid coverageId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Coverages.Edit, cancellationToken);

        var coverage = await db.Coverages.AsNoTracking().SingleOrDefaultAsync(c => c.Id == coverageId, cancellationToken) ?? throw BillingErrors.CoverageNotFound(coverageId);
        await access.DemandAsync(BillingPermissions.Coverages.Edit, coverage.PatientId, cancellationToken);
        var today = await TodayAsync(cancellationToken);
        var check = await asking.AskAsync(coverage, today, access.Caller.Name, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return ToDto(check, today);
    }

    public async Task<IReadOnlyList<EligibilityDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Coverages.View, patientId, cancellationToken);

        var today = await TodayAsync(cancellationToken);
        var all = await db.EligibilityChecks.AsNoTracking().Where(c => c.PatientId == patientId).ToListAsync(cancellationToken);
        return [.. all.GroupBy(check => check.CoverageId).Select(same => same.OrderBy(check => check.AskedAt).ThenBy(check => check.Reference, StringComparer.Ordinal).Last()).Select(check => ToDto(check, today))];
    }

    private async Task<DateOnly> TodayAsync(CancellationToken cancellationToken) => (await practices.GetAsync(cancellationToken)).Today(clock.GetUtcNow());

    private static EligibilityDto ToDto(EligibilityCheck check, DateOnly today) => new(
        check.Id, check.PatientId, check.CoverageId, check.State, check.AskedAt, check.AskedBy, check.CheckedOn, check.IsActive, check.Plan, check.PlanFrom, check.PlanTo,
        check.CopayCents is { } copay ? new Money(copay) : null, check.DeductibleLeftCents is { } left ? new Money(left) : null, check.Problem, check.IsSimulated, check.IsStale(today));
}
