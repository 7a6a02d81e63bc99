using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.X12;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Remittances;

namespace PracticeSuite.Billing.Remittances;

/// <summary>
/// One payment that comes on paper and in a file. Its keys differ, for paper does not say the payer's number of TRN03, and its day may; so the two are known by the number of the check or
/// transfer, the amount, and whose claims they answer (C-216).
/// </summary>
internal sealed class PaperTwins(BillingDbContext db, IAccess access)
{
    /// <summary>Enough to know whose they are.</summary>
    private const int MostClaims = 500;

    /// <summary>Of a file that is sound but for this.</summary>
    public async Task FindAsync(CheckedFile found, Stream content, CancellationToken cancellationToken)
    {
        // Whose claims these are does not depend on what the caller may see of them (P-072).
        using var facts = access.ReadFacts();
        var typed = await TypedAsync(found.Payments, cancellationToken);
        if (typed.Count == 0)
            return;
        var (header, numbers) = ((RemittanceHeader?)null, new HashSet<string>(StringComparer.Ordinal));
        content.Position = 0;
        await foreach (var item in X12File.ReadAsync(content, cancellationToken: cancellationToken))
        {
            switch (item)
            {
                case RemittanceBegun begun:
                    header = Remittance.IsTyped(begun.Header.PayerCompanyId) ? null : begun.Header;
                    numbers.Clear();
                    break;
                case RemittanceClaimRead read when header is not null && numbers.Count < MostClaims && ClaimNumber.NumberIn(read.Claim.Id) is { } number:
                    numbers.Add(number);
                    break;
                case TransactionEnded when header is not null:
                    await CompareAsync(found, header, typed, numbers, cancellationToken);
                    header = null;
                    break;
            }
        }
    }

    /// <exception cref="BusinessException">What is typed came as a file before.</exception>
    public async Task DemandNoFileAsync(string trace, Money paid, Guid payerId, CancellationToken cancellationToken)
    {
        // Without money, nothing would be posted twice.
        if (paid == Money.Zero)
            return;
        using var facts = access.ReadFacts();
        var number = NumberOf(trace);
        var came = await db.Remittances.AsNoTracking()
            .Where(r => r.PaidCents == paid.Cents && r.Trace.EndsWith(number) && !r.PayerCompanyId.StartsWith(PaperRemittance.Company)).ToListAsync(cancellationToken);
        foreach (var file in came.Where(one => NumberOf(one.Trace) == number))
        {
            if (await PayersOf(file).ToListAsync(cancellationToken) is var payers && (payers.Count == 0 || payers.Contains(payerId)))
                throw BillingErrors.PaperCameAsFile(file.Trace, file.PaidOn, paid);
        }
    }

    private async Task CompareAsync(CheckedFile found, RemittanceHeader header, List<Remittance> typed, HashSet<string> numbers, CancellationToken cancellationToken)
    {
        foreach (var twin in typed.Where(one => one.PaidCents == header.Paid.Cents && NumberOf(one.Trace) == NumberOf(header.Trace)))
        {
            if (!await AnswerTheSameAsync(twin, numbers, cancellationToken))
                continue;
            found.Found(
                "C-216", $"payment {RemittanceTexts.Clip(header.Trace, BillingLimits.Trace)}",
                string.Create(CultureInfo.InvariantCulture, $"It was typed from paper and posted already: {twin.Trace} of {twin.PaidOn:d MMM yyyy} over {new Money(twin.PaidCents)}."),
                found.Payments.Count == 1
                    ? "Open it under Remittances and take it back, then check this file again; or put the file away, if what was typed is right."
                    : "Open it under Remittances and take it back, then check this file again: it has other payments too.");
        }
    }

    /// <summary>Typed with the number and the amount of one of these, and not taken back.</summary>
    private async Task<List<Remittance>> TypedAsync(IReadOnlyList<PaymentSummaryDto> payments, CancellationToken cancellationToken)
    {
        var (came, typed) = (payments.Select(one => (NumberOf(one.Trace), one.Paid.Cents)).ToHashSet(), new List<Remittance>());
        foreach (var amounts in payments.Select(one => one.Paid.Cents).Distinct().Chunk(MostClaims))
        {
            typed.AddRange(await db.Remittances.AsNoTracking()
                .Where(r => amounts.Contains(r.PaidCents) && r.PayerCompanyId.StartsWith(PaperRemittance.Company)).ToListAsync(cancellationToken));
        }

        return typed.FindAll(one => one.Stands && came.Contains((NumberOf(one.Trace), one.PaidCents)));
    }

    /// <summary>
    /// One claim of both is enough: a payer answers a crossover by the first payer's number, and somebody types it under the later claim's. With money, one payer of both is enough too,
    /// for it is one check, under whatever claim it was typed; and where either is of no claim that is known, its number and amount have to do. An answer without money has no check.
    /// </summary>
    private async Task<bool> AnswerTheSameAsync(Remittance typed, HashSet<string> numbers, CancellationToken cancellationToken)
    {
        var came = await db.Claims.AsNoTracking().Where(c => numbers.Contains(c.Number)).Select(c => new { First = c.PrimaryId ?? c.Id, c.PayerId }).ToListAsync(cancellationToken);
        var first = await db.RemittedClaims.AsNoTracking().Where(r => r.RemittanceId == typed.Id && r.ClaimId != null)
            .Join(db.Claims, r => r.ClaimId, c => (Guid?)c.Id, (_, c) => c.PrimaryId ?? c.Id).ToListAsync(cancellationToken);
        if (came.Exists(one => first.Contains(one.First)))
            return true;
        return typed.PaidCents != 0
            && (came.Count == 0 || first.Count == 0 || (await PayersOf(typed).ToListAsync(cancellationToken)).Exists(payer => came.Exists(one => one.PayerId == payer)));
    }

    private IQueryable<Guid> PayersOf(Remittance remittance) => db.RemittedClaims.AsNoTracking().Where(r => r.RemittanceId == remittance.Id && r.ClaimId != null)
        .Join(db.Claims, r => r.LaterClaimId ?? r.ClaimId, c => (Guid?)c.Id, (_, c) => c.PayerId).Distinct();

    /// <summary>Banks print noughts before a check's number, and people leave them out.</summary>
    private static string NumberOf(string trace) => trace.Trim().TrimStart('0').ToUpperInvariant();
}
