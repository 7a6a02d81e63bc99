using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Data;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Identity.Practices;

internal sealed class PracticeDirectory(IdentityDbContext db, PracticeWide kept) : IPracticeDirectory
{
    public Task<PracticeProfile> GetAsync(CancellationToken cancellationToken) => kept.GetAsync(ReadAsync, cancellationToken);

    private async Task<PracticeProfile> ReadAsync(CancellationToken cancellationToken)
    {
        var practice = await db.Practices.AsNoTracking().SingleOrDefaultAsync(cancellationToken)
            ?? throw IdentityErrors.PracticeNotFound(db.CurrentPractice);
        var locations = await db.Locations.AsNoTracking().OrderBy(location => location.Code)
            .Select(l => new LocationProfile(l.Id, l.Code, l.Name, l.TimeZoneId, l.PlaceOfService, l.IsVirtual, l.Address) { Npi = l.Npi })
            .ToListAsync(cancellationToken);
        return new PracticeProfile(
            practice.Id,
            practice.Code,
            practice.Name,
            practice.TaxId,
            practice.GroupNpi,
            practice.GroupTaxonomy,
            practice.Address,
            practice.Phone,
            practice.IsFqhcOrRhc,
            practice.Part2Program,
            locations)
        {
            ConsentAge = practice.ConsentAge, RemindsToAsk = practice.RemindsToAsk, LateNoteHours = practice.LateNoteHours, PlanReviewDays = practice.PlanReviewDays,
            AfterHoursPhone = practice.AfterHoursPhone,
        };
    }
}
