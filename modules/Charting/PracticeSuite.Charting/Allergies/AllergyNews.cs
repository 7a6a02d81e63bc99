using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Allergies;

/// <summary>Allergies that colleagues wrote down (P-012, P-020).</summary>
internal sealed class AllergyNews(ChartingDbContext db, IAccess access) : IChartNews
{
    public IReadOnlyList<string> TellsOf { get; } = [nameof(Allergy)];

    public async Task<IReadOnlyList<ChartNewsItem>> GetSinceAsync(Guid patientId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Medications.View, patientId, cancellationToken)).IsGranted)
            return [];
        var me = access.Caller.Name;
        var allergies = await db.Set<Allergy>().AsNoTracking().Where(a => a.PatientId == patientId && a.RecordedAt > since && a.RecordedBy != me).ToListAsync(cancellationToken);
        return allergies.Where(a => a.IsActive).Select(a => new ChartNewsItem(
            ChartNewsItem.KeyOf("a", a.Id), a.RecordedAt, "medications", $"Allergy: {a.Substance}{(a.Reaction is { } reaction ? $" ({reaction})" : "")}.", a.RecordedBy)).ToList();
    }
}
