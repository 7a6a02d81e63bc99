namespace PracticeSuite.Privacy.Contracts.Disclosures;

/// <summary>Who has received something under a consent, for whoever notes that it was taken back and tells them (P-078).</summary>
public interface IConsentRecipients
{
    /// <summary>The latest first. For those who see the consent.</summary>
    Task<IReadOnlyList<PastRecipient>> GetAsync(Guid consentId, CancellationToken cancellationToken);
}
