using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Data;

namespace PracticeSuite.Coordination.Messages;

/// <summary>
/// Marks receipts as they stand when it is saved: one that another window marked, or that was retracted meanwhile, is looked at again, so
/// that no message is both read and retracted (K-064).
/// </summary>
internal sealed class ReceiptMarks(CoordinationDbContext db)
{
    public async Task SaveAsync(IReadOnlyList<MessageReceipt> receipts, Action<MessageReceipt> mark, CancellationToken cancellationToken)
    {
        Mark(receipts, mark);
        while (!await IsSavedAsync(cancellationToken))
            Mark(receipts, mark);
    }

    private static void Mark(IEnumerable<MessageReceipt> receipts, Action<MessageReceipt> mark)
    {
        foreach (var receipt in receipts.Where(one => one.RetractedAt is null))
            mark(receipt);
    }

    private async Task<bool> IsSavedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveApartAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException met)
        {
            foreach (var entry in met.Entries)
                await entry.ReloadAsync(cancellationToken);
            return false;
        }
    }
}
