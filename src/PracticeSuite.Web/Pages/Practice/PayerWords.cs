using PracticeSuite.Billing.Contracts.Payers;

namespace PracticeSuite.Web.Pages.Practice;

internal static class PayerWords
{
    public static string Kind(PayerKind kind) => kind switch
    {
        PayerKind.MedicareB => "Medicare Part B",
        PayerKind.MedicareAdvantage => "Medicare Advantage",
        PayerKind.Tricare => "TRICARE",
        _ => kind.ToString(),
    };

    public static string Covers(bool? covers) => covers switch { true => "yes", false => "no", null => "not known: holds claims" };

    public static string Filing(PayerProfileFact rules) =>
        $"{(rules.TimelyFilingDays is { } days ? $"{days} days" : "one year")}{(rules.IsFilingUnverified ? ", unverified" : "")}";

    public static string Appeals(PayerProfileFact rules) => rules switch
    {
        { AppealDays: { } days } => $"{days} days",
        { Kind: PayerKind.MedicareB } => "120 days",
        _ => $"{rules.CorrectedClaimDays} days, presumed",
    };

    public static string Superbill(PayerProfileFact rules) => rules switch
    {
        { IsSuperbillForPatient: true } => "to the patient",
        { SuperbillAllowed: true } => "practice copy: the patient is not billed",
        _ => "the practice files",
    };
}
