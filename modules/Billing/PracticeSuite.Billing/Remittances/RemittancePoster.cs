using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Ledger;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.X12;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Remittances;

namespace PracticeSuite.Billing.Remittances;

/// <summary>Posts all that a checked file holds, in the one transaction of its operation: whole, or not at all (C-204).</summary>
internal sealed class RemittancePoster(BillingDbContext db, RemittanceChunk chunk, IAccess access, IPracticeDirectory practices, TimeProvider clock)
{
    private const int ChunkSize = 2_000;

    private readonly List<RemittanceClaim> _waiting = [];
    private readonly List<ProviderAdjustment> _adjustments = [];
    private Remittance? _remittance;
    private RemittanceTotals _totals;
    private Act? _act;
    private int _done, _posted;

    /// <returns>False where somebody else had posted the file, or its state was another, before this began.</returns>
    public async Task<bool> PostAsync(Guid fileId, Stream content, CheckedFile found, CancellationToken cancellationToken)
    {
        // Whose claims these are does not depend on what the caller may see of them (P-072).
        using var facts = access.ReadFacts();
        var file = await db.RemittanceFiles.SingleAsync(f => f.Id == fileId, cancellationToken);
        if (file.State is RemittanceFileState.Posted or RemittanceFileState.Duplicate)
            return false;
        // Saved first: whoever posts the same file at the same time waits here, and then meets its new version.
        file.Post(found, found.Payments.Count);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();

        var now = clock.GetUtcNow();
        _act = new Act(access.Caller.Name, now, "", (await practices.GetAsync(cancellationToken)).Today(now));
        content.Position = 0;
        await foreach (var item in X12File.ReadAsync(content, cancellationToken: cancellationToken))
            await TakeAsync(file, item, cancellationToken);
        if (_posted == 0)
            await MarkDuplicateAsync(fileId, found, cancellationToken);
        return true;
    }

    private async Task TakeAsync(RemittanceFile file, X12Item item, CancellationToken cancellationToken)
    {
        switch (item)
        {
            case RemittanceBegun begun:
                await BeginAsync(file, begun.Header, cancellationToken);
                break;
            case RemittanceClaimRead read when _remittance is not null:
                await AddAsync(read.Claim, cancellationToken);
                break;
            case ProviderAdjustmentRead read when _remittance is not null:
                _totals = _totals.Add(read.Adjustment);
                _adjustments.Add(read.Adjustment);
                break;
            case TransactionEnded when _remittance is not null:
                await EndAsync(cancellationToken);
                break;
        }
    }

    /// <summary>C-216: what was posted before is passed over, and so is what somebody else posts at this moment.</summary>
    private async Task BeginAsync(RemittanceFile file, RemittanceHeader header, CancellationToken cancellationToken)
    {
        (_totals, _done) = (default, 0);
        var remittance = Remittance.Begin(file.PracticeId, file.Id, header, _act!.By, _act.At);
        if (await db.Remittances.AnyAsync(r => r.KeySha256 == remittance.KeySha256, cancellationToken))
            return;
        db.Remittances.Add(remittance);
        try
        {
            await db.SaveApartAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (failure.InnerException is DbException inner && DatabaseProvider.IsDuplicateKey(inner))
        {
            db.ChangeTracker.Clear();
            return;
        }

        db.ChangeTracker.Clear();
        (_remittance, _act) = (remittance, _act with { Cause = $"{(remittance.IsOnPaper ? "Paper remittance" : "835")} {header.Trace}" });
    }

    private async Task AddAsync(RemittanceClaim claim, CancellationToken cancellationToken)
    {
        _totals = _totals.Add(claim);
        _waiting.Add(claim);
        if (_waiting.Count == ChunkSize)
            await PostWaitingAsync(cancellationToken);
    }

    private async Task PostWaitingAsync(CancellationToken cancellationToken)
    {
        if (_waiting.Count > 0)
            await chunk.PostAsync(_remittance!, _waiting, _done + 1, _act!, cancellationToken);
        _done += _waiting.Count;
        _waiting.Clear();
    }

    private async Task EndAsync(CancellationToken cancellationToken)
    {
        await PostWaitingAsync(cancellationToken);
        for (var i = 0; i < _adjustments.Count; i++)
            Post(_adjustments[i], i + 1);
        _remittance!.End(_totals);
        db.Remittances.Update(_remittance);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        await DemandAllPostedAsync(_remittance, cancellationToken);
        _adjustments.Clear();
        _remittance = null;
        _posted++;
    }

    /// <summary>The cash of the books is the payment, to the cent (C-202).</summary>
    private async Task DemandAllPostedAsync(Remittance remittance, CancellationToken cancellationToken)
    {
        var cash = await db.Postings.Where(p => p.Account == LedgerAccount.Cash && db.Journal.Any(e => e.Id == p.EntryId && e.RemittanceId == remittance.Id))
            .SumAsync(p => p.AmountCents, cancellationToken);
        if (cash != remittance.PaidCents)
            throw new InvalidOperationException("The cash that was posted of a remittance is not what was paid.");
    }

    /// <summary>C-218, C-220: what reduces the payment lowers the cash, and interest is not a claim's.</summary>
    private void Post(ProviderAdjustment read, int sequence)
    {
        db.RemittedAdjustments.Add(RemittedAdjustment.Of(_remittance!, sequence, read));
        var account = read.Reason == "L6" ? LedgerAccount.Interest : LedgerAccount.ProviderAdjustments;
        var draft = new EntryDraft().Move(LedgerAccount.Cash, account, read.Amount, $"PLB-{read.Reason}");
        var cause = new EntryCause(_remittance!.PracticeId, JournalKind.ProviderAdjustment, _act!.Cause, _act.Day, _act.By, _act.At) { RemittanceId = _remittance.Id };
        if (JournalEntry.Make(draft, cause) is { } entry)
            db.Journal.Add(entry);
    }

    private async Task MarkDuplicateAsync(Guid fileId, CheckedFile found, CancellationToken cancellationToken)
    {
        var file = await db.RemittanceFiles.SingleAsync(f => f.Id == fileId, cancellationToken);
        file.Post(found, posted: 0);
        await db.SaveChangesAsync(cancellationToken);
    }
}
