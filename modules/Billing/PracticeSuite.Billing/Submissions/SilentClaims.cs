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
    private const int BusinessDaysToClaimAnswer = 3;
    private static readonly TimeSpan ToFileAnswer = TimeSpan.FromHours(24);
    private static readonly TimeSpan ToRemittance = TimeSpan.FromDays(30);

    /// <summary>Those that wait longest first.</summary>
    public async Task<IReadOnlyList<SilentClaimDto>> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var practice = await practices.GetAsync(cancellationToken);
        if (practice.Locations.Count == 0)
            return [];
        var time = BusinessTime.Usual(practice.Locations.Main().Zone);
        var earliest = now - ToFileAnswer;
        var waiting = await db.BatchClaims.AsNoTracking()
            .Join(db.Batches.Where(b => b.TransmittedAt != null ? b.TransmittedAt < earliest : b.BuiltAt < earliest), sent => sent.BatchId, batch => batch.Id, (sent, batch) => new { Sent = sent, Batch = batch })
            .Join(
                db.Claims.Where(c => c.State == ClaimState.Batched || c.State == ClaimState.Transmitted || c.State == ClaimState.SyntaxAccepted || c.State == ClaimState.ClearinghouseAccepted
                    || c.State == ClaimState.PayerAccepted || c.State == ClaimState.Pending),
                row => row.Sent.ClaimId, claim => claim.Id, (row, claim) => new { row.Sent, row.Batch, Claim = claim })
            .Where(row => row.Sent.Transmission == row.Claim.Transmissions)
            .OrderBy(row => row.Batch.TransmittedAt ?? row.Batch.BuiltAt).ThenBy(row => row.Sent.Sequence)
            .Select(row => new
            {
                row.Claim.Id, row.Claim.Number, row.Claim.PatientId, row.Claim.PatientName, row.Claim.PayerName, row.Claim.State,
                SentAt = row.Batch.TransmittedAt ?? row.Batch.BuiltAt, BatchId = row.Batch.Id, row.Batch.Control,
            }).ToListAsync(cancellationToken);
        var mailed = await MailedAsync(now, cancellationToken);
        return
        [
            .. waiting.Select(row => (Row: row, Missing: MissingOf(row.State, row.SentAt, now, time))).Where(one => one.Missing is not null)
                .Select(one => new SilentClaimDto(
                    one.Row.Id, one.Row.Number, one.Row.PatientId, one.Row.PatientName, one.Row.PayerName, one.Row.State, one.Missing!.Value, one.Row.SentAt, one.Row.BatchId, one.Row.Control))
                .Concat(mailed).OrderBy(claim => claim.SentAt),
        ];
    }

    /// <summary>Of a form nobody acknowledges anything: the payer's answer is the first that comes. One that went from elsewhere was never sent by us.</summary>
    private async Task<IReadOnlyList<SilentClaimDto>> MailedAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var latest = now - ToRemittance;
        var waiting = await db.Claims.AsNoTracking()
            .Where(c => (c.State == ClaimState.Transmitted || c.State == ClaimState.PayerAccepted || c.State == ClaimState.Pending) && c.Transmissions > 0
                && !db.BatchClaims.Any(sent => sent.ClaimId == c.Id && sent.Transmission == c.Transmissions))
            .Select(c => new { c.Id, c.Number, c.PatientId, c.PatientName, c.PayerName, c.State }).ToListAsync(cancellationToken);
        if (waiting.Count == 0)
            return [];
        var ids = waiting.Select(claim => claim.Id).ToList();
        var gone = (await db.ClaimHistory.AsNoTracking().Where(step => ids.Contains(step.ClaimId) && step.To == ClaimState.Transmitted && step.From == ClaimState.Batched)
            .Select(step => new { step.ClaimId, step.At }).ToListAsync(cancellationToken)).ToLookup(step => step.ClaimId, step => step.At);
        return
        [
            .. waiting.Where(claim => gone[claim.Id].Any() && gone[claim.Id].Max() < latest).Select(claim => new SilentClaimDto(
                claim.Id, claim.Number, claim.PatientId, claim.PatientName, claim.PayerName, claim.State, Silence.NoRemittance, gone[claim.Id].Max(), null, null)),
        ];
    }

    internal static Silence? MissingOf(ClaimState state, DateTimeOffset sentAt, DateTimeOffset now, BusinessTime time) => state switch
    {
        ClaimState.Batched when now - sentAt > ToFileAnswer => Silence.NotHandedOver,
        ClaimState.Transmitted when now - sentAt > ToFileAnswer => Silence.NoFileAnswer,
        ClaimState.SyntaxAccepted when time.Between(sentAt, now) > TimeSpan.FromMinutes(time.MinutesADay * BusinessDaysToClaimAnswer) => Silence.NoClaimAnswer,
        ClaimState.ClearinghouseAccepted or ClaimState.PayerAccepted or ClaimState.Pending when now - sentAt > ToRemittance => Silence.NoRemittance,
        _ => null,
    };
}
