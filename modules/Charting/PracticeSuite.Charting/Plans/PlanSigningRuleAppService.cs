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
        db.Add(PlanSigningRule.Set(db.CurrentPractice, rule, await OfAsync(rule.From, cancellationToken), RecorderAt(day), day.DateOf(day.Now, null)));
        await db.SaveOrAsync(PlanErrors.SigningRuleTaken, cancellationToken);
        return await ShowAsync(cancellationToken);
    }

    public async Task<PlanSigningRuleDto> TakeBackAsync(DateOnly from, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Plans.SetSigning, cancellationToken);

        var day = await clock.ReadAsync(cancellationToken);
        var rule = (await OfAsync(from, cancellationToken)).Find(one => one.TakenBackAt is null) ?? throw PlanErrors.SigningRuleNotFound(from);
        rule.TakeBack(RecorderAt(day), day.DateOf(day.Now, null));
        await db.SaveChangesAsync(cancellationToken);
        return await ShowAsync(cancellationToken);
    }

    private Task<List<PlanSigningRule>> OfAsync(DateOnly from, CancellationToken cancellationToken) => db.Set<PlanSigningRule>().Where(r => r.From == from).ToListAsync(cancellationToken);

    private Recorder RecorderAt(ChartDay day) => new(access.Caller.Name, access.Caller.UserId, day.Now);

    private async Task<PlanSigningRuleDto> ShowAsync(CancellationToken cancellationToken)
    {
        var all = await db.Set<PlanSigningRule>().AsNoTracking().OrderByDescending(r => r.From).ThenByDescending(r => r.Turn).ToListAsync(cancellationToken);
        var day = await clock.ReadAsync(cancellationToken);
        var today = day.DateOf(day.Now, null);
        return new PlanSigningRuleDto(
            all.Find(r => r.From <= today && r.TakenBackAt is null)?.CoSigners ?? PlanSigningRule.Default,
            PlanSigningRule.Default,
            [.. all.Select(r => new PlanSigningRuleChange(r.CoSigners, r.From, r.SetBy, r.SetAt) { TakenBackBy = r.TakenBackBy, TakenBackAt = r.TakenBackAt, MayTakeBack = r.TakenBackAt is null && r.From >= today })]);
    }
}
