using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Data;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Scales;

internal sealed class ScaleLinks(ChartingDbContext db) : IScaleLinks
{
    public async Task<ScaleLinkPlace?> FindAsync(string? token, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(token))
            return null;
        var hash = LinkSecret.HashOf(token);
        return await db.Set<ScaleLink>().AsNoTracking().Where(link => link.TokenHash == hash)
            .Select(link => new ScaleLinkPlace(link.PracticeId, link.InvitationId)).SingleOrDefaultAsync(cancellationToken);
    }
}
