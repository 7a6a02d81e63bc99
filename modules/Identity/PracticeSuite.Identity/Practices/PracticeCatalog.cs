using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Data;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Identity.Practices;

internal sealed class PracticeCatalog(IdentityDbContext db) : IPracticeCatalog
{
    public async Task<IReadOnlyList<PracticeSummary>> GetAllAsync(CancellationToken cancellationToken) =>
        // Choosing a practice comes before an operation has one, so the practice filter would hide all of them.
        await db.Practices.IgnoreQueryFilters().AsNoTracking().OrderBy(practice => practice.Code)
            .Select(practice => new PracticeSummary(practice.PracticeId, practice.Code, practice.Name))
            .ToListAsync(cancellationToken);

    public async Task<PracticeSummary?> FindAsync(string code, CancellationToken cancellationToken) =>
        (await GetAllAsync(cancellationToken)).SingleOrDefault(practice => practice.Code.Equals(code.Trim(), StringComparison.OrdinalIgnoreCase));
}
