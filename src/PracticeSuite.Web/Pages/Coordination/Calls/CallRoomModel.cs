using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Coordination.Calls;

/// <summary>The room of one call, as its person sees it now.</summary>
public sealed class CallRoomModel(CallDesk desk, PracticeClock clock, StaffNames staff, PatientNames names)
{
    private const string Changed = "Coordination:CallChanged";

    private readonly Dictionary<Guid, IReadOnlyList<CallReasonDto>> _reasons = [];
    private readonly CallTyping _typing = new();
    private IReadOnlyList<Guid> _offered = [];
    private Guid? _chosen;

    public CallDto? Call { get; private set; }

    public FormState Form { get; } = new();

    public FormState ItemForm { get; } = new();

    public CallDesk Desk => desk;

    public PracticeClock Clock => clock;

    public StaffNames Staff => staff;

    public TimeZoneInfo Zone => Call is { } call ? TimeZoneInfo.FindSystemTimeZoneById(call.TimeZoneId) : clock.Zone;

    public PatientClock PatientClock => new(clock);

    public CallPersonDto Me => Call!.People.First(one => one.StaffId == desk.StaffId);

    public IEnumerable<CallPersonDto> Others => Call!.People.Where(one => one.StaffId != desk.StaffId);

    public bool IsIn => Call is { EndedAt: null, State: not (CallState.Canceled or CallState.Missed) } && Me.IsHere;

    public bool IsOpen => Call is { EndedAt: null, State: not (CallState.Canceled or CallState.Missed) };

    public bool HasBegun => Call!.Start <= clock.Now;

    public CallLineDto? Now => Call?.Agenda.FirstOrDefault(line => line.NowSince is not null);

    /// <summary>Who comes next: behind the one who is talked about, the first who was not yet.</summary>
    public CallLineDto? Next => Call!.Agenda.SkipWhile(line => Now is not null && line != Now).Concat(Call.Agenda)
        .FirstOrDefault(line => line is { PatientId: not null, NowSince: null, Talked.Value: 0 });

    /// <summary>Whose brief is looked at: who was chosen, else who is talked about, else the first.</summary>
    public Guid? Shown => _chosen is { } chosen && Call!.Agenda.Any(line => line.PatientId == chosen) ? chosen : Now?.PatientId ?? Call?.Agenda.FirstOrDefault(line => line.PatientId is not null)?.PatientId;

    public IReadOnlyList<Guid> Offered => [.. _offered.Where(patient => Call!.Agenda.All(line => line.PatientId != patient))];

    /// <summary>Whom the form and the items above it are about: who is shown, until somebody types.</summary>
    public Guid? About => _typing.About(Shown);

    public IEnumerable<CallItemDto> Items => Call!.Items.Where(item => item.PatientId == About);

    /// <summary>Patients of whom something is typed and not written yet, but for the one whom the form is about.</summary>
    public IEnumerable<Guid> Unwritten => _typing.Unwritten.Where(patient => patient != About);

    public string Text
    {
        get => Typed?.Text ?? "";
        set => Type(typed => typed.Text = value ?? "");
    }

    /// <summary>Null = what is typed is a decision.</summary>
    public Guid? OwnerId
    {
        get => Typed?.OwnerId;
        set => Type(typed => typed.OwnerId = value);
    }

    public DateOnly? DueOn
    {
        get => Typed?.DueOn;
        set => Type(typed => typed.DueOn = value);
    }

    public string LateReason { get; set; } = "";

    /// <summary>It has begun and nobody was talked about; that somebody is in the room now, the room itself says.</summary>
    public bool MayMiss => IsOpen && HasBegun && Now is null && Call!.HeldAt is null && Call.Agenda.All(line => line.Talked.Value == 0);

    /// <summary>What cannot be taken back is asked once more.</summary>
    public bool AsksMissed { get; private set; }

    public bool AsksWhyLate => Form.WasRefusedFor("Coordination:LateReasonNeeded") || LateReason.Length > 0;

    /// <summary>One of the others can be told to confirm it, or the person can themselves.</summary>
    public bool MayConfirm => Call is { HeldAt: null, State: not (CallState.Missed or CallState.Canceled) } call && HasBegun && call.MarkedById != desk.StaffId && (call.ConfirmableUntil is null || call.ConfirmableUntil >= clock.Now);

    public string NameOf(Guid? patientId) => patientId is { } id && names[id] is { Length: > 0 } name ? name : "A patient you may not see";

    public IReadOnlyList<CallReasonDto> ReasonsOf(Guid? patientId) => patientId is { } id ? _reasons.GetValueOrDefault(id) ?? [] : [];

    public async Task LoadAsync(Guid id)
    {
        await desk.IdentifyAsync();
        await staff.LoadAsync();
        (Call, _chosen, AsksMissed) = (null, null, false);
        _typing.Clear();
        var read = await desk.AskAsync((calls, ct) => calls.GetAsync(id, ct));
        foreach (var line in read.Agenda.Concat(read.Others).Where(line => line.PatientId is not null))
            _reasons[line.PatientId!.Value] = line.Reasons;
        _offered = [.. read.Others.Select(line => line.PatientId).OfType<Guid>()];
        await TakeAsync(read);
    }

    /// <summary>Somebody else acted; nothing was asked, so nothing is said where it may not be read now.</summary>
    public async Task RefreshAsync()
    {
        if (Call is { } call && !Form.Busy)
            await TakeAsync(await desk.AskAsync((calls, ct) => calls.GetStateAsync(call.Id, ct)));
    }

