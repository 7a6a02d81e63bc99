using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Billing.Data;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Contracts.Patients;

namespace PracticeSuite.Billing.Statements;

/// <summary>What stands on the patients' side of the books, patient by patient, with what decides about their statements: a few statements a thousand patients.</summary>
internal sealed class StatementReader(
    BillingDbContext db, InsurancePending insurance, IPatientDirectory directory, IPatientContacts contacts, IPatientDeaths deaths)
{
    private const int ChunkSize = 1000;

    /// <param name="patientId">Null = all.</param>
    /// <returns>By patient and subject; only claims of which something is open.</returns>
    public Task<IReadOnlyList<OpenStatement>> ReadAsync(Guid? patientId, CancellationToken cancellationToken) =>
        ReadOfAsync(patientId is { } one ? [one] : null, cancellationToken);

    /// <param name="patients">Null = all; some hundred at most.</param>
    public async Task<IReadOnlyList<OpenStatement>> ReadOfAsync(IReadOnlyList<Guid>? patients, CancellationToken cancellationToken)
    {
        var claims = await BalancesAsync(patients, cancellationToken);
        var pending = await insurance.AmongAsync([.. claims], patients, cancellationToken);
        var byPatient = claims.GroupBy(claim => claim.PatientId).OrderBy(group => group.Key).ToList();
        var open = new List<OpenStatement>();
        foreach (var chunk in byPatient.Chunk(ChunkSize))
            open.AddRange(await ReadAsync([.. chunk], pending, cancellationToken));
        return open;
    }

    /// <summary>Claims of which the patient owes, or is owed, something.</summary>
    private async Task<List<OpenBalance>> BalancesAsync(IReadOnlyList<Guid>? patients, CancellationToken cancellationToken)
    {
        var claims = db.Claims.AsNoTracking();
        if (patients is not null)
            claims = claims.Where(c => patients.Contains(c.PatientId));
        var sums = await db.Postings.AsNoTracking().Where(p => p.Account == LedgerAccount.PatientReceivable && p.ClaimId != null)
            .Join(claims, p => p.ClaimId, c => (Guid?)c.Id, (p, c) => p)
            .GroupBy(p => p.ClaimId!.Value)
            .Select(g => new { ClaimId = g.Key, Cents = g.Sum(p => p.AmountCents), Since = g.Min(p => p.Day) })
            .Where(sum => sum.Cents != 0).ToListAsync(cancellationToken);
        var of = new List<OpenBalance>();
        foreach (var chunk in sums.Chunk(ChunkSize))
        {
            var ids = chunk.Select(sum => sum.ClaimId).ToList();
            var rows = await claims.Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.PatientId, c.IsPart2, c.State, c.ServiceDate }).ToListAsync(cancellationToken);
            of.AddRange(rows.Join(chunk, c => c.Id, sum => sum.ClaimId, (c, sum) => new OpenBalance(c.Id, c.PatientId, c.IsPart2, c.State, c.ServiceDate, sum.Cents, sum.Since)));
        }

        return of;
    }

    private async Task<IEnumerable<OpenStatement>> ReadAsync(IReadOnlyList<IGrouping<Guid, OpenBalance>> patients, IReadOnlySet<Guid> pending, CancellationToken cancellationToken)
    {
        var ids = patients.Select(group => group.Key).ToList();
        var accounts = await db.StatementAccounts.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellationToken);
        var last = await db.Statements.AsNoTracking().Where(s => ids.Contains(s.PatientId)).GroupBy(s => new { s.PatientId, s.Subject })
            .Select(g => new { g.Key.PatientId, g.Key.Subject, On = g.Max(s => s.On), Sequence = g.Max(s => s.Sequence) })
            .ToDictionaryAsync(g => (g.PatientId, g.Subject), g => new PrintedBefore(g.On, g.Sequence), cancellationToken);
        var held = (await db.Prepayments.AsNoTracking().Where(p => ids.Contains(p.PatientId) && p.LeftCents > 0).ToListAsync(cancellationToken))
            .ToLookup(p => (p.PatientId, p.Account), p => new HeldMoney(p.TowardClaimId, p.LeftCents));
        var names = await directory.GetNamesAsync(ids, cancellationToken);
        var reach = await contacts.GetAsync(ids, cancellationToken);
        var died = await deaths.GetAsync(ids, cancellationToken);
        return patients.Where(group => names.ContainsKey(group.Key)).SelectMany(group =>
        {
            var terms = accounts.GetValueOrDefault(group.Key);
            return group.GroupBy(claim => SubjectOf(claim.ClaimId, claim.IsPart2, terms)).OrderBy(one => one.Key).Select(one => new OpenStatement(
                group.Key, one.Key, names[group.Key],
                [.. one.OrderBy(claim => claim.On).ThenBy(claim => claim.ClaimId).Select(claim => new OpenService(claim.ClaimId, claim.On, claim.State, claim.Cents, claim.Since, pending.Contains(claim.ClaimId)))],
                terms, reach.GetValueOrDefault(group.Key), died.TryGetValue(group.Key, out var at) ? at : null, last.GetValueOrDefault((group.Key, one.Key)))
            { Held = [.. held[(group.Key, one.Key)]] });
        });
    }

    public static StatementSubject SubjectOf(Guid claimId, bool isPart2, StatementAccount? terms) =>
        isPart2 ? StatementSubject.Program
        : terms?.ConfidentialClaims.Contains(claimId) == true ? StatementSubject.Confidential
        : StatementSubject.Ordinary;
}

/// <summary>A claim with its patient's balance.</summary>
internal sealed record OpenBalance(
    Guid ClaimId, Guid PatientId, bool IsPart2, ClaimState State, DateOnly On, long Cents, DateOnly Since);
