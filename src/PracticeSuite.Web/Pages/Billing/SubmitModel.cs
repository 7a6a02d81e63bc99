using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>What can go to payers now, what was stopped, and of what nothing was heard.</summary>
public sealed class SubmitModel(IOperations operations, PracticeClock clock) : IDisposable
{
    public const int PageSize = 50;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    /// <summary>So many looks after an act: an exchange begins within seconds.</summary>
    private const int Looks = 20;

    private readonly CancellationTokenSource _left = new();
    private int _looks;
    private SubmissionBoardQuery _asked = new(Take: PageSize);

    public SubmissionBoardDto? Board { get; private set; }

    public int HeldFrom => _asked.HeldFrom;

    public int SilentFrom => _asked.SilentFrom;

    public FormState Form { get; } = new();

    public PracticeClock Clock => clock;

    public int Ready => Board?.Ready.Sum(group => group.Claims) ?? 0;

    public Money ReadyCharge => new(Board?.Ready.Sum(group => group.Charge.Cents) ?? 0);

    public string? Said { get; private set; }

    /// <summary>What a test would have stopped; nothing of it is kept.</summary>
    public IReadOnlyList<EditedClaimDto> Tried { get; private set; } = [];

    /// <summary>While batches are made.</summary>
    public string? Progress { get; private set; }

    public bool HasNoClearinghouse { get; private set; }

    /// <summary>Clearinghouses with which nothing could be exchanged lately.</summary>
    public IReadOnlyList<(string Name, string Problem)> Problems { get; private set; } = [];

    public Task LoadAsync(int heldFrom, int silentFrom)
    {
        _asked = new SubmissionBoardQuery(Math.Max(0, heldFrom), Math.Max(0, silentFrom), PageSize);
        return LoadAsync();
    }

    public async Task LoadAsync()
    {
        await clock.LoadAsync();
        await RefreshAsync();
    }

    public void Dismiss() => (Said, Tried) = (null, []);

    /// <summary>Batch after batch, until nothing of the group is ready any more.</summary>
    public Task SendAsync(ReadyGroupDto group, Action onProgress) => Form.TryAsync(async () =>
    {
        var (batches, sent, held, all) = (0, 0, 0, group.Claims);
        Tried = [];
        try
        {
            do
            {
                (Said, Progress) = (null, $"{Show.Count(sent + held)} of {Show.Count(all)} claims looked at");
                onProgress();
                var built = await operations.RunAsync<ISubmissionAppService, BatchBuiltDto>((submissions, ct) => submissions.BuildAsync(group.ClearinghouseId!.Value, group.PayerId, ct));
                Tried = [.. Tried, .. built.Tried];
                (batches, sent, held) = (batches + (built.Built is null ? 0 : 1), sent + (built.Built?.Claims ?? 0), held + built.Held);
            }
            // A test leaves claims ready, so it is made once.
            while (sent + held < all && group.Mode != ClearinghouseMode.Test);
        }
        finally
        {
            Progress = null;
            await RefreshAsync();
        }

        Said = $"{Show.Count(sent, "claim goes", "claims go")} in {Show.Count(batches, "batch", "batches")}{(held > 0 ? $"; {Show.Count(held, "was stopped", "were stopped")} and {(held == 1 ? "stays" : "stay")}" : "")}.";
        _looks = Looks;
    });

    /// <param name="said">Where the row that could say it is gone.</param>
    public async Task MailedAsync(string? said)
    {
        Said = said;
        await RefreshAsync();
    }

    public Task ExchangeAsync() => Form.TryAsync(async () =>
    {
        await operations.RunAsync<ISubmissionAppService>((submissions, ct) => submissions.AskForExchangeAsync(ct));
        Said = "Files are exchanged within a few seconds.";
        _looks = Looks;
    });

    /// <summary>Looks again for a while after an act; ends with the page.</summary>
    public async Task FollowAsync(Action onBeat)
    {
        using var beats = new PeriodicTimer(Beat);
        try
        {
            while (await beats.WaitForNextTickAsync(_left.Token))
            {
                if (_looks == 0 || Form.Busy)
                    continue;
                _looks--;
                await RefreshAsync();
                onBeat();
            }
        }
        catch (OperationCanceledException) when (_left.IsCancellationRequested)
        {
            // The page was left.
        }
    }

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    private async Task RefreshAsync()
    {
        Board = await operations.RunAsync<ISubmissionAppService, SubmissionBoardDto>((submissions, ct) => submissions.GetBoardAsync(_asked, ct));
        var health = await operations.RunAsync<ISubmissionAppService, IReadOnlyList<ClearinghouseHealthDto>>((submissions, ct) => submissions.GetHealthAsync(ct));
        HasNoClearinghouse = health.Count == 0;
        Problems = [.. health.Where(one => one.Problem is not null).Select(one => (one.Name, one.Problem!))];
    }
}
