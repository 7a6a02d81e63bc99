using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Visits;

/// <summary>Visits that took place and stays in hospitals, for the rules of flags (UF-06, UF-33, UF-34).</summary>
internal sealed class SessionsAndStays(SchedulingDbContext db, IPracticeDirectory practices, IAccess access) : IFlagOccasions
{
    public async Task<IReadOnlyList<FlagOccasion>> GetAsync(IdRange patients, DateOnly since, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        var zone = (await practices.GetAsync(cancellationToken)).Locations.OrMain(null).Zone;
        var from = new DateTimeOffset(since.AddDays(-1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var visits = await db.Visits.AsNoTracking().In(patients, v => v.PatientId).Where(v => v.Kept && v.On >= since)
            .Select(v => new FlagOccasion(v.Id, v.PatientId, FlagOccasionKind.Session, v.On, v.PractitionerId, v.IsPart2)).ToListAsync(cancellationToken);
        var stays = await db.Stays.AsNoTracking().In(patients, s => s.PatientId).Where(s => s.AdmittedAt >= from || s.DischargedAt >= from)
            .Select(s => new { s.Id, s.PatientId, s.AdmittedAt, s.DischargedAt, s.IsPart2 }).ToListAsync(cancellationToken);
        return
        [
            .. visits,
            .. stays.Select(s => new FlagOccasion(s.Id, s.PatientId, FlagOccasionKind.Admission, zone.LocalDate(s.AdmittedAt), null, s.IsPart2)),
            .. stays.Where(s => s.DischargedAt is not null)
                .Select(s => new FlagOccasion(s.Id, s.PatientId, FlagOccasionKind.Discharge, zone.LocalDate(s.DischargedAt!.Value), null, s.IsPart2)),
        ];
    }
}
