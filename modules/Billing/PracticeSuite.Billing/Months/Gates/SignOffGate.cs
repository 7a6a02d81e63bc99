using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Coordination.Contracts.Time;

namespace PracticeSuite.Billing.Months.Gates;

/// <summary>Authors stand by the entries that count (B-082), and expressly by very long ones (B-079).</summary>
internal sealed class SignOffGate : IMonthGate
{
    public void Judge(MeasuredMonth month, Findings findings)
    {
        foreach (var piece in month.Time.Pieces)
        {
            if (piece.Standing == TimeStanding.Excluded)
                continue;
            if (piece.Entry.AttestedAt is null)
                findings.Hold(HoldCode.NotSigned, "Have each author sign the month's entries.");
            if (piece.Entry.IsLong && !piece.Entry.LongAttested)
                findings.Hold(HoldCode.Review, "Have the author confirm the entry of more than 120 minutes, or correct it.");
        }
    }
}
