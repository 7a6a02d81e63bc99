using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Calendar;

/// <summary>Who would come earlier, or at all, and the form that puts somebody there.</summary>
public sealed class WaitlistModel(CalendarDesk desk, PracticeClock clock) : IDisposable
{
    /// <summary>How long somebody waits where nothing else is said.</summary>
    private const int Weeks = 8;

    private readonly HashSet<DayOfWeek> _days = [];
    private CalendarWatch? _watch;

    public IReadOnlyList<WaitlistEntryDto>? All { get; private set; }

    public FormState Form { get; } = new();

    public FormState Acts { get; } = new();

    public PatientName? Patient { get; private set; }

    public Guid? TypeId { get; set; }

    public Guid? StaffId { get; set; }

    public DateOnly First { get; set; }

    public DateOnly Last { get; set; }

    public IReadOnlySet<DayOfWeek> Days => _days;

    public TimeOnly? From { get; set; }

    public TimeOnly? To { get; set; }

    /// <param name="look">Runs on the page's dispatcher.</param>
    public async Task LoadAsync(Func<Func<Task>, Task> look)
    {
        await desk.IdentifyAsync();
        _watch = desk.Watch(() => look(RefreshAsync));
        await RefreshAsync();
    }

    public void Begin(PatientName patient)
    {
        Form.Clear();
        _days.Clear();
        (Patient, TypeId, StaffId, First, Last, From, To) = (patient, null, null, clock.Today, clock.Today.AddDays(7 * Weeks), null, null);
    }

    public void Close() => Patient = null;

    public void Set(DayOfWeek day, bool chosen)
    {
        if (chosen)
            _days.Add(day);
        else
            _days.Remove(day);
    }

    public async Task<bool> AddAsync()
    {
        var input = new WaitlistInput(Patient?.Id, TypeId, StaffId, First, Last, [.. Days.Order()], From, To);
        var done = await Form.TryAsync(() => desk.DoAsync<IWaitlistAppService, WaitlistEntryDto>((waitlist, ct) => waitlist.AddAsync(input, ct)));
        if (done)
            Close();
        return done;
    }

    public Task WithdrawAsync(Guid id) => Acts.TryAsync(() => desk.DoAsync<IWaitlistAppService, WaitlistEntryDto>((waitlist, ct) => waitlist.WithdrawAsync(id, ct)));

    public void Dispose() => _watch?.Dispose();

    private async Task RefreshAsync() =>
        All = await desk.AskAsync<IWaitlistAppService, IReadOnlyList<WaitlistEntryDto>>((waitlist, ct) => waitlist.GetListAsync(ct));
}
