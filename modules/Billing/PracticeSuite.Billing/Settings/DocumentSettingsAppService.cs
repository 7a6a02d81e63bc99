using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Billing.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Settings;

internal sealed class DocumentSettingsAppService(BillingDbContext db, IAccess access, SettingsReader reader) : IDocumentSettingsAppService
{
    public async Task<DocumentSettingsDto> GetAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Settings.View, cancellationToken);

        return await reader.ReadDocumentsAsync(cancellationToken);
    }

    public async Task<DocumentSettingsDto> ChangeAsync(DocumentSettingsDto settings, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Settings.Edit, cancellationToken);

        var stored = await db.DocumentSettings.SingleOrDefaultAsync(cancellationToken);
        if (stored is null)
        {
            db.DocumentSettings.Add(stored = DocumentSettings.Of(access.Caller.Practice, settings));
        }
        else
        {
            db.DemandUnchanged(stored, settings.Version);
            stored.Change(settings);
        }

        await db.SaveOrAsync(BillingErrors.SettingsChanged, cancellationToken);
        return stored.ToDto();
    }
}
