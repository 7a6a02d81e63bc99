using PracticeSuite.Identity.Contracts.Staff;

namespace PracticeSuite.Billing.Rates;

/// <summary>The share of the physician fee schedule that Medicare pays each kind of practitioner (B-030).</summary>
internal static class PayFactor
{
    public static decimal Of(Credential credential) => credential.Group() switch
    {
        CredentialGroup.AdvancedPractice => 0.85m,
        CredentialGroup.SocialWorker or CredentialGroup.Counselor => 0.75m,
        _ => 1.00m,
    };
}
