using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Pages.Coordination;

namespace PracticeSuite.Web.Live;

/// <summary>The person's one timer, the same on every part of the page: the bar, Today and Time look at this and hear it change.</summary>
public sealed class TimerState(IOperations operations, PatientNames names) : IDisposable
{
    // A click is activity too: its ping and what it asks for must not meet at the timer's row.
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly OwnOverlaps _overlaps = new(operations, names);

    public event EventHandler? Changed;

    public RunningTimerDto? Running { get; private set; }

    public string PatientName { get; private set; } = "";

    public FormState Form { get; } = new();

    /// <summary>What was typed for this timer's stop; it stays when the page changes and when the stop is refused.</summary>
    public TimerStop Stop { get; private set; } = new(Guid.Empty);

    /// <summary>What of the person's own work ran at the same time as what was stopped last, until it is dismissed or a timer starts.</summary>
    public string? Warned { get; private set; }

    public Task LoadAsync() => AloneAsync(ReadAsync);

    public Task<bool> StartAsync(Guid patientId, CareActivity activity)
    {
        Warned = null;
        return DoAsync((timers, ct) => timers.StartAsync(new StartTimer(patientId, activity), ct));
    }

    public Task<bool> PauseAsync() => DoAsync((timers, ct) => timers.PauseAsync(ShownId, ct));

    public Task<bool> ResumeAsync() => DoAsync((timers, ct) => timers.ResumeAsync(ShownId, ct));

    /// <summary>The bar, the card and the question at a chart all stop it here, so that none of them saves an overlap without a word.</summary>
    public async Task<bool> StopAsync()
    {
        IReadOnlyList<TimeEntryDto> kept = [];
        var stopped = await EndAsync(async (timers, ct) => kept = await timers.StopAsync(Stop.ToStop(), ct));
        if (stopped)
            await WarnAsync(kept);
        return stopped;
    }

    public Task<bool> DiscardAsync() => EndAsync((timers, ct) => timers.DiscardAsync(Stop.TimerId, Stop.DiscardReason ?? "", ct));

    public void Dismiss()
    {
        Warned = null;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Somebody works in this window. Whatever another window did to the timer, this one goes on listening.</summary>
    public Task NoteActivityAsync() => AloneAsync(async () =>
    {
        try
        {
            await (Running is { IsPaused: false } ? PingAsync() : ReadAsync());
        }
        catch (BusinessException)
        {
            await ReadAsync();
        }
    });

    public void Dispose() => _oneAtATime.Dispose();

    private Guid ShownId => Running?.Id ?? Guid.Empty;

    private async Task PingAsync() => await ShowAsync(await operations.RunAsync<ITimerAppService, RunningTimerDto>((timers, ct) => timers.PingAsync(ct)));

    private async Task ReadAsync() => await ShowAsync(await operations.RunAsync<ITimerAppService, RunningTimerDto?>((timers, ct) => timers.GetAsync(ct)));

    private Task<bool> DoAsync(Func<ITimerAppService, CancellationToken, Task<RunningTimerDto>> act) => TryAsync(async () =>
        await ShowAsync(await operations.RunAsync<ITimerAppService, RunningTimerDto>(act)));

    private Task<bool> EndAsync(Func<ITimerAppService, CancellationToken, Task> act) => TryAsync(async () =>
    {
        await operations.RunAsync<ITimerAppService>(act);
        Stop = new TimerStop(Guid.Empty);
        await ShowAsync(null);
    });

    private async Task<bool> TryAsync(Func<Task> act)
    {
        var done = false;
        await AloneAsync(async () =>
        {
            var shown = Running;
            done = await Form.TryAsync(act);
            if (!done)
                await TellAsync(shown);
        });
        return done;
    }

    /// <summary>Each stretch that overlaps, with what it overlaps; which of the two is right, its person alone knows.</summary>
    private async Task WarnAsync(IReadOnlyList<TimeEntryDto> kept)
    {
        var told = new List<string>();
        foreach (var entry in kept)
        {
            if (await _overlaps.TellAsync(entry) is not { } overlap)
                continue;
            var zone = TimeZoneInfo.FindSystemTimeZoneById(entry.TimeZoneId);
            await names.LearnAsync([entry.PatientId]);
            told.Add($"Your timer saved {Show.Clock(entry.Start, zone)}–{Show.Clock(entry.End, zone)} for {names[entry.PatientId]}. {overlap}");
        }

        Warned = told.Count == 0 ? null : string.Join(' ', told);
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>After a refusal the timer is shown as it stands; if another window changed it, the person is told.</summary>
    private async Task TellAsync(RunningTimerDto? shown)
    {
        var ended = Stop.Typed is { } typed ? NotInEntry(typed) : null;
        await ReadAsync();
        if (Running is { } running && running.Id != shown?.Id)
            Form.Tell($"{ended} Your timer runs for {PatientName} since it was started in another window. Stop it first.".TrimStart());
        else if (Running is null && shown is not null)
            Form.Tell(ended ?? "The timer was stopped in another window.");
        Changed?.Invoke(this, EventArgs.Empty);
    }

    private async Task ShowAsync(RunningTimerDto? running)
    {
        if (running?.Id != Running?.Id)
            BeginStop(running);
        if (running is not null && running.PatientId != Running?.PatientId)
            PatientName = await names.OfAsync(running.PatientId);
        Running = running;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>What was typed for one timer goes back to its person, never into another patient's entry.</summary>
    private void BeginStop(RunningTimerDto? running)
    {
        if (Stop.Typed is { } typed)
            Form.Tell(NotInEntry(typed));
        Stop = new TimerStop(running?.Id ?? Guid.Empty);
    }

    private string NotInEntry(string typed) =>
        $"The timer for {PatientName} was stopped in another window, so what you typed here is not in its entry: {typed}. Correct the entry if it should say so.";

    private async Task AloneAsync(Func<Task> act)
    {
        await _oneAtATime.WaitAsync();
        try
        {
            await act();
        }
        finally
        {
            _oneAtATime.Release();
        }
    }
}

/// <summary>What a person says when this timer ends.</summary>
public sealed class TimerStop(Guid timerId)
{
    public Guid TimerId => timerId;

    public string? Note { get; set; }

    public string? LateReason { get; set; }

    public bool LongAttested { get; set; }

    public string? DiscardReason { get; set; }

    /// <summary>Every text of the form, quoted; null when there is none.</summary>
    public string? Typed
    {
        get
        {
            var texts = new[] { Note, LateReason, DiscardReason }.Where(text => !string.IsNullOrWhiteSpace(text)).ToList();
            return texts.Count == 0 ? null : string.Join(", ", texts.Select(text => $"\"{text}\""));
        }
    }

    public StopTimer ToStop() => new(TimerId, Note, LongAttested: LongAttested, LateReason: LateReason);
}
