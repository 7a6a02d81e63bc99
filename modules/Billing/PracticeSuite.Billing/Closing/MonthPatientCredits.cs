using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Closing;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Statements;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Closing;

/// <summary>
/// What the practice had of patients on a day and was not owed: accounts below nought, and what was paid ahead. Whoever calls it has opened the practice's facts.
/// </summary>
internal sealed class MonthPatientCredits(BillingDbContext db)
{
    private const int Piece = 500;

    public async Task<MonthPatientCreditsDto> ReadAsync(DateOnly last, CancellationToken cancellationToken)
    {
        var below = await BelowAsync(last, cancellationToken);
        var held = await db.Postings.AsNoTracking().Where(p => p.Day <= last && p.Account == LedgerAccount.PatientPrepayments)
            .Join(db.Journal, p => p.EntryId, e => e.Id, (p, e) => new { e.PrepaymentId, p.AmountCents })
            .GroupBy(row => row.PrepaymentId).Select(g => g.Sum(row => row.AmountCents)).Where(cents => cents < 0).GroupBy(_ => 1)
            .Select(g => new { Count = g.Count(), Cents = g.Sum(cents => cents) }).FirstOrDefaultAsync(cancellationToken);
        return new MonthPatientCreditsDto(below.Count, new Money(-below.Sum()), held?.Count ?? 0, new Money(-(held?.Cents ?? 0)));
    }

    /// <summary>Below nought is an account and not a claim: another service takes up what one was paid too much (C-386). Which service is of which account, no database knows.</summary>
    private async Task<IReadOnlyList<long>> BelowAsync(DateOnly last, CancellationToken cancellationToken)
    {
        var below = new List<long>();
        var patients = await SidesOf(last).GroupBy(row => new { row.ClaimId, row.PatientId }).Where(g => g.Sum(row => row.Cents) < 0)
            .Select(g => g.Key.PatientId).Distinct().ToListAsync(cancellationToken);
        foreach (var some in patients.Chunk(Piece))
        {
            var terms = await db.StatementAccounts.AsNoTracking().Where(a => some.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellationToken);
            var claims = await SidesOf(last).Where(row => some.Contains(row.PatientId)).GroupBy(row => new { row.ClaimId, row.PatientId, row.IsPart2 })
                .Select(g => new { g.Key.ClaimId, g.Key.PatientId, g.Key.IsPart2, Cents = g.Sum(row => row.Cents) }).ToListAsync(cancellationToken);
            below.AddRange(claims
                .GroupBy(claim => (claim.PatientId, StatementReader.SubjectOf(claim.ClaimId, claim.IsPart2, terms.GetValueOrDefault(claim.PatientId))), claim => claim.Cents)
                .Select(account => account.Sum()).Where(cents => cents < 0));
        }

        return below;
    }

    private IQueryable<PatientSide> SidesOf(DateOnly last) => db.Postings.AsNoTracking().Where(p => p.Day <= last && p.Account == LedgerAccount.PatientReceivable)
        .Join(db.Claims.AsNoTracking(), p => p.ClaimId, c => (Guid?)c.Id, (p, c) => new PatientSide { ClaimId = c.Id, PatientId = c.PatientId, IsPart2 = c.IsPart2, Cents = p.AmountCents });

    /// <summary>A posting of the patients' side.</summary>
    private sealed class PatientSide
    {
        public Guid ClaimId { get; init; }

        public Guid PatientId { get; init; }

        public bool IsPart2 { get; init; }

        public long Cents { get; init; }
    }
}
