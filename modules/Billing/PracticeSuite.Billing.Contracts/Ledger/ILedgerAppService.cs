using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Ledger;

/// <summary>The books: what was posted, of what, and what every account comes to.</summary>
public interface ILedgerAppService
{
    /// <summary>Every account at the end of a day; null is today.</summary>
    Task<TrialBalanceDto> GetTrialBalanceAsync(DateOnly? day, CancellationToken cancellationToken);

    Task<JournalPageDto> GetEntriesAsync(JournalQuery query, CancellationToken cancellationToken);

    /// <summary>A claim's entries with what its accounts come to.</summary>
    Task<ClaimLedgerDto> GetClaimAsync(Guid claimId, CancellationToken cancellationToken);

    /// <summary>Makes the counter-entry of what a person posted; the entry itself stays. A payer's answer that a person matched waits again (C-210). Refused for what a remittance posted.</summary>
    Task UndoAsync(Guid entryId, string reason, CancellationToken cancellationToken);
}

/// <param name="Net">All accounts together: nought, or the books are broken.</param>
public sealed record TrialBalanceDto(DateOnly Day, DateOnly Today, IReadOnlyList<AccountBalanceDto> Accounts, Money Debits, Money Credits, Money Net);

/// <param name="Before">At the end of the day before.</param>
/// <param name="Change">On the day.</param>
public sealed record AccountBalanceDto(LedgerAccount Account, Money Before, Money Change, Money Balance);

public sealed record JournalQuery(DateOnly? Day = null, LedgerAccount? Account = null, Guid? RemittanceId = null, int Skip = 0, int Take = 100);

public sealed record JournalPageDto(int Total, IReadOnlyList<JournalEntryDto> Rows);

/// <param name="Document">What it was made of: "835 EFT0001234567".</param>
/// <param name="PatientId">Null where the money is of no claim that is known.</param>
/// <param name="IsUndone">A counter-entry exists.</param>
public sealed record JournalEntryDto(
    Guid Id, DateOnly Day, JournalKind Kind, Guid? PatientId, Guid? ClaimId, string ClaimNumber, string Document, string By, DateTimeOffset At, bool IsUndone, bool MayBeUndone,
    IReadOnlyList<PostingDto> Postings);

/// <param name="Amount">A debit is positive.</param>
/// <param name="Reason">Group and reason of the payer's adjustment, "CO-45"; empty where there is none.</param>
public sealed record PostingDto(LedgerAccount Account, Money Amount, string Reason);

public sealed record ClaimLedgerDto(Guid PatientId, IReadOnlyList<JournalEntryDto> Entries, IReadOnlyList<AccountBalanceDto> Balances);
