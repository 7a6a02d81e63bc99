using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar.DaySheets;

internal sealed class DaySheetAppService(
    CalendarReading calendar, IPracticeDirectory practices, IStaffDirectory staff, IPatientDirectory patients, SchedulingDbContext db, IAccess access, TimeProvider clock) : IDaySheetAppService
{
    public async Task<DaySheetPaper> PrintAsync(DaySheetQuery query, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.View, cancellationToken);

        var day = await calendar.ReadAsync(new CalendarFilter(query.On, query.On) { LocationId = query.LocationId, StaffIds = query.StaffIds }, cancellationToken);
        var shown = day.Appointments.SelectMany(one => one.Patients).DistinctBy(one => one.PatientId).ToList();
        var sheet = new DaySheet(await practices.GetAsync(cancellationToken), query.On, day)
        {
            Place = query.LocationId,
            Staff = await staff.GetAllAsync(cancellationToken),
            Types = await db.AppointmentTypes.AsNoTracking().ToDictionaryAsync(type => type.Id, type => type.Name, cancellationToken),
            Rooms = await db.Rooms.AsNoTracking().ToDictionaryAsync(room => room.Id, room => room.Name, cancellationToken),
            Patients = await patients.GetNamesAsync([.. shown.Select(one => one.PatientId)], cancellationToken),
            PrintedAt = clock.GetUtcNow(),
        };
        return new DaySheetPaper(DaySheetPapers.Print(sheet), string.Create(CultureInfo.InvariantCulture, $"day-sheet-{query.On:yyyy-MM-dd}.pdf"), shown);
    }
}
