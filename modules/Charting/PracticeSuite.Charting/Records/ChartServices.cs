using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Records;

namespace PracticeSuite.Charting.Records;

/// <summary>A scale, a signed plan, a note and a consent were somebody's service.</summary>
internal sealed class ChartServices(ChartingDbContext db, IAccess access) : IServiceFacts
{
    public async Task<IReadOnlyList<LastService>> GetLastAsync(CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        var scales = await db.Scales.AsNoTracking().GroupBy(s => s.PatientId).Select(g => new { g.Key, On = g.Max(s => s.CompletedOn) }).ToListAsync(cancellationToken);
        var plans = await db.PlanVersions.AsNoTracking().Where(v => v.SignedOn != null).GroupBy(v => v.PatientId)
            .Select(g => new { g.Key, On = g.Max(v => v.SignedOn!.Value) }).ToListAsync(cancellationToken);
        var notes = await db.Notes.AsNoTracking().Where(n => n.State != NoteState.EnteredInError).GroupBy(n => n.PatientId)
            .Select(g => new { g.Key, On = g.Max(n => n.ServiceOn) }).ToListAsync(cancellationToken);
        var consents = await db.Consents.AsNoTracking().GroupBy(c => c.PatientId).Select(g => new { g.Key, At = g.Max(c => c.GivenAt) }).ToListAsync(cancellationToken);
        return
        [
            .. scales.Concat(plans).Concat(notes).Select(one => new LastService(one.Key, one.On, ServicePayer.AnyOrNone)),
            .. consents.Select(one => new LastService(one.Key, DateOnly.FromDateTime(one.At.UtcDateTime), ServicePayer.AnyOrNone)),
        ];
    }
}
