using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Plans;

internal sealed class PlanSigningRuleAppService(ChartingDbContext db, ChartClock clock, IAccess access) : IPlanSigningRuleAppService
{
    public async Task<PlanSigningRuleDto> GetAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Plans.SetSigning, cancellationToken);

        return await ShowAsync(cancellationToken);
    }

    public async Task<PlanSigningRuleDto> SetAsync(PlanSigningRuleInput rule, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Plans.SetSigning, cancellationToken);

        var day = await clock.ReadAsync(cancellationToken);
        db.Add(PlanSigningRule.Set(db.CurrentPractice, rule, new Recorder(access.Caller.Name, access.Caller.UserId, day.Now), day.DateOf(day.Now, null)));
        await db.SaveOrAsync(PlanErrors.SigningRuleTaken, cancellationToken);
        return await ShowAsync(cancellationToken);
    }

    private async Task<PlanSigningRuleDto> ShowAsync(CancellationToken cancellationToken)
    {
        var all = await db.Set<PlanSigningRule>().AsNoTracking().OrderByDescending(r => r.From).ToListAsync(cancellationToken);
        var day = await clock.ReadAsync(cancellationToken);
        var today = day.DateOf(day.Now, null);
        return new PlanSigningRuleDto(
            all.Find(r => r.From <= today)?.CoSigners ?? PlanSigningRule.Default, PlanSigningRule.Default, [.. all.Select(r => new PlanSigningRuleChange(r.CoSigners, r.From, r.SetBy, r.SetAt))]);
    }
}
