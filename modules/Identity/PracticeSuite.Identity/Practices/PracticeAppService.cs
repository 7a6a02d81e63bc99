using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Data;
using PracticeSuite.Identity.Staff;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Identity.Practices;

internal sealed class PracticeAppService(
    IdentityDbContext db, PracticeSetup setup, Part2Roster part2, IAccess access, IMapper mapper) : IPracticeAppService
{
    public async Task<PracticeDto> GetAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(IdentityPermissions.Practice.View, cancellationToken);

        return await AnswerAsync(await LoadAsync(cancellationToken), cancellationToken);
    }

    public async Task<PracticeDto> SaveAsync(PracticeInput practice, CancellationToken cancellationToken)
    {
        await access.DemandAsync(IdentityPermissions.Practice.Edit, cancellationToken);

        if (await db.Practices.SingleOrDefaultAsync(cancellationToken) is { } shown)
            db.DemandUnchanged(shown, practice.Version);
        var saved = (await setup.PrepareAsync(cancellationToken))(practice);
        await db.SaveChangesAsync(cancellationToken);
        await part2.FollowAsync(cancellationToken);
        return await AnswerAsync(saved, cancellationToken);
    }

    public async Task<LocationDto> AddLocationAsync(LocationInput location, CancellationToken cancellationToken)
    {
        await access.DemandAsync(IdentityPermissions.Practice.Edit, cancellationToken);

        var practice = await LoadAsync(cancellationToken);
        var opened = Location.Open(db.CurrentPractice, location, practice.Address);
        await RefuseTakenCodeAsync(opened, cancellationToken);
        db.Add(opened);
        await db.SaveChangesAsync(cancellationToken);
        return mapper.Map<LocationDto>(opened);
    }

    public async Task<LocationDto> ChangeLocationAsync(Guid id, LocationInput location, CancellationToken cancellationToken)
    {
        await access.DemandAsync(IdentityPermissions.Practice.Edit, cancellationToken);

        var practice = await LoadAsync(cancellationToken);
        var changed = await db.Locations.SingleOrDefaultAsync(l => l.Id == id, cancellationToken)
            ?? throw IdentityErrors.LocationNotFound(id);
        db.DemandUnchanged(changed, location.Version);
        changed.Change(location, practice.Address);
        await RefuseTakenCodeAsync(changed, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return mapper.Map<LocationDto>(changed);
    }

    private async Task<Practice> LoadAsync(CancellationToken cancellationToken) =>
        await db.Practices.SingleOrDefaultAsync(cancellationToken) ?? throw IdentityErrors.PracticeNotFound(db.CurrentPractice);

    private async Task RefuseTakenCodeAsync(Location location, CancellationToken cancellationToken)
    {
        var others = await db.Locations.Where(l => l.Id != location.Id).Select(l => l.Code).ToListAsync(cancellationToken);
        if (others.Contains(location.Code, StringComparer.OrdinalIgnoreCase))
            throw IdentityErrors.CodeTaken(location.Code);
    }

    private async Task<PracticeDto> AnswerAsync(Practice practice, CancellationToken cancellationToken)
    {
        var locations = await db.Locations.AsNoTracking().OrderBy(location => location.Code).ToListAsync(cancellationToken);
        return mapper.Map<PracticeDto>(practice) with { Locations = mapper.Map<List<LocationDto>>(locations) };
    }
}
