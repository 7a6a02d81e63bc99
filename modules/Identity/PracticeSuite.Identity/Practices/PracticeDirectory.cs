using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Data;

namespace PracticeSuite.Identity.Practices;

/// <summary>Read once in an operation, and again after a save of its own.</summary>
internal sealed class PracticeDirectory : IPracticeDirectory
{
    private readonly IdentityDbContext _db;
    private PracticeProfile? _read;

    public PracticeDirectory(IdentityDbContext db)
    {
        _db = db;
        db.SavedChanges += (_, _) => _read = null;
    }

    public async Task<PracticeProfile> GetAsync(CancellationToken cancellationToken) => _read ??= await ReadAsync(cancellationToken);

    private async Task<PracticeProfile> ReadAsync(CancellationToken cancellationToken)
    {
        var practice = await _db.Practices.AsNoTracking().SingleOrDefaultAsync(cancellationToken)
            ?? throw IdentityErrors.PracticeNotFound(_db.CurrentPractice);
        var locations = await _db.Locations.AsNoTracking().OrderBy(location => location.Code)
            .Select(l => new LocationProfile(l.Id, l.Code, l.Name, l.TimeZoneId, l.PlaceOfService, l.IsVirtual, l.Address))
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
        { ConsentAge = practice.ConsentAge, RemindsToAsk = practice.RemindsToAsk, LateNoteHours = practice.LateNoteHours, PlanReviewDays = practice.PlanReviewDays };
    }
}
