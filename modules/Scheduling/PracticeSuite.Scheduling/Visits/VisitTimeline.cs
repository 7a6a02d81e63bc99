using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Visits;

/// <summary>Visits by their day, kept or not.</summary>
internal sealed class VisitTimeline(SchedulingDbContext db, IAccess access) : IChartTimeline
{
    public ChartItemKind Kind => ChartItemKind.Visit;

    public async Task<IReadOnlyList<ChartLine>> ReadAsync(Guid patientId, ChartStretch stretch, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(SchedulingPermissions.Visits.View, patientId, cancellationToken)).IsGranted)
            return [];
        var (day, dayId) = (stretch.Day, stretch.DayId);
        var visits = await db.Visits.AsNoTracking().Where(v => v.PatientId == patientId && v.On <= day && (v.On < day || v.Id < dayId))
            .OrderByDescending(v => v.On).ThenByDescending(v => v.Id).Take(stretch.Take).ToListAsync(cancellationToken);
        return visits.ConvertAll(v => new ChartLine(Kind, stretch.Of(v.On), v.Id, $"Visit {v.Code}{HowOf(v.Mode)}{(v.Kept ? "" : v.IsTakenBack ? ", taken back" : ", not kept")}", "?part=visits")
        {
            Time = stretch.TimeOn(v.On, v.Start), StaffId = v.PractitionerId, By = v.OutsidePractitioner,
        });
    }

    private static string HowOf(VisitMode mode) => mode switch
    {
        VisitMode.InPerson => "",
        VisitMode.Video => ", video",
        VisitMode.AudioOnly => ", audio only",
        _ => ", telehealth",
    };
}
