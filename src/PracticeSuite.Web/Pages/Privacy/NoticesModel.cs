using System.Globalization;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.BrokenGlass;
using PracticeSuite.Privacy.Contracts.Notices;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Privacy;

/// <summary>What the person was told, and has or has not read.</summary>
public sealed class NoticesModel(IOperations operations, PracticeClock clock, NoticeCount count)
{
    public IReadOnlyList<NoticeDto>? All { get; private set; }

    /// <summary>Whose plan the reader may open, of those about whom a pair disagrees.</summary>
    private HashSet<Guid> _open = [];

    public FormState Form { get; } = new();

    public PracticeClock Clock => clock;

    public async Task LoadAsync()
    {
        await clock.LoadAsync();
        await RefreshAsync();
    }

    public Task ReadAsync(Guid id) => Form.TryAsync(async () =>
    {
        await operations.RunAsync<INoticeAppService>((notices, ct) => notices.MarkReadAsync(id, ct));
        await RefreshAsync();
        await count.RefreshAsync(CancellationToken.None);
    });

    /// <summary>Of a disagreement the director reads, who may not open the chart, whom to ask (K-021).</summary>
    public string SentenceOf(NoticeDto notice) => Closed(notice)
        ? $"{Sentence(notice)} Its chart is not open to you: ask {notice.About}, who wrote it down, or the front desk to add you to the care team, then answer it there."
        : Sentence(notice);

    public (string Path, string Label) NextOf(NoticeDto notice) => Closed(notice) ? ("/messages", "Messages") : Next(notice);

    private bool Closed(NoticeDto notice) => notice is { Kind: NoticeKind.DisagreementWaits, PatientId: { } patient } && !_open.Contains(patient);

    internal static string Sentence(NoticeDto notice) => notice.Kind switch
    {
        NoticeKind.GlassBroken => $"{notice.About} broke the glass on {(notice.IsToOfficers ? $"patient {notice.Patient}" : notice.Patient)}: {Reason(notice.ReasonCode)}.",
        NoticeKind.MedicationChanged => $"{notice.About} changed the medication of {notice.Patient}.",
        NoticeKind.ContactOverdue => $"The contact about {notice.Patient} is overdue by {Show.Count(notice.Times ?? 0, "day", "days")}.",
        NoticeKind.MessageWaits => notice.Patient is { } whom ? $"A message about {whom} waits for you." : "A message waits for you.",
        NoticeKind.DisagreementWaits when notice.Patient is { } whom => $"Therapist and prescriber have disagreed about {whom} for {Show.Count(notice.Times ?? 0, "day", "days")}: the clinical director decides.",
        NoticeKind.DisagreementWaits => $"A disagreement that {notice.About} wrote down has waited for {Show.Count(notice.Times ?? 0, "day", "days")}: ask them about it.",
        NoticeKind.MessageForNobody => notice.Patient is { } whom
            ? $"A message about {whom} waits, and nobody whom it was sent to may read it any more: see who treats them now."
            : "A message waits, and nobody whom it was sent to may read it any more: ask the privacy officer who can take it up.",
        NoticeKind.AnswerRefused when notice.Patient is { } whom => $"{whom} tried to answer a message and nobody may read it; nothing was kept: call them.",
        NoticeKind.AnswerRefused =>
            $"A patient tried to answer a message and nobody may read it; nothing was kept: call them. The audit trail has who it is under invitation {notice.ReasonCode}; ask the privacy officer.",
        NoticeKind.AgreementAsked => $"{notice.About} asks you and your colleague to agree on how you keep in touch: the two of you share patients and have no agreement that holds.",
        NoticeKind.LeadAsked => $"{notice.About} asks you and your colleague to name crisis lead and backup{(notice.Patient is { } whose ? $" of {whose}" : "")}.",
        NoticeKind.AgreementToSign => $"{notice.About} signed the agreement between the two of you: it holds when you have signed it, too.",
        NoticeKind.OverlapAsked => $"{notice.About} asks you to look at your time of {DayOf(notice)}: entries of yours run at the same time there, and the minutes that both have count for neither until you correct one (B-074).",
        NoticeKind.TermsToSign => $"{notice.About} set what asks for less{(notice.Patient is { } whose ? $" for {whose}" : "")}: it holds when you have signed it, too.",
        _ => $"{notice.About} was denied {Show.Count(notice.Times ?? 0, "time", "times")} within 24 hours.",
    };

    /// <summary>Where to go on from it.</summary>
    internal static (string Path, string Label) Next(NoticeDto notice) => notice switch
    {
        { Kind: NoticeKind.GlassBroken, IsToOfficers: true } => ("/privacy/broken-glass", "Review"),
        { Kind: NoticeKind.MedicationChanged } => ($"/patients/{notice.PatientId}?part=medications", "See the change"),
        { Kind: NoticeKind.ContactOverdue } => ("/coordinate", "See what is due"),
        { Kind: NoticeKind.MessageWaits } => ("/messages", "Read it"),
        { Kind: NoticeKind.DisagreementWaits, Patient: not null } => ($"/patients/{notice.PatientId}?part=plan", "See what each holds"),
        { Kind: NoticeKind.MessageForNobody, Patient: not null } => ($"/patients/{notice.PatientId}?part=team", "Care team"),
        { Kind: NoticeKind.AnswerRefused, Patient: not null } => ($"/patients/{notice.PatientId}", "Open chart"),
        { Kind: NoticeKind.AnswerRefused } => ("/messages", "Messages"),
        { Kind: NoticeKind.MessageForNobody } => ("/messages", "Messages"),
        { Kind: NoticeKind.DisagreementWaits } => ("/messages", "Messages"),
        { Kind: NoticeKind.AgreementAsked } => ("/coordinate?tab=without", "Begin the agreement"),
        { Kind: NoticeKind.LeadAsked } => ($"/patients/{notice.PatientId}?part=team", "Name them"),
        { Kind: NoticeKind.AgreementToSign } => ("/coordinate?tab=agreements", "Read and sign"),
        { Kind: NoticeKind.OverlapAsked } => ($"/time?on={notice.ReasonCode}", "Look at the day"),
        { Kind: NoticeKind.TermsToSign } => ($"/patients/{notice.PatientId}?part=team", "Read and sign"),
        { Kind: NoticeKind.GlassBroken } => ($"/patients/{notice.PatientId}", "Open chart"),
        _ => ($"/privacy/audit?user={notice.AboutUserId}&outcome=Denied", "See what was denied"),
    };

    private static string DayOf(NoticeDto notice) => DateOnly.TryParseExact(notice.ReasonCode, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Show.Day(day) : "that day";

    private static string Reason(string? code) => Enum.TryParse<BreakGlassReason>(code, out var reason) ? Show.Words(reason).ToLowerInvariant() : code ?? "";

    private async Task RefreshAsync()
    {
        var all = await operations.RunAsync<INoticeAppService, IReadOnlyList<NoticeDto>>((notices, ct) => notices.GetListAsync(ct));
        var patients = all.Where(notice => notice.Kind == NoticeKind.DisagreementWaits).Select(notice => notice.PatientId).OfType<Guid>().Distinct().ToList();
        _open = patients.Count == 0 ? [] : [.. await operations.RunAsync<IAccess, IReadOnlyList<Guid>>((access, ct) => access.NarrowAsync(ChartingPermissions.Plans.View, patients, ct))];
        All = all;
    }
}
