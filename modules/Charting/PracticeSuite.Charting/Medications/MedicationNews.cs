using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Medications;

/// <summary>What is new of the medication, in sentences: changes, what was marked in error, what patients said (P-012). What came in by a file is nobody's news.</summary>
internal sealed class MedicationNews(ChartingDbContext db, IAccess access) : IChartNews
{
    private const string Part = "medications";

    public IReadOnlyList<string> TellsOf { get; } = [nameof(Medication), nameof(MedicationEvent), nameof(MedicationReport)];

    public async Task<IReadOnlyList<ChartNewsItem>> GetSinceAsync(Guid patientId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Medications.View, patientId, cancellationToken)).IsGranted)
            return [];
        var me = access.Caller.UserId;
        var medications = await db.Set<Medication>().AsNoTracking().Include(m => m.Events)
            .Where(m => m.PatientId == patientId && m.Events.Any(one => one.RecordedAt > since || one.ErrorAt > since)).ToListAsync(cancellationToken);
        var reports = await db.Set<MedicationReport>().AsNoTracking()
            .Where(r => r.PatientId == patientId && r.RecordedAt > since && r.RecordedByUserId != null && r.RecordedByUserId != me).ToListAsync(cancellationToken);
        return
        [
            .. medications.SelectMany(m => MedicationCourse.Steps(m.Events).SelectMany(step => Of(m, step, since, me))),
            .. reports.Select(r => new ChartNewsItem(ChartNewsItem.KeyOf("r", r.Id), r.RecordedAt, Part, r.Line, r.RecordedBy)),
        ];
    }

    private static IEnumerable<ChartNewsItem> Of(Medication m, CourseStep step, DateTimeOffset since, Guid? me)
    {
        var one = step.Event;
        if (one.RecordedAt > since && one.RecordedByUserId is { } by && by != me)
            yield return new ChartNewsItem(ChartNewsItem.KeyOf("m", one.Id), one.RecordedAt, Part, TextOf(m, step), one.RecordedBy);
        if (one.ErrorAt > since && one.ErrorByUserId != me)
            yield return new ChartNewsItem(
                ChartNewsItem.KeyOf("me", one.Id), one.ErrorAt.Value, Part, $"entered in error: {m.Name} {MedicationText.VerbOf(one.Kind)} on {Day(one.EffectiveOn)}. {one.ErrorReason}", one.ErrorBy ?? "");
    }

    public static string TextOf(Medication m, CourseStep step)
    {
        var one = step.Event;
        var dose = one.Dose is null ? "" : step.OldDose is { } old ? $", {MedicationText.Of(old)} → {MedicationText.Of(step.NewDose!)}" : $", {MedicationText.Of(step.NewDose!)}";
        return $"{m.Name} {MedicationText.VerbOf(one.Kind)} on {Day(one.EffectiveOn)}{dose}. Why: {MedicationText.WordsOf(one.Reason)}, {one.Words.TrimEnd('.')}."
            + (one.ExpectedEffect is { } expected ? $" Watch: {expected.TrimEnd('.')}." : "");
    }

    private static string Day(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);
}
