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

    internal static string Sentence(NoticeDto notice) => notice.Kind switch
    {
        NoticeKind.GlassBroken => $"{notice.About} broke the glass on {(notice.IsToOfficers ? $"patient {notice.Patient}" : notice.Patient)}: {Reason(notice.ReasonCode)}.",
        NoticeKind.MedicationChanged => $"{notice.About} changed the medication of {notice.Patient}.",
        NoticeKind.ContactOverdue => $"The contact about {notice.Patient} is overdue by {Show.Count(notice.Times ?? 0, "day", "days")}.",
        _ => $"{notice.About} was denied {Show.Count(notice.Times ?? 0, "time", "times")} within 24 hours.",
    };

    /// <summary>Where to go on from it.</summary>
    internal static (string Path, string Label) Next(NoticeDto notice) => notice switch
    {
        { Kind: NoticeKind.GlassBroken, IsToOfficers: true } => ("/privacy/broken-glass", "Review"),
        { Kind: NoticeKind.MedicationChanged } => ($"/patients/{notice.PatientId}?part=medications", "See the change"),
        { Kind: NoticeKind.ContactOverdue } => ("/coordinate", "See what is due"),
        { Kind: NoticeKind.GlassBroken } => ($"/patients/{notice.PatientId}", "Open chart"),
        _ => ($"/privacy/audit?user={notice.AboutUserId}&outcome=Denied", "See what was denied"),
    };

    private static string Reason(string? code) => Enum.TryParse<BreakGlassReason>(code, out var reason) ? Show.Words(reason).ToLowerInvariant() : code ?? "";

    private async Task RefreshAsync() =>
        All = await operations.RunAsync<INoticeAppService, IReadOnlyList<NoticeDto>>((notices, ct) => notices.GetListAsync(ct));
}
