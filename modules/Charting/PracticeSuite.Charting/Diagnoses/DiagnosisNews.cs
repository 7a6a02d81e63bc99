using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Diagnoses;

/// <summary>What became of the patient's problems, in sentences.</summary>
internal sealed class DiagnosisNews(ChartingDbContext db, IAccess access) : IChartNews
{
    public IReadOnlyList<string> TellsOf { get; } = [nameof(DiagnosisChange)];

    public async Task<IReadOnlyList<ChartNewsItem>> GetSinceAsync(Guid patientId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Diagnoses.ViewHistory, patientId, cancellationToken)).IsGranted)
            return [];
        var me = access.Caller.UserId;
        var changes = await db.Set<DiagnosisChange>().AsNoTracking()
            .Where(c => c.PatientId == patientId && c.At > since && c.ByUserId != null && c.ByUserId != me).ToListAsync(cancellationToken);
        return [.. changes.Select(c => new ChartNewsItem(ChartNewsItem.KeyOf("d", c.Id), c.At, "diagnoses", $"{c.Now.Code} {VerbOf(c.Kind)}.{(c.Reason is { } why ? $" Why: {why.TrimEnd('.')}." : "")}", c.By))];
    }

    public static string VerbOf(DiagnosisChangeKind kind) => kind switch
    {
        DiagnosisChangeKind.Recorded => "recorded",
        DiagnosisChangeKind.Proposed => "proposed",
        DiagnosisChangeKind.Confirmed => "confirmed",
        DiagnosisChangeKind.Ranked => "ranked anew",
        DiagnosisChangeKind.Resolved => "resolved",
        DiagnosisChangeKind.Reopened => "active again",
        DiagnosisChangeKind.InRemission => "in remission",
        DiagnosisChangeKind.RuledOut => "ruled out",
        DiagnosisChangeKind.EnteredInError => "entered in error",
        _ => "changed",
    };
}
