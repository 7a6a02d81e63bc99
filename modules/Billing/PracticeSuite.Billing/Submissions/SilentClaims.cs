using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Submissions;

/// <summary>Claims of which nothing was heard for too long. Nothing changes because nobody answers; somebody has to ask (C-148).</summary>
internal sealed class SilentClaims(BillingDbContext db, IPracticeDirectory practices, TimeProvider clock)
{
    private const int MostRows = 500;

    /// <summary>Those that wait longest first; sorted, counted and cut in the database, however many there are.</summary>
    public async Task<SilentClaimPageDto> ReadAsync(int skip, int take, CancellationToken cancellationToken)
    {
        var practice = await practices.GetAsync(cancellationToken);
        if (practice.Locations.Count == 0)
            return new SilentClaimPageDto(0, []);
        var late = Lateness.Of(clock.GetUtcNow(), BusinessTime.Usual(practice.Locations.Main().Zone));
        var silent = SentIn(late).Concat(Mailed(late));
        var rows = await silent.OrderBy(one => one.SentAt).ThenBy(one => one.ClaimId).Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, MostRows)).ToListAsync(cancellationToken);
        return new SilentClaimPageDto(await silent.CountAsync(cancellationToken), await ToDtosAsync(rows, cancellationToken));
    }

    private IQueryable<Unheard> SentIn(Lateness late) => db.BatchClaims.AsNoTracking()
        .Join(db.Batches, sent => sent.BatchId, batch => batch.Id, (sent, batch) => new { Sent = sent, BatchId = (Guid?)batch.Id, At = batch.TransmittedAt ?? batch.BuiltAt })
        .Join(db.Claims, row => row.Sent.ClaimId, claim => claim.Id, (row, claim) => new { row.Sent, row.BatchId, row.At, Claim = claim })
        .Where(row => row.Sent.Transmission == row.Claim.Transmissions && (
            ((row.Claim.State == ClaimState.Batched || row.Claim.State == ClaimState.Transmitted) && row.At < late.FileAnswer)
            || (row.Claim.State == ClaimState.SyntaxAccepted && row.At < late.ClaimAnswer)
            || ((row.Claim.State == ClaimState.ClearinghouseAccepted || row.Claim.State == ClaimState.PayerAccepted || row.Claim.State == ClaimState.Pending) && row.At < late.Remittance)))
        .Select(row => new Unheard { ClaimId = row.Claim.Id, SentAt = row.At, BatchId = row.BatchId });

    /// <summary>Of a form nobody acknowledges anything: the payer's answer is the first that comes. One that went from elsewhere was never sent by us.</summary>
    private IQueryable<Unheard> Mailed(Lateness late) => db.Claims.AsNoTracking()
        .Where(c => (c.State == ClaimState.Transmitted || c.State == ClaimState.PayerAccepted || c.State == ClaimState.Pending) && c.Transmissions > 0
            && !db.BatchClaims.Any(sent => sent.ClaimId == c.Id && sent.Transmission == c.Transmissions))
        .Select(c => new
        {
            c.Id,
            At = db.ClaimHistory.Where(step => step.ClaimId == c.Id && step.To == ClaimState.Transmitted && step.From == ClaimState.Batched).Max(step => (DateTimeOffset?)step.At),
        })
        .Where(one => one.At < late.Remittance)
        .Select(one => new Unheard { ClaimId = one.Id, SentAt = one.At!.Value, BatchId = (Guid?)null });

    private async Task<IReadOnlyList<SilentClaimDto>> ToDtosAsync(IReadOnlyList<Unheard> rows, CancellationToken cancellationToken)
    {
        var (ids, batches) = (rows.Select(row => row.ClaimId).ToList(), rows.Select(row => row.BatchId).OfType<Guid>().Distinct().ToList());
        var claims = await db.Claims.AsNoTracking().Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, c.Number, c.PatientId, c.PatientName, c.PayerName, c.State, c.IsPart2 }).ToDictionaryAsync(c => c.Id, cancellationToken);
        var controls = await db.Batches.AsNoTracking().Where(b => batches.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => b.Control, cancellationToken);
        return
        [
            .. rows.Select(row => (Row: row, Claim: claims[row.ClaimId])).Select(one => new SilentClaimDto(
                one.Claim.Id, one.Claim.Number, one.Claim.PatientId, one.Claim.PatientName, one.Claim.PayerName, one.Claim.State,
                one.Row.BatchId is null ? Silence.NoRemittance : MissingOf(one.Claim.State), one.Row.SentAt, one.Row.BatchId, one.Row.BatchId is { } batch ? controls[batch] : null) { IsPart2 = one.Claim.IsPart2 }),
        ];
    }

    private static Silence MissingOf(ClaimState state) => state switch
    {
        ClaimState.Batched => Silence.NotHandedOver,
        ClaimState.Transmitted => Silence.NoFileAnswer,
        ClaimState.SyntaxAccepted => Silence.NoClaimAnswer,
        _ => Silence.NoRemittance,
    };

    private sealed class Unheard
    {
        public required Guid ClaimId { get; init; }

        public required DateTimeOffset SentAt { get; init; }

        /// <summary>Null where it went by mail.</summary>
        public required Guid? BatchId { get; init; }
    }

    /// <summary>What was sent before these moments should have been answered.</summary>
    internal sealed record Lateness(DateTimeOffset FileAnswer, DateTimeOffset ClaimAnswer, DateTimeOffset Remittance)
    {
        private const int BusinessDaysToClaimAnswer = 3;
        private static readonly TimeSpan ToFileAnswer = TimeSpan.FromHours(24);
        private static readonly TimeSpan ToRemittance = TimeSpan.FromDays(30);

        public static Lateness Of(DateTimeOffset now, BusinessTime time) =>
            new(now - ToFileAnswer, time.Before(now, time.MinutesADay * BusinessDaysToClaimAnswer), now - ToRemittance);
    }
}
