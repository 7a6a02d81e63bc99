using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Identity.Staff;

/// <summary>
/// Tells the platform who is of the Part 2 program (P-070): nobody, everybody, or the unit's people with their days, which are those of
/// the practice's first location. In the transaction in which the practice or a member of staff was saved.
/// </summary>
internal sealed class Part2Roster(IdentityDbContext db, IPracticeDirectory practices, IPart2Access part2)
{
    public async Task FollowAsync(CancellationToken cancellationToken) =>
        await part2.KeepMembersAsync(await MembersAsync(cancellationToken), cancellationToken);

    private async Task<IReadOnlyCollection<ProgramTime>> MembersAsync(CancellationToken cancellationToken)
    {
        if (!await db.Practices.AnyAsync(cancellationToken))
            return [];
        var practice = await practices.GetAsync(cancellationToken);
        return practice.Part2Program switch
        {
            Part2Program.WholePractice => [new ProgramTime(null, DateTimeOffset.UnixEpoch, null)],
            Part2Program.Unit => await UnitAsync(practice, cancellationToken),
            _ => [],
        };
    }

    private async Task<IReadOnlyCollection<ProgramTime>> UnitAsync(PracticeProfile practice, CancellationToken cancellationToken)
    {
        var zone = practice.Locations.Count > 0 ? practice.Locations.Main().Zone : TimeZoneInfo.Utc;
        var people = await db.Staff.AsNoTracking().Where(staff => staff.Part2Since != null)
            .Select(staff => new { staff.Id, Since = staff.Part2Since!.Value, staff.Part2Until })
            .ToListAsync(cancellationToken);
        return [.. people.Select(one => new ProgramTime(
            one.Id, zone.StartOf(one.Since), one.Part2Until is { } last ? zone.StartOf(last.AddDays(1)) : null))];
    }
}
