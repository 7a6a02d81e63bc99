using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Data;

namespace PracticeSuite.Billing.Submissions.Clearinghouses;

internal static class ControlNumbersOf
{
    /// <summary>The counter between a profile's two ids, made with the first file that goes between them.</summary>
    public static async Task<ControlNumbers> NumbersOfAsync(this BillingDbContext db, Clearinghouse clearinghouse, CancellationToken cancellationToken)
    {
        var (sender, receiver) = (clearinghouse.SubmitterId, clearinghouse.ReceiverId);
        if (await db.ControlNumbers.SingleOrDefaultAsync(one => one.Sender == sender && one.Receiver == receiver, cancellationToken) is { } known)
            return known;
        var numbers = ControlNumbers.Between(sender, receiver);
        db.ControlNumbers.Add(numbers);
        return numbers;
    }
}
