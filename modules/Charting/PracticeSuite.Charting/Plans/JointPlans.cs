using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Charting.Plans;

internal sealed class JointPlans(ChartingDbContext db) : IJointPlans
{
    public async Task<IReadOnlyList<JointPlan>> GetAsync(IdRange? patients, CancellationToken cancellationToken)
    {
        var signed = await (patients is { } range ? db.Set<PlanVersion>().In(range, v => v.PatientId) : db.Set<PlanVersion>()).AsNoTracking()
            .Where(v => v.ActiveOn != null && v.SupersededOn == null)
            .SelectMany(v => db.Set<PlanSignature>().Where(s => s.PlanVersionId == v.Id && s.StaffId != null && s.As != PlanSigner.Patient),
                (v, s) => new { v.PatientId, v.Id, StaffId = s.StaffId!.Value, s.On })
            .ToListAsync(cancellationToken);
        return [.. signed.GroupBy(one => (one.PatientId, one.Id)).Select(of => new JointPlan(of.Key.PatientId, of.Key.Id, [.. of.Select(one => new StaffSignature(one.StaffId, one.On))]))];
    }
}
