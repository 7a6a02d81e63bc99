using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Charting.CareTeams;

internal sealed class CareTeamHistory(ChartingDbContext db, IPracticeDirectory practices) : ICareTeamHistory
{
    public async Task<IReadOnlyList<Guid>> GetPatientsAsync(Guid staffId, Interval during, CancellationToken cancellationToken) =>
        await db.Set<CareTeamMember>().AsNoTracking()
            .Where(m => m.StaffId == staffId && (m.Part == CareTeamPart.Therapist || m.Part == CareTeamPart.Prescriber) && m.From < during.End && (m.Until == null || m.Until > during.Start))
            .Select(m => m.PatientId).Distinct().ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<Guid>> GetPatientsOfAsync(Guid staffId, DateTimeOffset at, CancellationToken cancellationToken) =>
        await db.Set<CareTeamMember>().AsNoTracking().Where(m => m.StaffId == staffId && m.From <= at && (m.Until == null || m.Until > at)).Select(m => m.PatientId).Distinct().ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<TeamTime>> GetAsync(IdRange? patients, Interval during, CancellationToken cancellationToken)
    {
        var zone = (await practices.GetAsync(cancellationToken)).Locations.Main().Zone;
        var times = await (patients is { } range ? db.Set<CareTeamMember>().In(range, m => m.PatientId) : db.Set<CareTeamMember>()).AsNoTracking()
            .Where(m => (m.Part == CareTeamPart.Therapist || m.Part == CareTeamPart.Prescriber) && m.From < during.End && (m.Until == null || m.Until > during.Start))
            .Join(db.Patients, m => m.PatientId, p => p.Id, (m, p) => new { m.PatientId, m.StaffId, m.Part, m.From, m.Until, p.DiedAt, p.DischargedOn })
            .ToListAsync(cancellationToken);
        return
        [
            .. times.Select(m => new TeamTime(m.PatientId, m.StaffId, m.Part, m.From, Earlier(
                    Earlier(m.Until, m.DiedAt), m.DischargedOn is { } day ? zone.InstantOf(day.AddDays(1).ToDateTime(TimeOnly.MinValue)) : null)))
                .Where(one => one.Until is null || (one.Until > one.From && one.Until > during.Start)),
        ];
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => other is null || one < other ? one : other;
}
