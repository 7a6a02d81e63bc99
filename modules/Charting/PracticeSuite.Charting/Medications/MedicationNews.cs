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
    private const string Change = "m";

    /// <summary>The change that an item tells of; null = it tells of something else.</summary>
    public static Guid? ChangeOf(string key) =>
        key.Length == Change.Length + 32 && key.StartsWith(Change, StringComparison.Ordinal) && Guid.TryParseExact(key[Change.Length..], "N", out var id) ? id : null;

    public IReadOnlyList<string> TellsOf { get; } = [nameof(Medication), nameof(MedicationEvent), nameof(MedicationReport)];

    public async Task<IReadOnlyList<ChartNewsItem>> GetSinceAsync(Guid patientId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Medications.View, patientId, cancellationToken)).IsGranted)
            return [];
        var me = access.Caller.UserId;
        var medications = await db.Set<Medication>().AsNoTracking().Include(m => m.Events)
            .Where(m => m.PatientId == patientId && m.Events.Any(one => one.RecordedAt > since || one.ErrorAt > since)).ToListAsync(cancellationToken);
        var reports = await db.Set<MedicationReport>().AsNoTracking()
            .Where(r => r.PatientId == patientId && ((r.ErrorReason == null && r.RecordedAt > since && r.RecordedByUserId != null && r.RecordedByUserId != me) || (r.ErrorAt > since && (r.ErrorByUserId == null || r.ErrorByUserId != me))))
            .ToListAsync(cancellationToken);
        return
        [
            .. medications.SelectMany(m => MedicationCourse.Steps(m.Events).SelectMany(step => Of(m, step, since, me))),
            .. reports.Select(r => r.ErrorReason is null
                ? new ChartNewsItem(ChartNewsItem.KeyOf("r", r.Id), r.RecordedAt, Part, r.Line, r.RecordedBy)
                : new ChartNewsItem(ChartNewsItem.KeyOf("re", r.Id), r.ErrorAt!.Value, Part, $"entered in error: {r.Line} {r.ErrorReason}", r.ErrorBy ?? "")),
        ];
    }

    private static IEnumerable<ChartNewsItem> Of(Medication m, CourseStep step, DateTimeOffset since, Guid? me)
    {
        var one = step.Event;
        if (one.RecordedAt > since && one.RecordedByUserId is { } by && by != me)
            yield return new ChartNewsItem(ChartNewsItem.KeyOf(Change, one.Id), one.RecordedAt, Part, TextOf(m, step), one.RecordedBy);
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
