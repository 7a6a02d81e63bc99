using PracticeSuite.Billing.Contracts.Statements;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>Reasons and kinds of statements, as people read them.</summary>
internal static class StatementWords
{
    public static string Hold(StatementHold hold) => hold switch
    {
        StatementHold.OnHold => "On hold",
        StatementHold.Bankrupt => "Bankrupt",
        StatementHold.DeceasedUnreviewed => "Has died, not reviewed",
        StatementHold.Credit => "Paid too much",
        StatementHold.PaidAhead => "Paid ahead, to be applied",
        StatementHold.InsurancePending => "Insurance pending",
        StatementHold.BelowMinimum => "Below the minimum",
        StatementHold.NoGuarantor => "Minor without guarantor",
        StatementHold.NoConfidentialAddress => "No confidential address",
        StatementHold.NoAddress => "No whole address",
        _ => "Sent lately",
    };

    /// <summary>What somebody can do about it.</summary>
    public static string Fix(StatementRowDto row) => row.Hold switch
    {
        StatementHold.OnHold or StatementHold.Bankrupt => row.Why ?? "",
        StatementHold.DeceasedUnreviewed => "look at who is written to, and say so on the account",
        StatementHold.Credit => "return it: the task stands under Worklists, Patients' credits",
        StatementHold.PaidAhead => "apply what was paid ahead, on the account",
        StatementHold.InsurancePending => "waits for the insurer",
        StatementHold.BelowMinimum => "waits until more is due",
        StatementHold.NoGuarantor => "name the guarantor on the account",
        StatementHold.NoConfidentialAddress => "ask for an address in confidence, or hand it over",
        StatementHold.NoAddress => "complete the address",
        StatementHold.SentLately => row.NextOn is { } next ? $"the next from {PracticeSuite.Web.Components.Show.Day(next)}" : "",
        _ => "",
    };

    public static string Account(StatementSubject subject) => Subject(subject) is { Length: > 0 } part ? part : "ordinary services";

    public static string Subject(StatementSubject subject) => subject switch
    {
        StatementSubject.Confidential => "confidential services",
        StatementSubject.Program => "program's services",
        _ => "",
    };
}
