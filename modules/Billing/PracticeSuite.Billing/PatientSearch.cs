using PracticeSuite.Billing.Contracts;

namespace PracticeSuite.Billing;

/// <summary>Name and MRN as one stored, lower-case text, because the two databases compare case differently.</summary>
internal static class PatientSearch
{
    public static string TextOf(string name, string mrn)
    {
        var text = Normal($"{name} {mrn}");
        return text.Length <= BillingLimits.SearchText ? text : text[..BillingLimits.SearchText];
    }

    public static string Normal(string text) => text.Trim().ToLowerInvariant();
}
