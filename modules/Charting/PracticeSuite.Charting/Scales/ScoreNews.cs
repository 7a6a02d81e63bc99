using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Scales;

/// <summary>Scores that colleagues recorded or the patient filled in (P-012).</summary>
internal sealed class ScoreNews(ChartingDbContext db, IAccess access) : IChartNews
{
    public IReadOnlyList<string> TellsOf { get; } = [nameof(ScaleResult)];

    public async Task<IReadOnlyList<ChartNewsItem>> GetSinceAsync(Guid patientId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Scales.View, patientId, cancellationToken)).IsGranted)
            return [];
        var (me, user) = (access.Caller.StaffId ?? Guid.Empty, access.Caller.UserId);
        var scores = await db.Scales.AsNoTracking().Where(r => r.PatientId == patientId
            && ((r.ErrorReason == null && r.RecordedAt > since && ((r.RecordedById != null && r.RecordedById != me) || r.Mode == ScaleMode.SelfByLink || r.Mode == ScaleMode.SelfOnTablet))
                || (r.ErrorAt > since && (r.ErrorByUserId == null || r.ErrorByUserId != user)))).ToListAsync(cancellationToken);
        return scores.ConvertAll(r => r.ErrorReason is null
            ? new ChartNewsItem(ChartNewsItem.KeyOf("s", r.Id), r.RecordedAt!.Value, "scales", $"{r.Line}.", r.Mode.IsOfPatient() ? "Filled in by the patient" : null) { StaffId = r.RecordedById }
            : new ChartNewsItem(ChartNewsItem.KeyOf("se", r.Id), r.ErrorAt!.Value, "scales", $"entered in error: {r.Line}. {r.ErrorReason}", r.ErrorBy));
    }
}
