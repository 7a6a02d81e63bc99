using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Visits;

/// <summary>How many visits with colleagues were kept and missed since the reader's own last one (K-102), and which that was (K-101).</summary>
internal sealed class VisitBrief(SchedulingDbContext db, IAccess access) : IBriefSource, IBriefVisits
{
    public async Task<DateOnly?> GetLastAsync(Guid patientId, Guid staffId, DateOnly before, CancellationToken cancellationToken) =>
        await MayAsync(patientId, cancellationToken)
            ? await db.Visits.Where(v => v.PatientId == patientId && v.PractitionerId == staffId && v.Kept && v.On < before).MaxAsync(v => (DateOnly?)v.On, cancellationToken)
            : null;

    public async Task<IReadOnlyList<BriefLine>> ReadAsync(BriefQuestion question, CancellationToken cancellationToken)
    {
        if (!await MayAsync(question.PatientId, cancellationToken))
            return [];
        var (from, today, me) = (question.From, question.Today, access.Caller.StaffId ?? Guid.Empty);
        var visits = await db.Visits.Where(v => v.PatientId == question.PatientId && v.On >= from && v.On < today && v.PractitionerId != null && v.PractitionerId != me && !v.IsTakenBack)
            .Select(v => new { v.Kept, v.IsPart2 }).ToListAsync(cancellationToken);
        return visits.Count == 0 ? [] : [new BriefLine(BriefPart.SinceLast, $"Visits with colleagues: {visits.Count(v => v.Kept)} attended, {visits.Count(v => !v.Kept)} missed") { IsPart2 = visits.Exists(v => v.IsPart2) }];
    }

    private async Task<bool> MayAsync(Guid patientId, CancellationToken cancellationToken) =>
        (await access.DecideAsync(SchedulingPermissions.Visits.View, patientId, cancellationToken)).IsGranted;
}
