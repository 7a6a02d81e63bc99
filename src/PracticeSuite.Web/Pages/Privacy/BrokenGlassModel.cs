using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.BrokenGlass;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Privacy;

/// <summary>Who broke the glass and why, and what the privacy officer says to it.</summary>
public sealed class BrokenGlassModel(IOperations operations, PracticeClock clock)
{
    public IReadOnlyList<BrokenGlassDto>? Shown { get; private set; }

    public bool IsWaiting { get; private set; }

    public FormState Form { get; } = new();

    public PracticeClock Clock => clock;

    public string? Said { get; private set; }

    /// <summary>The one that is being reviewed.</summary>
    public Guid? Reviewing { get; private set; }

    public GlassVerdict? Verdict { get; set; }

    public string? Note { get; set; }

    public async Task LoadAsync(bool waiting)
    {
        await clock.LoadAsync();
        IsWaiting = waiting;
        await RefreshAsync();
    }

    public void Begin(Guid id)
    {
        Form.Clear();
        (Reviewing, Verdict, Note, Said) = (id, null, null, null);
    }

    public void Close() => Reviewing = null;

    public async Task ReviewAsync()
    {
        var input = new GlassReviewInput(Verdict, Note);
        if (!await Form.TryAsync(() => operations.RunAsync<IBrokenGlassAppService, BrokenGlassDto>((glasses, ct) => glasses.ReviewAsync(Reviewing!.Value, input, ct))))
            return;
        (Reviewing, Said) = (null, "Reviewed.");
        await RefreshAsync();
    }

    /// <summary>What the person did with this chart in those days, in the audit trail.</summary>
    public string TrailOf(BrokenGlassDto glass) =>
        new AuditQuery(glass.UserId, glass.PatientId, null, null, clock.Zone.LocalDate(glass.OpenedAt), clock.Zone.LocalDate(glass.EndedAt), null).PathTo(null);

    private async Task RefreshAsync() =>
        Shown = await operations.RunAsync<IBrokenGlassAppService, IReadOnlyList<BrokenGlassDto>>((glasses, ct) => glasses.GetListAsync(IsWaiting, ct));
}
