using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Billing.Data;

namespace PracticeSuite.Billing.Settings;

/// <summary>The practice's choices, or the rulebook's while it has made none.</summary>
internal sealed class SettingsReader(BillingDbContext db)
{
    public async Task<BhiPracticeSettings> ReadAsync(CancellationToken cancellationToken) =>
        (await db.Settings.AsNoTracking().SingleOrDefaultAsync(cancellationToken))?.ToChoices() ?? new BhiPracticeSettings();

    public async Task<DocumentSettingsDto> ReadDocumentsAsync(CancellationToken cancellationToken) =>
        (await db.DocumentSettings.AsNoTracking().SingleOrDefaultAsync(cancellationToken))?.ToDto() ?? DocumentSettingsDto.Default;
}
