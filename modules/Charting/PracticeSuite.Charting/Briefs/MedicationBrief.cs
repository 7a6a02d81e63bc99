using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Briefs;

/// <summary>What is taken, since when and why it changed, what is due because of it (K-105), what patients and colleagues reported (K-103), and for a session what changed and what to watch (K-110).</summary>
internal sealed class MedicationBrief(IMedicationAppService medications, IMedicationReportAppService reports, IMonitoringAppService monitoring, IAccess access) : IBriefSource
{
    private const int Reports = 5;
    private const int DaysAhead = 14;

    public async Task<IReadOnlyList<BriefLine>> ReadAsync(BriefQuestion question, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Medications.View, question.PatientId, cancellationToken)).IsGranted)
            return [];
        var all = await medications.GetListAsync(question.PatientId, cancellationToken);
        var told = await reports.GetListAsync(question.PatientId, cancellationToken);
        var due = question.Kind == BriefKind.Visit ? await monitoring.GetDueAsync(question.PatientId, cancellationToken) : [];
        return
        [
            .. question.Kind == BriefKind.Session ? all.SelectMany(one => ChangesOf(one, question)).OrderByDescending(change => change.On).Select(change => change.Line) : [],
            .. told.Where(report => report.ErrorReason is null).OrderByDescending(report => report.ObservedOn).ThenByDescending(report => report.RecordedAt).Take(Reports).Select(report => ReportOf(report, question.Today)),
            .. all.Where(one => one.IsOpen).Select(one => new BriefLine(BriefPart.Medications, TextOf(one, question.Today)) { IsPart2 = one.TellsOfProgram }),
            .. due.Where(one => one.DueOn <= question.Today.AddDays(DaysAhead)).Select(one => new BriefLine(
                BriefPart.Medications, $"Due{(one.IsOverdue ? ", overdue" : "")}: {MedicationText.WordsOf(one.Measure)} for {one.For}, {MedicationText.DayOf(one.DueOn, question.Today)}")
            { IsPart2 = all.Any(of => of.Id == one.MedicationId && of.TellsOfProgram) }),
        ];
    }

    private static string TextOf(MedicationDto one, DateOnly today) =>
        $"{one.Name}{(one.Dose is { } dose ? $" {MedicationText.Of(dose)}" : "")}, since {MedicationText.DayOf(one.StartedOn, today)}{(one.Status == MedicationStatus.Active ? "" : $", {MedicationText.WordsOf(one.Status)}")}"
        + (one.LastChange is { } last ? $"; {MedicationText.VerbOf(last.Kind)} {MedicationText.DayOf(last.EffectiveOn, today)}: {BriefFit.Cut(last.Words, 12).TrimEnd('.')}" : "");

    /// <summary>What took effect since the last session, and what was written since and had taken effect before (K-110).</summary>
    private static IEnumerable<(DateOnly On, BriefLine Line)> ChangesOf(MedicationDto one, BriefQuestion question) =>
        one.Events.Where(change => change.ErrorReason is null && (change.EffectiveOn >= question.From || question.Zone.LocalDate(change.RecordedAt) >= question.From)).Select(change => (change.EffectiveOn, new BriefLine(BriefPart.MedicationChanges, TextOf(one, change, question.Today))
        {
            IsPart2 = one.IsPart2 || change.IsPart2,
        }));

    private static string TextOf(MedicationDto one, MedicationEventDto change, DateOnly today) =>
        $"{one.Name} {MedicationText.VerbOf(change.Kind)} {Ago(change.EffectiveOn, today)}{(change.NewDose is { } dose ? $", {MedicationText.Of(dose)}" : "")}. Why: {BriefFit.Cut(change.Words, 20).TrimEnd('.')}."
        + (change.ExpectedEffect is { } watch ? $" Watch: {BriefFit.Cut(watch, 20).TrimEnd('.')}." : "");

    private static string Ago(DateOnly on, DateOnly today) => (today.DayNumber - on.DayNumber) switch
    {
        < 0 => $"from {MedicationText.DayOf(on, today)}",
        0 => "today",
        1 => "yesterday",
        var days => $"{days} days ago",
    };

    private static BriefLine ReportOf(MedicationReportDto report, DateOnly today) => new(
        BriefPart.TherapistSays, $"{MedicationText.DayOf(report.ObservedOn, today)}, {report.RecordedBy}: {MedicationText.LineOf(report)}{(report.Words is { } words ? $" {BriefFit.Cut(words, 20)}" : "")}")
    { IsPart2 = report.IsPart2 };
}
