using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Ledger;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>What is stored of a chunk's month before it is evaluated again.</summary>
internal sealed record ChunkBefore(
    ILookup<Guid, ResultBefore> Results,
    IReadOnlyDictionary<Guid, Claim> Claims,
    IReadOnlyDictionary<Guid, ClaimVersion> SentVersions,
    ILookup<Guid, WorkItem> Tasks)
{
    /// <summary>Of claims of which their payers have paid nothing: what is the patient's, paid or not, or a later payer's.</summary>
    public IReadOnlyDictionary<Guid, Money> Shares { get; private init; } = new Dictionary<Guid, Money>();

    /// <summary>Everybody of whom something is stored.</summary>
    public IEnumerable<Guid> Patients => Results.Select(group => group.Key).Union(Claims.Keys);

    /// <param name="after">The last patient of the chunk before, whom this one begins after; null at the beginning.</param>
    /// <param name="last">The chunk's last patient; null = to the end.</param>
    public static async Task<ChunkBefore> ReadAsync(
        BillingDbContext db, BillingMonth month, Guid? after, Guid? last, CancellationToken cancellationToken)
    {
        var results = await InRange(db.Results.AsNoTracking().Where(r => r.Month == month && r.IsCurrent), after, last)
            .Select(r => new ResultBefore(
                r.Id, r.PatientId, r.EnrollmentId, r.ContentHash, r.PatientName, r.PatientMrn, r.Code, r.Decision, r.Counted, r.ServiceDate,
                r.HoldCodes, r.ExpectedAllowedCents, r.IsPart2))
            .ToListAsync(cancellationToken);
        var claims = await InRange(db.Claims.AsNoTracking().Where(c => c.Month == month && c.PrimaryId == null), after, last)
            .ToDictionaryAsync(c => c.PatientId, cancellationToken);
        var atPayer = claims.Values.Any(claim => !claim.IsUnsent);
        return new ChunkBefore(
            results.ToLookup(result => result.PatientId),
            claims,
            atPayer ? await SentVersionsAsync(db, [.. claims.Values], cancellationToken) : new Dictionary<Guid, ClaimVersion>(),
            (claims.Count > 0 ? await InRange(db.WorkItems.AsNoTracking().Where(t => t.Month == month && WorkKinds.OfClaims.Contains(t.Kind)), after, last).ToListAsync(cancellationToken) : [])
                .ToLookup(task => task.ClaimId))
        {
            Shares = await SharesAsync(db, [.. claims.Values.Where(claim => claim is { AnsweredOn: not null, PaidCents: null or 0 }).Select(claim => claim.Id)], cancellationToken),
        };
    }

    /// <summary>No statement where every answer brought money.</summary>
    private static async Task<IReadOnlyDictionary<Guid, Money>> SharesAsync(BillingDbContext db, IReadOnlyCollection<Guid> claims, CancellationToken cancellationToken)
    {
        if (claims.Count == 0)
            return new Dictionary<Guid, Money>();
        var sums = await db.Postings.AsNoTracking()
            .Where(p => p.ClaimId != null && claims.Contains(p.ClaimId.Value) && (p.Account == LedgerAccount.PatientReceivable || p.Account == LedgerAccount.NextPayerReceivable))
            .GroupBy(p => p.ClaimId!.Value).Select(g => new { g.Key, Cents = g.Sum(p => p.AmountCents) }).ToListAsync(cancellationToken);
        var paid = await PatientMoney.ReadAsync(db, claims, cancellationToken);
        return sums.ToDictionary(sum => sum.Key, sum => new Money(sum.Cents) + paid.GetValueOrDefault(sum.Key));
    }

    private static async Task<IReadOnlyDictionary<Guid, ClaimVersion>> SentVersionsAsync(
        BillingDbContext db, IReadOnlyCollection<Claim> claims, CancellationToken cancellationToken)
    {
        var ids = claims.Where(claim => !claim.IsUnsent).Select(claim => claim.Id).ToList();
        var versions = await db.ClaimVersions.AsNoTracking().Where(v => ids.Contains(v.ClaimId)).ToListAsync(cancellationToken);
        var byClaim = versions.ToLookup(version => version.ClaimId);
        return claims.Where(claim => !claim.IsUnsent).ToDictionary(claim => claim.Id, claim => claim.SentOf([.. byClaim[claim.Id]]));
    }

    private static IQueryable<TRow> InRange<TRow>(IQueryable<TRow> rows, Guid? after, Guid? last)
        where TRow : class, IAboutPatient
    {
        if (after is { } from)
            rows = rows.Where(r => r.PatientId > from);
        return last is { } to ? rows.Where(r => r.PatientId <= to) : rows;
    }
}

/// <summary>A stored result that stands, as far as it is compared and shown.</summary>
internal sealed record ResultBefore(
    Guid Id, Guid PatientId, Guid EnrollmentId, string ContentHash, string PatientName, string PatientMrn, string? Code, MonthDecision Decision,
    Seconds Counted, DateOnly? ServiceDate, string HoldCodes, long? ExpectedAllowedCents, bool IsPart2)
{
    public MonthChangeSideDto ToSide() => new(
        Code, Decision, Counted, ServiceDate, HoldCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ExpectedAllowedCents is { } cents ? new Money(cents) : null);
}
