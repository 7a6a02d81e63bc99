using PracticeSuite.Charting.Contracts.Timeline;
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

    /// <summary>What stood in a box when another one took its place; keys that it still tells of come after that.</summary>
    private readonly Dictionary<int, string> _left = [];

    private CancellationTokenSource? _waiting;
    private int _typed;
    private int _kept;

    public FormState Form { get; } = new();

    public KeptDraft Draft { get; } = new(operations);

    /// <summary>What stood in the box when it was drawn; it never follows the keys, or a late answer would take letters back.</summary>
    public string Written { get; private set; } = "";

    /// <summary>A box that was sent is another box.</summary>
    public int Turn { get; private set; }

    public string Text { get; private set; } = "";

    public bool IsSending { get; private set; }

    public MessageLevel Level { get; set; }

    public bool IsAdministrative { get; set; }

    public ISet<Guid> To { get; private set; } = new HashSet<Guid>();

    public ISet<ChartPlace> Links { get; private set; } = new HashSet<ChartPlace>();

    /// <summary>Single things of the chart that the message points to, by what the person chose them from.</summary>
    public IList<ChartThing> Things { get; private set; } = [];

    /// <summary>What of the chart can be pointed to, the latest first; null = it was not asked for yet.</summary>
    public IReadOnlyList<ChartThingDto>? Offered { get; private set; }

    public MessageDirection Direction { get; set; }

    public DateTimeOffset? KeptAt { get; private set; }

    /// <summary>Nothing was typed or marked since.</summary>
    public bool IsKept => _kept == _typed;

    public NewMessage Message => new(Text, Level, IsAdministrative) { Links = [.. Links], Things = [.. Things], Direction = Direction };

    private DraftMessage Kept => new(Text, Level, IsAdministrative, [.. To], [.. Links]) { Things = [.. Things], Direction = Direction };

    /// <returns>Whether something was begun here before.</returns>
    public async Task<bool> OpenAsync(DraftPlace place)
    {
        if (await Draft.OpenAsync(place) is not { Draft: var draft } kept)
            return false;
        (Level, IsAdministrative, To, Links, KeptAt) = (draft.Level, draft.IsAdministrative, draft.To.ToHashSet(), draft.Links.ToHashSet(), kept.KeptAt);
        (Things, Direction) = ([.. draft.Things], draft.Direction == MessageDirection.Team ? Direction : draft.Direction);
        Draw(draft.Text + Text);
        return true;
    }

    /// <summary>What stands here goes on in another draft; none is left of this one.</summary>
    public DraftMessage TakeOut()
    {
        var taken = Kept;
        Draw("");
        _typed++;
        return taken;
    }

    /// <summary>What was begun elsewhere goes on here, after what was begun here before, and is kept at once.</summary>
    public async Task ContinueAsync(DraftMessage begun)
    {
        Level = begun.Level > Level ? begun.Level : Level;
        IsAdministrative |= begun.IsAdministrative;
        To.UnionWith(begun.To);
        Links.UnionWith(begun.Links);
        Things = [.. Things.Concat(begun.Things).DistinctBy(thing => thing.Id)];
        Draw(string.Join("\n\n", new[] { Text, begun.Text }.Where(text => text.Length > 0)));
        _typed++;
        await KeepAsync();
    }

    /// <summary>What another window keeps here goes on below what stands here; both are one draft from now on.</summary>
    public Task TakeInAsync() => Form.TryAsync(async () => await ContinueAsync(await Draft.OpenAsync() is { } other ? other.Draft : new DraftMessage("", Level, IsAdministrative, [], [])));

    /// <summary>The latest of the chart, as far as the person sees it.</summary>
    public Task OfferAsync(Guid patientId, TimeZoneInfo zone) => Form.TryAsync(async () =>
    {
        if (Offered is not null)
            return;
        var page = await operations.RunAsync<IChartTimelineAppService, ChartTimelineDto>((chart, ct) => chart.GetAsync(patientId, new ChartTimelineQuery(zone, Kinds: ChartThings.Kinds), ct));
        Offered = [.. page.Lines.Where(line => !line.IsInError).Take(ChartThings.Most).Select(line => new ChartThingDto(ChartThings.Of(line), line.Text, line.Address))];
    });

    public bool PointsTo(ChartThing thing) => Things.Any(one => one.Id == thing.Id);

    public void Point(ChartThing thing, bool isIn)
    {
        Things = [.. Things.Where(one => one.Id != thing.Id)];
        if (isIn)
            Things.Add(thing);
    }

    /// <param name="turn">The box that tells of it; of one that was sent, what was typed since goes on in the next one.</param>
    public async Task TypeAsync(int turn, string? text)
    {
        if (turn == Turn)
            Text = text ?? "";
        else if (!TakeLate(turn, text ?? ""))
            return;
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

    /// <summary>
    /// Sends what stood here when it was asked for, once: a second click while it is on its way is none. What is being kept is kept before
    /// it is sent, or the draft would stand there after the message.
    /// </summary>
    public async Task<bool> SendAsync(Func<NewMessage, Task> send)
    {
        if (IsSending)
            return false;
        IsSending = true;
        var message = Message;
        _waiting?.Cancel();
        await _oneAtATime.WaitAsync();
        try
        {
            if (!await Form.TryAsync(() => send(message with { Draft = Draft.Mark })))
                return false;
            Sent(message);
            return true;
        }
        finally
        {
            IsSending = false;
            _oneAtATime.Release();
        }
    }

    /// <summary>What was typed meanwhile stays, and is kept as the next draft.</summary>
    private void Sent(NewMessage message)
    {
        (Level, IsAdministrative, KeptAt) = (MessageLevel.Normal, false, null);
        Links.Clear();
        Things.Clear();
        Form.Clear();
        Draft.Sent();
        Draw(LateKeys.Since(message.Text ?? "", Text));
        if (Text.Length == 0)
            _kept = _typed;
    }

    private bool TakeLate(int turn, string text)
    {
        if (!_left.TryGetValue(turn, out var before) || LateKeys.Since(before, text) is not { Length: > 0 } more)
            return false;
        _left[turn] = text;
        Draw(Text + more);
        return true;
    }

    public void Dispose()
    {
        _waiting?.Cancel();
        _waiting?.Dispose();
        _ = KeepLastAsync();
    }

    private void Draw(string text)
    {
        _left[Turn] = Text;
        _left.Remove(Turn - 3);
        (Text, Written, Turn) = (text, text, Turn + 1);
    }

    private async Task KeepAsync()
    {
        if (!Draft.HasPlace)
            return;
        await _oneAtATime.WaitAsync();
        try
        {
            var typed = _typed;
            if (_kept == typed)
                return;
            await Draft.KeepAsync(Kept);
            (_kept, KeptAt) = (typed, Text.Length == 0 ? null : clock.GetUtcNow());
        }
        catch (BusinessException refused) when (refused.Code == KeptDraft.Changed)
        {
            // the page says so, and how both become one
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
