using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients.Flags;

/// <summary>Flags, and the acts on them; one form is open at a time, and what was typed stays until it is saved or closed.</summary>
public sealed class FlagsModel(IOperations operations, PracticeClock clock, StaffNames staff)
{
    private readonly Dictionary<(Guid Flag, FlagAct Act), (FlagDisposition? Disposition, string? Words)> _laidAside = [];

    public IReadOnlyList<UrgentFlagDto>? All { get; private set; }

    /// <summary>What is owed by a day, whatever became of the flags.</summary>
    public IReadOnlyList<CareDutyDto> Owed { get; private set; } = [];

    public FormState Form { get; } = new();

    /// <summary>Of the patient's location, once the page has said which.</summary>
    public PatientClock Clock { get; set; } = new(clock);

    public StaffNames Staff => staff;

    /// <summary>The flag whose form is open, and for which act.</summary>
    public (Guid Flag, FlagAct Act)? Open { get; private set; }

    public FlagDisposition? Disposition { get; set; }

    public string? Words { get; set; }

    public FlagLevel Level { get; set; } = FlagLevel.Urgent;

    public string? Reason { get; set; }

    /// <summary>What has to be looked at is typed and no flag yet.</summary>
    public bool IsRaising => !string.IsNullOrWhiteSpace(Reason);

    public void Show(IReadOnlyList<UrgentFlagDto> flags) => All = flags;

    /// <summary>Those that are not over, at the head of a chart.</summary>
    public async Task LoadOpenAsync(Guid patientId, CancellationToken left)
    {
        await clock.LoadAsync();
        All = await operations.RunAsync<IUrgentFlagAppService, IReadOnlyList<UrgentFlagDto>>((flags, ct) => flags.GetOpenAsync(patientId, ct), left);
    }

    public async Task LoadAllAsync(Guid patientId)
    {
        await staff.LoadAsync();
        All = await operations.RunAsync<IUrgentFlagAppService, IReadOnlyList<UrgentFlagDto>>((flags, ct) => flags.GetListAsync(patientId, ct));
        Owed = await operations.RunAsync<ICareDutyAppService, IReadOnlyList<CareDutyDto>>((duties, ct) => duties.GetAsync(patientId, ct));
    }

    public bool IsOpen(UrgentFlagDto flag, FlagAct act) => Open == (flag.Id, act);

    /// <summary>Something is typed in a form that another flag's took the place of.</summary>
    public bool IsLaidAside(UrgentFlagDto flag) => _laidAside.Keys.Any(form => form.Flag == flag.Id);

    /// <summary>What is typed in the form that was open is laid aside, and stands there when that form is opened again.</summary>
    public void Begin(UrgentFlagDto flag, FlagAct act)
    {
        if (Open is { } left && (Disposition is not null || !string.IsNullOrWhiteSpace(Words)))
            _laidAside[left] = (Disposition, Words);
        Form.Clear();
        Open = (flag.Id, act);
        (Disposition, Words) = _laidAside.Remove((flag.Id, act), out var typed) ? typed : default;
    }

    public void Close()
    {
        Form.Clear();
        (Open, Disposition, Words) = (null, null, null);
    }

    public Task<bool> RaiseAsync(Guid patientId) => DoAsync(null, async (flags, ct) =>
    {
        await flags.RaiseAsync(patientId, new NewFlag(Level, Reason), ct);
        (Level, Reason) = (FlagLevel.Urgent, null);
    });

    public Task<bool> AcknowledgeAsync(UrgentFlagDto flag, string? comment) => DoAsync(flag, (flags, ct) => flags.AcknowledgeAsync(flag.Id, comment, ct));

    public Task<bool> ResolveAsync(UrgentFlagDto flag) => DoAsync(flag, (flags, ct) => flags.ResolveAsync(flag.Id, new FlagResolution(Disposition, Words), ct));

    public Task<bool> ReopenAsync(UrgentFlagDto flag, string reason) => DoAsync(flag, (flags, ct) => flags.ReopenAsync(flag.Id, reason, ct));

    public Task<bool> CancelAsync(UrgentFlagDto flag, string reason) => DoAsync(flag, (flags, ct) => flags.CancelAsync(flag.Id, reason, ct));

    /// <summary>What was done closes the form of its own flag; what is typed for another one stays.</summary>
    private async Task<bool> DoAsync(UrgentFlagDto? flag, Func<IUrgentFlagAppService, CancellationToken, Task> act)
    {
        var done = await Form.TryAsync(() => operations.RunAsync(act));
        if (done && flag is not null && Open?.Flag == flag.Id)
            Close();
        return done;
    }
}
