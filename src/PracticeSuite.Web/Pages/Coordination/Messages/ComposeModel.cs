using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Coordination.Messages;

/// <summary>
/// What is being written, and that it is kept: half a second after the last key, on the server. A lock or a lost connection takes nothing; what
/// could not be kept is tried again with the next key, and when the page is left.
/// </summary>
public sealed class ComposeModel(IOperations operations, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private CancellationTokenSource? _waiting;
    private DraftPlace? _place;
    private int _typed;
    private int _kept;

    public FormState Form { get; } = new();

    /// <summary>What stood in the box when it was drawn; it never follows the keys, or a late answer would take letters back.</summary>
    public string Written { get; private set; } = "";

    /// <summary>A box that was sent is another box.</summary>
    public int Turn { get; private set; }

    public string Text { get; private set; } = "";

    public MessageLevel Level { get; set; }

    public bool IsAdministrative { get; set; }

    public ISet<Guid> To { get; private set; } = new HashSet<Guid>();

    public ISet<ChartPlace> Links { get; private set; } = new HashSet<ChartPlace>();

    public DateTimeOffset? KeptAt { get; private set; }

    public NewMessage Message => new(Text, Level, IsAdministrative) { Links = [.. Links] };

    /// <returns>Whether something was begun here before.</returns>
    public async Task<bool> OpenAsync(DraftPlace place)
    {
        _place = place;
        if (await operations.RunAsync<IMessageDraftAppService, MessageDraftDto?>((drafts, ct) => drafts.GetAsync(place, ct)) is not { Draft: var draft } kept)
            return false;
        (Text, Level, IsAdministrative, To, Links, KeptAt) = (draft.Text, draft.Level, draft.IsAdministrative, draft.To.ToHashSet(), draft.Links.ToHashSet(), kept.KeptAt);
        Draw();
        return true;
    }

    public async Task TypeAsync(string? text)
    {
        Text = text ?? "";
        await ChangeAsync();
    }

    public async Task ChangeAsync()
    {
        _typed++;
        _waiting?.Cancel();
        _waiting?.Dispose();
        _waiting = new CancellationTokenSource();
        try
        {
            await Task.Delay(Pause, clock, _waiting.Token);
            await KeepAsync();
        }
        catch (OperationCanceledException)
        {
            // another key, or the session is locked: what stands here stays and is kept with the next key
        }
    }

    /// <summary>What is being kept is kept before it is sent, or the draft would stand there after the message.</summary>
    public async Task<bool> SendAsync(Func<Task> send)
    {
        _waiting?.Cancel();
        await _oneAtATime.WaitAsync();
        try
        {
            if (!await Form.TryAsync(send))
                return false;
            Sent();
            return true;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private void Sent()
    {
        (Text, Level, IsAdministrative, KeptAt, _kept) = ("", MessageLevel.Normal, false, null, _typed);
        Links.Clear();
        Form.Clear();
        Draw();
    }

    public void Dispose()
    {
        _waiting?.Cancel();
        _waiting?.Dispose();
        _ = KeepLastAsync();
    }

    private void Draw() => (Written, Turn) = (Text, Turn + 1);

    private async Task KeepAsync()
    {
        if (_place is not { } place)
            return;
        await _oneAtATime.WaitAsync();
        try
        {
            var typed = _typed;
            if (_kept == typed)
                return;
            await operations.RunAsync<IMessageDraftAppService>((drafts, ct) => drafts.KeepAsync(place, new DraftMessage(Text, Level, IsAdministrative, [.. To], [.. Links]), ct));
            (_kept, KeptAt) = (typed, Text.Length == 0 ? null : clock.GetUtcNow());
        }
        catch (BusinessException refused)
        {
            Form.Tell($"{refused.Message} What you typed is still here.");
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task KeepLastAsync()
    {
        try
        {
            await KeepAsync();
        }
        catch (OperationCanceledException)
        {
            // locked
        }
        finally
        {
            _oneAtATime.Dispose();
        }
    }
}
