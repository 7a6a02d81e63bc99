using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Data;

namespace PracticeSuite.Billing.PaperForms;

/// <summary>What was printed for each claim's next way out; saved by whoever asks.</summary>
internal sealed class KeptForms(BillingDbContext db)
{
    /// <param name="ready">Claims that are about to go, with what their forms say.</param>
    public async Task KeepAsync(IReadOnlyCollection<Claim> ready, Func<Claim, (PaperClaim Form, FormExtras Extras)> said, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var kept = await ReadAsync(ready, cancellationToken);
        var versions = await VersionsAsync(ready, cancellationToken);
        foreach (var claim in ready)
        {
            if (!kept.TryGetValue(claim.Id, out var form))
                db.KeptForms.Add(form = KeptForm.Of(claim, claim.Transmissions + 1));
            var (printed, extras) = said(claim);
            form.Print(claim, versions[claim.Id], printed, extras, now);
        }
    }

    /// <summary>Of claims that have not gone the form of their next time, by claim.</summary>
    public async Task<Dictionary<Guid, KeptForm>> ReadAsync(IReadOnlyCollection<Claim> ready, CancellationToken cancellationToken)
    {
        var next = ready.ToDictionary(claim => claim.Id, claim => claim.Transmissions + 1);
        var ids = next.Keys.ToList();
        var all = await db.KeptForms.Where(f => ids.Contains(f.ClaimId) && f.MailedAt == null).ToListAsync(cancellationToken);
        return all.Where(form => form.Transmission == next[form.ClaimId]).ToDictionary(form => form.ClaimId);
    }

    private async Task<Dictionary<Guid, int>> VersionsAsync(IReadOnlyCollection<Claim> claims, CancellationToken cancellationToken)
    {
        var ids = claims.Select(claim => claim.Id).ToList();
        return await db.ClaimVersions.AsNoTracking().Where(v => ids.Contains(v.ClaimId)).GroupBy(v => v.ClaimId)
            .Select(of => new { of.Key, Latest = of.Max(v => v.Number) }).ToDictionaryAsync(of => of.Key, of => of.Latest, cancellationToken);
    }
}
