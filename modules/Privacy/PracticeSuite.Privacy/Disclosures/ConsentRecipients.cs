using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Privacy.Contracts.Disclosures;

namespace PracticeSuite.Privacy.Disclosures;

internal sealed class ConsentRecipients(IConsentAppService consents, IDisclosureLog log) : IConsentRecipients
{
    public async Task<IReadOnlyList<PastRecipient>> GetAsync(Guid consentId, CancellationToken cancellationToken)
    {
        // Asks for the permission and the consent itself: where there is none to see, there are no recipients either.
        var consent = await consents.GetAsync(consentId, cancellationToken);
        return await log.GetRecipientsAsync(consent.Id, cancellationToken);
    }
}
