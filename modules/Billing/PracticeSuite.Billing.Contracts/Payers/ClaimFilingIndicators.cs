namespace PracticeSuite.Billing.Contracts.Payers;

/// <summary>What kind of insurance a claim is filed with: SBR09 of the claim, CLP06 of the remittance (B-200).</summary>
public static class ClaimFilingIndicators
{
    /// <summary>The codes that this product sends, with own short labels.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["MB"] = "Medicare Part B",
        ["16"] = "HMO Medicare risk (Medicare Advantage)",
        ["MC"] = "Medicaid",
        ["CI"] = "commercial",
        ["BL"] = "Blue",
        ["HM"] = "HMO",
        ["12"] = "PPO",
        ["13"] = "POS",
        ["14"] = "EPO",
        ["15"] = "indemnity",
        ["CH"] = "TRICARE",
        ["VA"] = "Veterans Affairs",
        ["OF"] = "other federal",
        ["WC"] = "workers' compensation",
        ["ZZ"] = "unknown",
    };

    /// <summary>What is presumed of a kind of payer until a contract says otherwise.</summary>
    public static string Of(PayerKind kind) => kind switch
    {
        PayerKind.MedicareB => "MB",
        PayerKind.MedicareAdvantage => "16",
        PayerKind.Medicaid => "MC",
        PayerKind.Tricare => "CH",
        _ => "CI",
    };
}
