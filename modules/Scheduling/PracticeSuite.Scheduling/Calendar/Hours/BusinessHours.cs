using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Calendar.SetUp;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar.Hours;

/// <summary>The practice's opening hours and holidays, on the clock of its first location (K-020).</summary>
internal sealed class BusinessHours(SchedulingDbContext db, IPracticeDirectory practices, TimeProvider clock) : IBusinessHours
{
    private const int DaysAround = 366;

    public async Task<BusinessTime> GetAsync(CancellationToken cancellationToken)
    {
        var zone = (await practices.GetAsync(cancellationToken)).Locations.Main().Zone;
        var today = zone.LocalDate(clock.GetUtcNow());
        var (first, last) = (today.AddDays(-DaysAround), today.AddDays(DaysAround));
        var rules = await db.CalendarRules.AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new CalendarRules(db.CurrentPractice);
        var closed = await db.Holidays.AsNoTracking().Where(day => !day.IsTakenBack && day.On >= first && day.On <= last).Select(day => day.On).ToHashSetAsync(cancellationToken);
        return new BusinessTime(zone, rules.Opens, rules.Closes, closed);
    }
}
