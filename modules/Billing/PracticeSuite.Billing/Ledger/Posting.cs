using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Billing.Ledger;

/// <summary>One line of an entry. It repeats day and claim of its entry, so that balances are summed of one table.</summary>
internal sealed class Posting : IBelongsToPractice, IRecordedAsEvents
{
    public PracticeId PracticeId { get; private init; }

    public Guid EntryId { get; private init; }

    /// <summary>1, 2, 3 … of the entry.</summary>
    public int Sequence { get; private init; }

    public DateOnly Day { get; private init; }

    public Guid? ClaimId { get; private init; }

    public LedgerAccount Account { get; private init; }

    /// <summary>A debit is positive, a credit negative.</summary>
    public long AmountCents { get; private init; }

    /// <summary>Group and reason of the payer's adjustment, "CO-45"; empty where there is none.</summary>
    public string Reason { get; private init; } = "";

    public static Posting Of(EntryCause cause, Guid entryId, int sequence, AccountSum sum) => new()
    {
        PracticeId = cause.Practice,
        EntryId = entryId,
        Sequence = sequence,
        Day = cause.Day,
        ClaimId = cause.ClaimId,
        Account = sum.Account,
        AmountCents = sum.Amount.Cents,
        Reason = sum.Reason,
    };
}
