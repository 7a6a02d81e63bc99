using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Revenue;
using PracticeSuite.Billing.Data;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Revenue;

/// <summary>The claims of which a figure of money is, by the same questions that add it up; of those alone whom the reader may open.</summary>
internal sealed class ClaimsBehind(BillingDbContext db, AgingReader aging, PayerFigures payers)
{
    private const int MostRows = 500;

    public Task<ClaimsBehindDto> ReadAsync(ClaimsBehindQuery query, DateOnly today, CancellationToken cancellationToken) =>
        query.Of == FigureOf.DaysToPay ? ReadPaidAsync(query, today, cancellationToken) : ReadOwedAsync(query, today, cancellationToken);

    private async Task<ClaimsBehindDto> ReadOwedAsync(ClaimsBehindQuery query, DateOnly today, CancellationToken cancellationToken)
    {
        var owed = aging.OpenOf(query.Of == FigureOf.OwedByPatients, today).Join(db.Claims, one => one.ClaimId, claim => claim.Id, (one, claim) => new { one.IsNext, one.Band, one.Cents, one.Since, Claim = claim });
        if (query.Payer == AgeBands.NextPayers)
            owed = owed.Where(one => one.IsNext);
        else if (query.Payer is { } payer)
            owed = owed.Where(one => !one.IsNext && one.Claim.PayerName == payer);
        if (query.Band is { } band)
            owed = owed.Where(one => one.Band == band);
        var rows = await owed.OrderByDescending(one => one.Cents).ThenBy(one => one.Claim.Id).Skip(Math.Max(0, query.Skip)).Take(Math.Clamp(query.Take, 1, MostRows))
            .Select(one => new
            {
                one.Cents, one.Since, one.Claim.Id, one.Claim.Number, one.Claim.PatientId, one.Claim.PatientName, one.Claim.PayerName, one.Claim.State, one.Claim.ServiceDate, one.Claim.IsPart2,
                // Who is asked next has a claim of their own; the first payer's says that it has paid.
                Next = one.IsNext ? db.Claims.Where(later => later.PrimaryId == one.Claim.Id).OrderByDescending(later => later.Id).Select(later => later.PayerName).FirstOrDefault() : null,
            }).ToListAsync(cancellationToken);
        return new ClaimsBehindDto(
            await owed.CountAsync(cancellationToken), new Money(await owed.SumAsync(one => one.Cents, cancellationToken)),
            [
                .. rows.Select(row => new ClaimBehindDto(
                    row.Id, row.Number, row.PatientId, row.PatientName, row.Next ?? row.PayerName, row.State, row.ServiceDate, new Money(row.Cents), today.DayNumber - row.Since.DayNumber) { IsPart2 = row.IsPart2 }),
            ]);
    }

    private async Task<ClaimsBehindDto> ReadPaidAsync(ClaimsBehindQuery query, DateOnly today, CancellationToken cancellationToken)
    {
        var paid = payers.PaidSince(today.AddDays(-RevenueWindow.Days)).Where(claim => query.Payer == null || claim.PayerName == query.Payer);
        var rows = await paid.OrderByDescending(claim => claim.AnsweredOn).ThenBy(claim => claim.Id).Skip(Math.Max(0, query.Skip)).Take(Math.Clamp(query.Take, 1, MostRows))
            .Select(claim => new
            {
                claim.Id, claim.Number, claim.PatientId, claim.PatientName, claim.PayerName, claim.State, claim.ServiceDate, claim.IsPart2, Cents = claim.PaidCents!.Value,
                Sent = claim.SentOn!.Value, Answered = claim.AnsweredOn!.Value,
            }).ToListAsync(cancellationToken);
        return new ClaimsBehindDto(
            await paid.CountAsync(cancellationToken), new Money(await paid.SumAsync(claim => claim.PaidCents!.Value, cancellationToken)),
            [
                .. rows.Select(row => new ClaimBehindDto(
                    row.Id, row.Number, row.PatientId, row.PatientName, row.PayerName, row.State, row.ServiceDate, new Money(row.Cents), row.Answered.DayNumber - row.Sent.DayNumber) { IsPart2 = row.IsPart2 }),
            ]);
    }
}
