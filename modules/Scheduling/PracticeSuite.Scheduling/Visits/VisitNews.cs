using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Visits;

/// <summary>Visits with colleagues that took place (P-012). A visit has a day, and when it was written down is not kept.</summary>
internal sealed class VisitNews(SchedulingDbContext db, IAccess access) : IChartNews
{
    public IReadOnlyList<string> TellsOf { get; } = [nameof(Visit)];

    public async Task<IReadOnlyList<ChartNewsItem>> GetSinceAsync(Guid patientId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(SchedulingPermissions.Visits.View, patientId, cancellationToken)).IsGranted)
            return [];
        var (day, me) = (DateOnly.FromDateTime(since.UtcDateTime), access.Caller.StaffId ?? Guid.Empty);
        var visits = await db.Visits.Where(v => v.PatientId == patientId && v.On >= day && v.Kept && v.PractitionerId != me)
            .Select(v => new { v.Id, v.On, v.Code, v.PractitionerId, v.OutsidePractitioner }).ToListAsync(cancellationToken);
        return visits.ConvertAll(v => new ChartNewsItem(ChartNewsItem.KeyOf("v", v.Id), ChartNewsItem.BeginningOf(v.On), "visits", $"Visit {v.Code}.", v.OutsidePractitioner)
        {
            StaffId = v.PractitionerId, On = v.On,
        });
    }
}