    public async Task StayAsync()
    {
        if (Call is not { } call || !IsOpen || Me.JoinedAt is null)
            return;
        if (await desk.AskAsync((calls, ct) => calls.StayAsync(call.Id, ct)) != call.Version || !Me.IsHere)
            await RefreshAsync();
    }

    public Task JoinAsync() => DoAsync((calls, call, ct) => calls.JoinAsync(call.Id, ct));

    public Task DiscussAsync(Guid patientId)
    {
        Look(null);
        return DoAsync((calls, call, ct) => calls.DiscussAsync(call.Id, call.Version, patientId, ct));
    }

    public Task NextAsync() => IsIn && Next?.PatientId is { } next ? DiscussAsync(next) : Task.CompletedTask;

    /// <summary>Starts whoever is looked at, or stops.</summary>
    public Task ToggleAsync() => Now is not null
        ? DoAsync((calls, call, ct) => calls.PauseAsync(call.Id, call.Version, ct))
        : Shown is { } patient ? DiscussAsync(patient) : Task.CompletedTask;

    public void Look(Guid? patientId)
    {
        _chosen = patientId;
        _typing.Release();
    }

    public void EnterForm() => _typing.Enter(Shown);

    public void LeaveForm() => _typing.Leave();

    public Task MoveAsync(Guid patientId, int to)
    {
        var order = Patients().ToList();
        order.Remove(patientId);
        order.Insert(Math.Clamp(to, 0, order.Count), patientId);
        return ArrangeAsync(order);
    }

    public int PlaceOf(Guid patientId) => Patients().ToList().IndexOf(patientId);

    public Task AddAsync(Guid patientId) => Patients().Contains(patientId) ? Task.CompletedTask : ArrangeAsync([.. Patients(), patientId]);

    public Task RemoveAsync(Guid patientId)
    {
        if (!_offered.Contains(patientId))
            _offered = [.. _offered, patientId];
        return ArrangeAsync([.. Patients().Where(other => other != patientId)]);
    }

    public async Task WriteAsync()
    {
        if (Call is not { } call || About is not { } patient)
            return;
        var item = new NewCallItem(patient, Text, OwnerId, OwnerId is null ? null : DueOn);
        if (await ItemForm.TryAsync(async () => await TakeAsync(await desk.DoAsync((calls, ct) => calls.WriteAsync(call.Id, item, ct)))))
            _typing.Written(patient);
    }

    public Task WithdrawAsync(CallItemDto item) => DoAsync((calls, call, ct) => calls.WithdrawAsync(call.Id, item.Id, ct));

    public Task EndAsync() => DoAsync((calls, call, ct) => calls.EndAsync(call.Id, call.Version, ct));

    public Task ConfirmAsync() => AgainAsync((calls, call, ct) => calls.ConfirmAsync(call.Id, ct));

    public void AskMissed() => AsksMissed = !HasUnwritten();

    public void LeaveOpen() => AsksMissed = false;

    public async Task MissAsync()
    {
        if (!AsksMissed)
            return;
        AsksMissed = false;
        await DoAsync((calls, call, ct) => calls.MissAsync(call.Id, ct));
    }

    public Task AttestAsync() => HasUnwritten() ? Task.CompletedTask : AgainAsync((calls, call, ct) => calls.AttestAsync(call.Id, string.IsNullOrWhiteSpace(LateReason) ? null : LateReason, ct));

    /// <summary>The form goes with the act, and what was typed in it would go too: it is shown, and the person decides.</summary>
    private bool HasUnwritten()
    {
        var about = Patients().Intersect(_typing.Unwritten).ToList();
        if (about.Count == 0)
            return false;
        Look(about[0]);
        Form.Tell($"What you typed about {string.Join(" and ", about.Select(patient => NameOf(patient)))} is not written yet. Write it or clear it first.");
        return true;
    }

    private Typed? Typed => Call is not null && About is { } patient ? _typing.Of(patient).DueBy(clock.Today.AddDays(7)) : null;

    private void Type(Action<Typed> change)
    {
        if (Typed is not { } typed)
            return;
        _typing.Pin(About);
        change(typed);
    }

    private IEnumerable<Guid> Patients() => Call!.Agenda.Select(line => line.PatientId).OfType<Guid>();

    private Task<bool> ArrangeAsync(IReadOnlyList<Guid> patients) => DoAsync((calls, call, ct) => calls.ArrangeAsync(call.Id, call.Version, patients, ct));

    /// <summary>Two who say so at the same moment both mean it: the second is asked again for them.</summary>
    private async Task AgainAsync(Func<ICallAppService, CallDto, CancellationToken, Task<CallDto>> act)
    {
        if (!await DoAsync(act) && Form.WasRefusedFor(Changed))
            await DoAsync(act);
    }

    /// <summary>Whoever was second sees what the first did.</summary>
    private async Task<bool> DoAsync(Func<ICallAppService, CallDto, CancellationToken, Task<CallDto>> act)
    {
        var shown = Call!;
        var done = await Form.TryAsync(async () => await TakeAsync(await desk.DoAsync((calls, ct) => act(calls, shown, ct))));
        if (!done && Form.WasRefusedFor(Changed))
            await RefreshAsync();
        return done;
    }

    private async Task TakeAsync(CallDto call)
    {
        await names.LearnAsync(call.Agenda.Concat(call.Others).Select(line => line.PatientId).OfType<Guid>().Concat(_offered));
        Call = call;
    }
}
