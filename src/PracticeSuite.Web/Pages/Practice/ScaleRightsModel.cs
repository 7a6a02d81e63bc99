using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Practice;

/// <summary>Permissions to show the wording of instruments that others own (P-163).</summary>
public sealed class ScaleRightsModel(IOperations operations, PracticeClock clock)
{
    private (string? GrantedBy, string? Reference, string? Wording) _begun;

    public IReadOnlyList<ScaleRightsDto>? All { get; private set; }

    public FormState Form { get; } = new();

    public PracticeClock Clock => clock;

    /// <summary>Of which a permission is written down; null = of none.</summary>
    public ScaleRightsDto? Recorded { get; private set; }

    public string? GrantedBy { get; set; }

    public string? Reference { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public string? Wording { get; set; }

    /// <summary>Something stands in the boxes that did not when they were opened.</summary>
    public bool IsTyped => Recorded is not null && (GrantedBy, Reference, Wording) != _begun;

    public async Task LoadAsync()
    {
        await clock.LoadAsync();
        All = await operations.RunAsync<IScaleRightsAppService, IReadOnlyList<ScaleRightsDto>>((all, ct) => all.GetListAsync(ct));
    }

    /// <summary>What is shown by now stands in the boxes: a permission that goes on goes on with its wording.</summary>
    public void Begin(ScaleRightsDto one)
    {
        Form.Clear();
        var last = one.Permissions.FirstOrDefault(permission => permission.IsHeld && permission.Wording.Count > 0);
        (Recorded, From, Until) = (one, clock.Today, null);
        (GrantedBy, Reference, Wording) = (last?.GrantedBy, null, last is null ? null : string.Join('\n', last.Wording));
        _begun = (GrantedBy, Reference, Wording);
    }

    public void Close() => Recorded = null;

    public async Task SaveAsync()
    {
        if (Recorded is not { } one)
            return;
        if (From is not { } from)
        {
            Form.Refuse(nameof(From), "From is missing; give the day from which the permission holds.");
            return;
        }

        var given = new ScalePermissionInput(one.Scale, GrantedBy, Reference, from, Until, Wording);
        if (!await Form.TryAsync(() => operations.RunAsync<IScaleRightsAppService>((all, ct) => all.RecordAsync(given, ct))))
            return;
        Close();
        await LoadAsync();
    }

    public async Task<bool> RevokeAsync(Guid id, string reason)
    {
        if (!await Form.TryAsync(() => operations.RunAsync<IScaleRightsAppService>((all, ct) => all.RevokeAsync(id, reason, ct))))
            return false;
        await LoadAsync();
        return true;
    }
}
