namespace PracticeSuite.Billing.Contracts.Worklists;

/// <summary>How an appeal went to the payer.</summary>
public enum AppealWay
{
    Portal,
    Mail,
    Fax,
}

/// <summary>An appeal that has gone (B-165, C-160o).</summary>
/// <param name="AppealedOn">Not later than today.</param>
/// <param name="Reference">The payer's number of it, or that of the letter; null where there is none.</param>
public sealed record AppealInput(DateOnly AppealedOn, AppealWay Way, string? Reference);
