using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.LaterPayers;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>Claims that ask the next payer for what the one before has left: to release, to wait for, or to drop.</summary>
public sealed class LaterPayersModel(IOperations operations)
{
    public const int PageSize = 50;

    private (bool Dropped, int From) _asked;

    public LaterClaimPageDto? Page { get; private set; }

    public FormState Form { get; } = new();

    /// <summary>What came of the last act.</summary>
    public string? Said { get; private set; }

    /// <summary>Those of the page that may go today.</summary>
    public IReadOnlyList<LaterClaimDto> Releasable => Page is null ? [] : [.. Page.Rows.Where(MayGo)];

    public bool MayGo(LaterClaimDto row) => row.State != ClaimState.Closed && row.ReleasableFrom <= Page!.Today;

    public async Task LoadAsync(bool dropped, int from)
    {
        _asked = (dropped, from);
        await RefreshAsync();
    }

    public void Dismiss() => Said = null;

    public Task ReleaseAsync(IReadOnlyList<LaterClaimDto> rows) => Form.TryAsync(async () =>
    {
        var shown = rows.Select(row => new ShownClaim(row.Id, row.Version)).ToList();
        var done = await operations.RunAsync<IClaimAppService, ClaimReleaseDto>((claims, ct) => claims.ReleaseManyAsync(shown, ct));
        await RefreshAsync();
        var refused = done.Refused.Values.Distinct().Take(2).ToList();
        Said = $"{Show.Count(done.Released.Count, "claim is", "claims are")} released{(refused.Count > 0 ? $"; {Show.Count(done.Refused.Count, "stays", "stay")}: {string.Join(" ", refused)}" : ".")}";
    });

    public Task<bool> DropAsync(LaterClaimDto row, string reason) => ActAsync(
        $"Claim {row.Number} is not filed; {row.Left} goes where the patient's share goes.", (later, ct) => later.DropAsync(row.Id, row.Version, reason, ct));

    public Task<bool> TakeUpAsync(LaterClaimDto row) => ActAsync($"Claim {row.Number} waits for its release.", (later, ct) => later.TakeUpAsync(row.Id, row.Version, ct));

    private Task<bool> ActAsync(string said, Func<ILaterPayerAppService, CancellationToken, Task> act) => Form.TryAsync(async () =>
    {
        await operations.RunAsync(act);
        await RefreshAsync();
        Said = said;
    });

    private async Task RefreshAsync()
    {
        Said = null;
        Page = await operations.RunAsync<ILaterPayerAppService, LaterClaimPageDto>((later, ct) => later.GetListAsync(_asked.Dropped, _asked.From, PageSize, ct));
    }
}
