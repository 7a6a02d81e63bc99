using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Notes;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Briefs;

/// <summary>
/// The plan of the last medication visit (K-101, K-110), assessment and plan of the therapist's last note (K-102), and on what of the plan
/// sessions worked (K-107). Signed notes only; psychotherapy notes stand elsewhere and are never read (K-109).
/// </summary>
internal sealed class NoteBrief(ChartingDbContext db, IAccess access) : IBriefSource
{
    private const int PlanLines = 3;
    private const int PlanWords = 60;

    public async Task<IReadOnlyList<BriefLine>> ReadAsync(BriefQuestion question, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Notes.View, question.PatientId, cancellationToken)).IsGranted)
            return [];
        var lines = new List<BriefLine>();
        if (question.Since is { } last)
            lines.Add(new BriefLine(BriefPart.WhyToday, $"Your last visit {MedicationText.DayOf(last, question.Today)}"));
        if (await LastAsync(question.PatientId, note => note.Kind == NoteKind.MedicationVisit, cancellationToken) is { } visit)
            lines.AddRange(PlanOf(visit, question.Today));
        if (question.Kind == BriefKind.Visit
            && await LastAsync(question.PatientId, note => note.Kind == NoteKind.Progress || note.Kind == NoteKind.Intake || note.Kind == NoteKind.Group || note.Kind == NoteKind.Crisis, cancellationToken) is { } session)
            lines.AddRange(TextOf(session, question.Today));
        return [.. lines, .. await GoalsAsync(question, cancellationToken)];
    }

    private Task<Note?> LastAsync(Guid patientId, System.Linq.Expressions.Expression<Func<Note, bool>> of, CancellationToken cancellationToken) =>
        db.Notes.AsNoTracking().Where(note => note.PatientId == patientId && note.State != NoteState.EnteredInError).Where(of)
            .OrderByDescending(note => note.ServiceOn).ThenByDescending(note => note.Id).FirstOrDefaultAsync(cancellationToken);

    private static IEnumerable<BriefLine> PlanOf(Note visit, DateOnly today) => Section(visit, "Plan").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(PlanLines)
        .Select((line, at) => Line(BriefPart.WhyToday, visit, $"{(at == 0 ? $"Plan of {MedicationText.DayOf(visit.ServiceOn, today)}, {visit.SignerName}: " : "")}{BriefFit.Cut(line, PlanWords / PlanLines)}"));

    private static IEnumerable<BriefLine> TextOf(Note session, DateOnly today)
    {
        var texts = new[] { ("Assessment", Section(session, "Assessment")), ("Plan", Section(session, "Plan")) }.Where(one => one.Item2.Length > 0).Select(one => $"{one.Item1}: {one.Item2}");
        var text = BriefFit.Cut(string.Join(' ', texts), BriefLimits.NoteWords - 8);
        if (text.Length > 0)
            yield return Line(BriefPart.SinceLast, session, $"{session.SignerName}, {MedicationText.DayOf(session.ServiceOn, today)}. {text}");
    }

    private async Task<IEnumerable<BriefLine>> GoalsAsync(BriefQuestion question, CancellationToken cancellationToken)
    {
        var from = question.From;
        var notes = await db.Notes.AsNoTracking()
            .Where(note => note.PatientId == question.PatientId && note.ServiceOn >= from && (note.PlanReference != null || note.PlanAims != null) && note.State != NoteState.EnteredInError)
            .OrderByDescending(note => note.ServiceOn).Select(note => new { note.PlanVersionId, note.PlanAims, note.PlanReference, note.ServiceOn, note.IsPart2 }).ToListAsync(cancellationToken);
        var versions = notes.Where(note => note.PlanAims is not null).Select(note => note.PlanVersionId).OfType<Guid>().Distinct().ToList();
        IReadOnlyList<PlanTree?> contents = versions.Count == 0 ? [] : await db.PlanVersions.AsNoTracking().Where(version => versions.Contains(version.Id)).OrderBy(version => version.Number).Select(version => version.Content).ToListAsync(cancellationToken);
        var aims = contents.SelectMany(content => PlanAims.Of(content)).ToLookup(aim => aim.Key);
        return notes.SelectMany(note => (note.PlanAims is null ? [note.PlanReference!] : note.PlanAims.SelectMany(key => aims[key].TakeLast(1)).Select(PlanAims.TextOf)).Select(text => (Text: text, Note: note)))
            .DistinctBy(goal => goal.Text).Select(goal => new BriefLine(BriefPart.Goals, $"{goal.Text} ({MedicationText.DayOf(goal.Note.ServiceOn, question.Today)})") { IsPart2 = goal.Note.IsPart2 });
    }

    private static string Section(Note note, string key) => note.Sections.FirstOrDefault(section => section.Key == key)?.Text.Trim() ?? "";

    private static BriefLine Line(BriefPart part, Note note, string text) => new(part, text) { IsPart2 = note.IsPart2 };
}
