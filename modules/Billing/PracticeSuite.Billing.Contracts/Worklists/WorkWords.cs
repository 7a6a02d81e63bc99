namespace PracticeSuite.Billing.Contracts.Worklists;

/// <summary>Kinds of work as people read them, on pages and on paper.</summary>
public static class WorkWords
{
    public static string Of(WorkKind kind) => kind switch
    {
        WorkKind.Denial => "Denials",
        WorkKind.Underpayment => "Underpayments",
        WorkKind.Overpayment => "Overpayments",
        WorkKind.Dispute => "Disputes",
        WorkKind.Review => "To review",
        WorkKind.CreditBalance => "Credit balances",
        WorkKind.PatientCredit => "Patients' credits",
        WorkKind.CorrectedName => "Corrected names",
        WorkKind.Refund => "Refunds",
        WorkKind.Reopening => "Reopenings",
        WorkKind.FixAndResend => "Fix and resend",
        WorkKind.Decision => "To decide",
        WorkKind.Filing => "Filing limits",
        WorkKind.MonthHold => "Held months",
        _ => kind.ToString(),
    };

    /// <summary>Of one item.</summary>
    public static string OneOf(WorkKind kind) => kind switch
    {
        WorkKind.Review => "To review",
        WorkKind.CreditBalance => "Credit balance",
        WorkKind.PatientCredit => "Patient's credit",
        WorkKind.CorrectedName => "Corrected name",
        WorkKind.FixAndResend => "Fix and resend",
        WorkKind.Decision => "To decide",
        WorkKind.Filing => "Filing limit",
        WorkKind.MonthHold => "Held month",
        _ => kind.ToString(),
    };
}
