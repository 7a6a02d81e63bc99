using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Revenue;
using PracticeSuite.Billing.Data;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Revenue;

/// <summary>
/// What is open of each claim by how long it has been: a payer's part since the claim's charge was posted, whatever became of it meanwhile
/// (denied, disputed, in review), a patient's since some of it was first theirs, and what the next
/// insurance is asked for since then too: the books keep every payer's money with the claim to the first.
/// </summary>
internal sealed class AgingReader(BillingDbContext db)
{
    private const int MostRows = 500;

    public async Task<AgingDto> ReadAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var sums = await Banded(Open().Where(one => one.Cents > 0), today)
            .Join(db.Claims, one => one.ClaimId, claim => claim.Id, (one, claim) => new { PayerName = one.IsNext ? AgeBands.NextPayers : claim.PayerName, one.IsPatients, one.Band, one.Cents })
            .GroupBy(one => new { one.PayerName, one.IsPatients, one.Band })
            .Select(g => new BandSum(g.Key.PayerName, g.Key.IsPatients, g.Key.Band, g.Count(), g.Sum(one => one.Cents))).ToListAsync(cancellationToken);
        var credits = await Open().Where(one => one.Cents < 0).SumAsync(one => one.Cents, cancellationToken);
        var payers = sums.Where(sum => !sum.IsPatients).ToList();
        return new AgingDto(
            today, [.. payers.GroupBy(sum => sum.Payer).Select(group => Row(group.Key, group)).OrderByDescending(row => row.Total).ThenBy(row => row.Name, StringComparer.Ordinal)],
            Row("", payers), Row("", sums.Where(sum => sum.IsPatients)), new Money(-credits));
    }

    public async Task<PatientAgingDto> ReadPatientsAsync(DateOnly today, int skip, int take, CancellationToken cancellationToken)
    {
        var asked = Math.Clamp(take, 1, MostRows);
        var shares = Banded(Open().Where(one => one.Cents > 0 && one.IsPatients), today)
            .Join(db.Claims, one => one.ClaimId, claim => claim.Id, (one, claim) => new { claim.PatientId, claim.IsPart2, one.Band, one.Cents });
        var largest = await shares.GroupBy(one => one.PatientId).Select(g => new { PatientId = g.Key, Cents = g.Sum(one => one.Cents) })
            .OrderByDescending(one => one.Cents).ThenBy(one => one.PatientId).Skip(Math.Max(0, skip)).Take(asked + 1).ToListAsync(cancellationToken);
        var ids = largest.Take(asked).Select(one => one.PatientId).ToList();
        var bands = await shares.Where(one => ids.Contains(one.PatientId)).GroupBy(one => new { one.PatientId, one.Band })
            .Select(g => new { g.Key.PatientId, g.Key.Band, Claims = g.Count(), Cents = g.Sum(one => one.Cents), OfProgram = g.Count(one => one.IsPart2) }).ToListAsync(cancellationToken);
        var byPatient = bands.ToLookup(one => one.PatientId, one => new BandSum("", true, one.Band, one.Claims, one.Cents));
        var ofProgram = bands.Where(one => one.OfProgram > 0).Select(one => one.PatientId).ToHashSet();
        return new PatientAgingDto(
            today, [.. ids.Select(id => (id, Row: Row("", byPatient[id]))).Select(one => new PatientAgingRowDto(one.id, one.Row.Claims, one.Row.Bands, one.Row.Total) { IsPart2 = ofProgram.Contains(one.id) })],
            largest.Count > asked);
    }

    /// <summary>What is open of each claim.</summary>
    /// <param name="ofPatients">What patients owe, instead of what payers do.</param>
    public IQueryable<BandedAmount> OpenOf(bool ofPatients, DateOnly today) => Banded(Open().Where(one => one.Cents > 0 && one.IsPatients == ofPatients), today);

    private IQueryable<OpenAmount> Open() => db.Postings.AsNoTracking()
        .Where(p => p.ClaimId != null && (p.Account == LedgerAccount.InsuranceReceivable || p.Account == LedgerAccount.PatientReceivable
            || p.Account == LedgerAccount.NextPayerReceivable || p.Account == LedgerAccount.DeniedReceivable || p.Account == LedgerAccount.DisputedReceivable || p.Account == LedgerAccount.ReviewReceivable))
        .GroupBy(p => new { ClaimId = p.ClaimId!.Value, IsPatients = p.Account == LedgerAccount.PatientReceivable, IsNext = p.Account == LedgerAccount.NextPayerReceivable })
        .Select(g => new OpenAmount { ClaimId = g.Key.ClaimId, IsPatients = g.Key.IsPatients, IsNext = g.Key.IsNext, Cents = g.Sum(p => p.AmountCents), Since = g.Min(p => p.Day) });

    /// <summary>By days of the calendar, which both databases compare alike.</summary>
    private static IQueryable<BandedAmount> Banded(IQueryable<OpenAmount> open, DateOnly today)
    {
        var (first, second, third, fourth) = (Start(0), Start(1), Start(2), Start(3));
        return open.Select(one => new BandedAmount
        {
            ClaimId = one.ClaimId,
            IsPatients = one.IsPatients,
            IsNext = one.IsNext,
            Cents = one.Cents,
            Since = one.Since,
            Band = one.Since >= first ? 0 : one.Since >= second ? 1 : one.Since >= third ? 2 : one.Since >= fourth ? 3 : 4,
        });

        DateOnly Start(int band) => today.AddDays(-AgeBands.Ends[band]);
    }

    private static AgingRowDto Row(string name, IEnumerable<BandSum> sums)
    {
        var bands = new long[AgeBands.Labels.Count];
        var claims = 0;
        foreach (var sum in sums)
        {
            bands[sum.Band] += sum.Cents;
            claims += sum.Claims;
        }

        return new AgingRowDto(name, claims, [.. bands.Select(cents => new Money(cents))], new Money(bands.Sum()));
    }

    private sealed record BandSum(string Payer, bool IsPatients, int Band, int Claims, long Cents);

    private sealed class OpenAmount
    {
        public Guid ClaimId { get; init; }

        public bool IsPatients { get; init; }

        public bool IsNext { get; init; }

        public long Cents { get; init; }

        public DateOnly Since { get; init; }
    }

    internal sealed class BandedAmount
    {
        public Guid ClaimId { get; init; }

        public bool IsPatients { get; init; }

        public bool IsNext { get; init; }

        public long Cents { get; init; }

        public DateOnly Since { get; init; }

        public int Band { get; init; }
    }
}
