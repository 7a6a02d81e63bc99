using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Revenue;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Revenue;

/// <summary>How payers answer: how soon they pay, how often they deny and why.</summary>
internal sealed class PayerFigures(BillingDbContext db)
{
    /// <summary>Answers that decide nothing: taken back, forwarded, a forecast (C-184).</summary>
    private static readonly string[] NoDecision = ["22", "23", "25"];

    public async Task<DaysToPayDto> DaysToPayAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var from = today.AddDays(-RevenueWindow.Days);
        var groups = await PaidSince(from)
            .GroupBy(c => new { c.PayerName, c.SentOn, c.AnsweredOn })
            .Select(g => new { g.Key.PayerName, Sent = g.Key.SentOn!.Value, Answered = g.Key.AnsweredOn!.Value, Claims = g.Count() }).ToListAsync(cancellationToken);
        var paid = groups.ConvertAll(one => new PaidAfter(one.PayerName, one.Answered.DayNumber - one.Sent.DayNumber, one.Claims));
        return new DaysToPayDto(
            from, today, DaysToPay.Row("", paid),
            [.. paid.GroupBy(one => one.Payer).Select(group => DaysToPay.Row(group.Key, group)).OrderByDescending(row => row.Claims).ThenBy(row => row.Payer, StringComparer.Ordinal)]);
    }

    /// <summary>Those of which it is known when they went and when they were paid.</summary>
    public IQueryable<Claim> PaidSince(DateOnly from) => db.Claims.AsNoTracking().Where(c => c.AnsweredOn >= from && c.SentOn != null && c.AnsweredOn >= c.SentOn && c.PaidCents > 0);

    public async Task<DenialsDto> DenialsAsync(DateOnly today, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var from = today.AddDays(-RevenueWindow.Days);
        var since = zone.StartOf(from);
        var answers = await db.Remittances.AsNoTracking().Where(r => r.PostedAt >= since)
            .Join(db.RemittedClaims.Where(c => c.ClaimId != null && !NoDecision.Contains(c.Status)), r => r.Id, c => c.RemittanceId, (r, _) => r.PayerName)
            .GroupBy(payer => payer).Select(g => new { Payer = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        var denials = await db.WorkItems.AsNoTracking().Where(i => i.Kind == WorkKind.Denial && i.OpenedOn >= from)
            .GroupBy(i => new { i.PayerName, i.Reason })
            .Select(g => new Denied(g.Key.PayerName, g.Key.Reason, g.Count(), g.Sum(i => i.AmountCents))).ToListAsync(cancellationToken);
        var byPayer = answers.ConvertAll(one => OfPayer(one.Payer, one.Count, denials));
        return new DenialsDto(
            from, today,
            [.. byPayer.OrderByDescending(row => row.Percent).ThenByDescending(row => row.Answers).ThenBy(row => row.Payer, StringComparer.Ordinal)],
            [.. denials.GroupBy(one => one.Reason).Select(OfReason).OrderByDescending(row => row.Amount).ThenBy(row => row.Reason, StringComparer.Ordinal)]);
    }

    private static DenialPayerDto OfPayer(string payer, int answers, List<Denied> denials)
    {
        var own = denials.Where(one => one.Payer == payer).ToList();
        return new DenialPayerDto(payer, answers, own.Sum(one => one.Count), new Money(own.Sum(one => one.Cents)));
    }

    private static DenialReasonDto OfReason(IGrouping<string, Denied> reason)
    {
        var known = AdjustmentReasons.OfPosting(reason.Key);
        return new DenialReasonDto(reason.Key, known.Meaning, known.Action, reason.Sum(one => one.Count), new Money(reason.Sum(one => one.Cents)));
    }

    private sealed record Denied(string Payer, string Reason, int Count, long Cents);
}

/// <param name="Claims">That were paid after so many days.</param>
internal sealed record PaidAfter(string Payer, int Days, int Claims);

/// <summary>Middle and nine tenths of counted days. Whole days, each that of a claim: nothing is interpolated.</summary>
internal static class DaysToPay
{
    public static DaysToPayRowDto Row(string payer, IEnumerable<PaidAfter> paid)
    {
        var days = paid.OrderBy(one => one.Days).ToList();
        var claims = days.Sum(one => one.Claims);
        return new DaysToPayRowDto(payer, claims, Within(days, claims, 50), Within(days, claims, 90));
    }

    /// <summary>The fewest days within which at least so many of a hundred claims were paid.</summary>
    private static int? Within(List<PaidAfter> days, int claims, int percent)
    {
        var seen = 0;
        foreach (var one in days)
        {
            seen += one.Claims;
            if (seen * 100L >= (long)claims * percent)
                return one.Days;
        }

        return null;
    }
}
