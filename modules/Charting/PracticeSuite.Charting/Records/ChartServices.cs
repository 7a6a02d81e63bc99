using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Records;

namespace PracticeSuite.Charting.Records;

/// <summary>
/// A scale, a signed plan, a note and a consent were somebody's service. A consent that was taken back or has ended is kept from that day
/// on, as what documents how the law was kept must be (P-144).
/// </summary>
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
        var consents = await db.Consents.AsNoTracking().GroupBy(c => c.PatientId)
            .Select(g => new { g.Key, Given = g.Max(c => c.GivenAt), Revoked = g.Max(c => c.RevokedAt), Expires = g.Max(c => c.ExpiresOn) }).ToListAsync(cancellationToken);
        return
        [
            .. scales.Concat(plans).Concat(notes).Select(one => new LastService(one.Key, one.On, ServicePayer.AnyOrNone)),
            .. consents.Select(one => new LastService(one.Key, LastOf([Day(one.Given), Day(one.Revoked), one.Expires]), ServicePayer.AnyOrNone)),
        ];
    }

    private static DateOnly LastOf(IEnumerable<DateOnly?> days) => days.OfType<DateOnly>().Max();

    private static DateOnly? Day(DateTimeOffset? at) => at is { } known ? DateOnly.FromDateTime(known.UtcDateTime) : null;
}
