using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Live;

/// <summary>The person's one timer, the same on every part of the page: the bar, Today and Time look at this and hear it change.</summary>
public sealed class TimerState(IOperations operations, PatientNames names)
{
    public event EventHandler? Changed;

    public RunningTimerDto? Running { get; private set; }

    public string PatientName { get; private set; } = "";

    public FormState Form { get; } = new();

    /// <summary>The entries that the last stop wrote; a page that lists the day looks again.</summary>
    public IReadOnlyList<TimeEntryDto> LastStopped { get; private set; } = [];

    public async Task LoadAsync() => await ShowAsync(await operations.RunAsync<ITimerAppService, RunningTimerDto?>((timers, ct) => timers.GetAsync(ct)));

    public Task<bool> StartAsync(Guid patientId, CareActivity activity) =>
        DoAsync((timers, ct) => timers.StartAsync(new StartTimer(patientId, activity), ct));

    public Task<bool> PauseAsync() => DoAsync((timers, ct) => timers.PauseAsync(ct));

    public Task<bool> ResumeAsync() => DoAsync((timers, ct) => timers.ResumeAsync(ct));

    public async Task NoteActivityAsync()
    {
        if (Running is { IsPaused: false })
            await ShowAsync(await operations.RunAsync<ITimerAppService, RunningTimerDto>((timers, ct) => timers.PingAsync(ct)));
    }

    public async Task<bool> StopAsync(string? note, CareActivity? activity = null, bool longAttested = false)
    {
        var stopped = await Form.TryAsync(async () => LastStopped = await operations.RunAsync<ITimerAppService, IReadOnlyList<TimeEntryDto>>(
            (timers, ct) => timers.StopAsync(new StopTimer(note, activity, LongAttested: longAttested), ct)));
        await (stopped ? ShowAsync(null) : LoadAsync());
        return stopped;
    }

    private async Task<bool> DoAsync(Func<ITimerAppService, CancellationToken, Task<RunningTimerDto>> act)
    {
        RunningTimerDto? now = null;
        var done = await Form.TryAsync(async () => now = await operations.RunAsync<ITimerAppService, RunningTimerDto>(act));
        if (done)
            await ShowAsync(now);
        else
            Changed?.Invoke(this, EventArgs.Empty);
        return done;
    }

    private async Task ShowAsync(RunningTimerDto? running)
    {
        if (running is not null && running.PatientId != Running?.PatientId)
            PatientName = await names.OfAsync(running.PatientId);
        Running = running;
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
