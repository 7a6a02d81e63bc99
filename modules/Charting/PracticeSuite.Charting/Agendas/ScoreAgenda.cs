using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Agendas;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Scales;
using PracticeSuite.Charting.Scales.Scoring;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Agendas;

/// <summary>Scales whose last score is worse by their own threshold than the one before (K-083); what is older than 60 days makes nobody worse now (K-030).</summary>
internal sealed class ScoreAgenda(ChartingDbContext db, IAccess access) : IAgendaSource
{
    private const int Days = 60;

    public AgendaReason Reason => AgendaReason.WorseScore;

    public async Task<IReadOnlyList<AgendaLine>> ReadAsync(AgendaScope scope, CancellationToken cancellationToken)
    {
        if (!access.May(ChartingPermissions.Scales.View))
            return [];
        var ids = scope.PatientIds;
        var results = await db.Scales.AsNoTracking().Where(r => ids.Contains(r.PatientId) && !r.IsSecondAnswer && r.ErrorReason == null).OrderBy(r => r.CompletedOn).ThenBy(r => r.Id).ToListAsync(cancellationToken);
        return
        [
            .. results.GroupBy(r => (r.PatientId, r.Scale)).Where(course => course.Last().CompletedOn >= scope.Today.AddDays(-Days))
                .Select(course => (course.Key, Last: course.Last(), Course: ScaleCourses.Judge(RatingScales.Get(course.Key.Scale), [.. course.Select(r => r.Score())])))
                .Where(one => one.Course.Direction == ScaleDirection.Worse).OrderByDescending(one => one.Course.Change).ThenByDescending(one => one.Last.CompletedOn)
                .Select(one => new AgendaLine(one.Key.PatientId, Reason, TextOf(one.Last, one.Course, scope.Today), "?part=scales")),
        ];
    }

    private static string TextOf(ScaleResult last, ScaleCourse course, DateOnly today) =>
        $"{last.Scale} {(last.Total is { } total && course.Change is { } points ? $"{total - points} → {total}" : "worse")}, {MedicationText.DayOf(last.CompletedOn, today)}";
}
