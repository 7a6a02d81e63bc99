using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Revenue;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Closing;

/// <summary>What a month came to: its work, its claims, and the books at its end.</summary>
/// <param name="Bridge">From logged to paid, as of the moment the report was made.</param>
/// <param name="Accounts">The trial balance at the month's end: before it, in it, and at its end.</param>
public sealed record MonthReportDto(
    BillingMonth Month, RevenueBridgeDto Bridge, MonthRemittancesDto Remittances, IReadOnlyList<MonthWorkDto> Work, IReadOnlyList<MonthAdjustmentDto> Adjustments,
    MonthCreditsDto Credits, IReadOnlyList<AccountBalanceDto> Accounts, Money Debits, Money CreditSide)
{
    /// <summary>Nought, or the books are broken.</summary>
    public Money Net => Debits - CreditSide;
}

/// <param name="Posted">In the month.</param>
/// <param name="NotPosted">Files that came by its end and are in no books, in quarantine among them.</param>
/// <param name="Unmatched">Claims of remittances posted by its end that still have no claim of ours.</param>
/// <param name="OpenAdjustments">Provider-level adjustments posted by its end of which nobody has said what they were for.</param>
public sealed record MonthRemittancesDto(int Posted, Money Paid, int NotPosted, int Unmatched, Money UnmatchedPaid, int OpenAdjustments);

/// <summary>Work that was open at the month's end and still is.</summary>
/// <param name="Overdue">Of them, past their day.</param>
public sealed record MonthWorkDto(WorkKind Kind, int Count, int Overdue, Money Amount);

/// <summary>What was written off, waived or taken in the month, by account and by the payer's reason.</summary>
public sealed record MonthAdjustmentDto(LedgerAccount Account, string Reason, int Count, Money Amount);

/// <param name="Claims">Paid beyond what was charged, at the month's end.</param>
/// <param name="Payable">Refunds that were owed and not paid out, at the month's end.</param>
/// <param name="Patients">What is the patients'; null in a report that was signed before it was in any.</param>
public sealed record MonthCreditsDto(int Claims, Money Amount, Money Payable, MonthPatientCreditsDto? Patients = null);

/// <summary>Money of patients that the practice had at the month's end and was not owed (C-382, C-386).</summary>
/// <param name="Accounts">Patients' accounts that were below nought, each over all of its services.</param>
/// <param name="Amount">By which they were.</param>
/// <param name="Prepayments">Payments of which something was held for a share that was not known.</param>
/// <param name="Held">What was held of them.</param>
public sealed record MonthPatientCreditsDto(int Accounts, Money Amount, int Prepayments, Money Held);

/// <summary>What is looked at before a month is closed, in the order of the list.</summary>
public enum CloseCheck
{
    /// <summary>No work of the month can be written down any more without a supervisor (B-081), and its claims may go (B-111).</summary>
    MonthOver,

    /// <summary>Month end ran after that, and is not running.</summary>
    Evaluated,

    /// <summary>No claim of the month waits for somebody to release it.</summary>
    ClaimsReleased,

    /// <summary>Every file that came by the month's end is in the books.</summary>
    FilesPosted,

    InBalance,

    Unmatched,
    ProviderAdjustments,
    HeldMonths,
    HeldClaims,
    OpenWork,
    OverdueWork,
    Credits,
    MonthBefore,
}

public enum CloseOutcome
{
    Met,

    /// <summary>It is in the report, and the month can be closed.</summary>
    Noted,

    /// <summary>The month stays open until it is done.</summary>
    Blocks,
}

/// <param name="Text">In a sentence, with the numbers.</param>
public sealed record CloseCheckDto(CloseCheck Check, CloseOutcome Outcome, string Text);
