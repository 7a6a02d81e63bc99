using Microsoft.EntityFrameworkCore;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Visits;

internal sealed class VisitFacts(SchedulingDbContext db, IAccess access) : IVisitFacts
{
    private static readonly TimeSpan LongestVisit = TimeSpan.FromHours(24);

    public async Task<ILookup<Guid, VisitFact>> GetVisitsAsync(
        IdRange patients, DateOnly first, DateOnly last, IReadOnlyCollection<string> codesOfAnyDay, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        var visits = await db.Visits.AsNoTracking()
            .In(patients, v => v.PatientId).Where(v => v.Kept)
            .Where(v => (v.On >= first && v.On <= last) || codesOfAnyDay.Contains(v.Code))
            .OrderBy(v => v.PatientId).ThenBy(v => v.On).ThenBy(v => v.Id)
            .Select(v => new VisitFact(v.Id, v.PatientId, v.On, v.Code, v.PractitionerId, v.Start, v.End, v.Mode) { IsPart2 = v.IsPart2 })
            .ToListAsync(cancellationToken);
        return visits.ToLookup(visit => visit.PatientId);
    }

    public async Task<IReadOnlyList<VisitTime>> GetTimesAsync(
        IReadOnlyCollection<Guid> practitionerIds, Interval during, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        var earliest = during.Start - LongestVisit;
        return await db.Visits.AsNoTracking()
            .Where(v => v.PractitionerId != null && practitionerIds.Contains(v.PractitionerId.Value))
            .Where(v => v.Start >= earliest && v.Start < during.End && v.End > during.Start && v.Kept)
            .OrderBy(v => v.Start).ThenBy(v => v.Id)
            .Select(v => new VisitTime(v.Id, v.PractitionerId!.Value, v.PatientId, v.Start!.Value, v.End!.Value) { IsPart2 = v.IsPart2 })
            .ToListAsync(cancellationToken);
    }

    public async Task<ILookup<Guid, HospitalStayFact>> GetStaysAsync(IdRange patients, Interval during, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        var stays = await db.Stays.AsNoTracking()
            .In(patients, s => s.PatientId)
            .Where(s => s.AdmittedAt < during.End && (s.DischargedAt == null || s.DischargedAt > during.Start))
            .OrderBy(s => s.PatientId).ThenBy(s => s.AdmittedAt)
            .Select(s => new HospitalStayFact(s.Id, s.PatientId, s.Kind, s.AdmittedAt, s.DischargedAt))
            .ToListAsync(cancellationToken);
        return stays.ToLookup(stay => stay.PatientId);
    }
}
