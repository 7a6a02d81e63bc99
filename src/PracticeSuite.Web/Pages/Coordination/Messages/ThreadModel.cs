using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Coordination.Messages;

/// <summary>One conversation as the person sees it now.</summary>
public sealed class ThreadModel(IOperations operations, MessageDesk desk, PracticeClock clock, StaffNames staff, PatientNames names, TimerState timer, TimeProvider time) : IDisposable
{
    public MessageThreadDto? Thread { get; private set; }

    public ComposeModel Draft { get; private set; } = new(operations, time);

    public FormState Form { get; } = new();

    public MessageDesk Desk => desk;

    public PracticeClock Clock => clock;

    public StaffNames Staff => staff;

    public TimerState Timer => timer;

    public string Title { get; private set; } = "Conversation";

    /// <summary>The patient has died or was discharged: messages go on, and whoever writes knows it.</summary>
    public string? Closed { get; private set; }

    public IReadOnlyList<Guid> CanBeAdded { get; private set; } = [];

    public IReadOnlyList<Guid> Unread => Thread is { TakesPart: true } thread
        ? [.. thread.Messages.Where(one => one.RetractedAt is null && Mine(one) is { ReadAt: null }).Select(one => one.Id)]
        : [];

    public ReceiptDto? Mine(MessageDto message) => message.Receipts.FirstOrDefault(one => one.StaffId == desk.StaffId);

    public string Name(Guid staffId) => staffId == desk.StaffId ? "You" : staff[staffId];

    public async Task LoadAsync(Guid threadId)
    {
        await desk.IdentifyAsync();
        await staff.LoadAsync();
        if (Thread is not null)
            TakeAnotherSheet();
        Thread = await desk.AskAsync((messages, ct) => messages.GetAsync(threadId, ct));
        if (Thread.PatientId is { } patient)
            await LearnPatientAsync(patient);
        else
            Title = "No patient";
        if (Thread.MayWrite)
            await Draft.OpenAsync(new DraftPlace(threadId, null));
    }

    /// <summary>How far messages have come is no view of the patient; what has been written since, or somebody who came, is (P-141).</summary>
    public async Task RefreshAsync()
    {
        if (Thread is not { } shown)
            return;
        var state = await desk.AskAsync((messages, ct) => messages.GetStateAsync(shown.Id, ct));
        if (shown.With(state) is { } now)
            Thread = now;
        else
            Thread = await desk.AskAsync((messages, ct) => messages.GetAsync(shown.Id, ct));
    }

    public async Task SendAsync()
    {
        var shown = Thread!;
        await Draft.SendAsync(async message => Thread = await desk.DoAsync((messages, ct) => messages.PostAsync(shown.Id, message, ct)));
    }

    /// <param name="messageIds">Which of them were seen; one that came meanwhile was not.</param>
    public async Task SeenAsync(IReadOnlyList<Guid> messageIds)
    {
        if (Thread is { } shown && messageIds.Intersect(Unread).ToList() is { Count: > 0 } seen)
            await desk.DoAsync(shown, (messages, ct) => messages.MarkReadAsync(shown.Id, seen, ct));
    }

    public Task AcknowledgeAsync(Guid messageId) => ActAsync((messages, ct) => messages.AcknowledgeAsync(messageId, ct));

    public Task RetractAsync(Guid messageId) => ActAsync((messages, ct) => messages.RetractAsync(messageId, ct));

    public Task AddAsync(Guid staffId) => Form.TryAsync(async () =>
    {
        var shown = Thread!;
        Thread = await desk.DoAsync((messages, ct) => messages.AddAsync(shown.Id, staffId, ct));
        CanBeAdded = [];
    });

    public Task OfferAsync() => Form.TryAsync(async () =>
    {
        var known = Thread!.Participants.Select(one => one.StaffId).ToHashSet();
        var all = await desk.AskAsync((messages, ct) => messages.GetAddresseesAsync(Thread.PatientId, ct));
        CanBeAdded = [.. all.All.Select(one => one.StaffId).Where(id => !known.Contains(id))];
        if (CanBeAdded.Count == 0)
            Form.Tell("Everybody who can read this is in it already. Others first need to be on the care team.");
    });

    /// <summary>K-070: the time is measured from now, pauses when nobody is there, and counts once its person has stopped it and said what it was.</summary>
    public Task StartTimerAsync() => timer.StartAsync(Thread!.PatientId!.Value, CareActivity.SecureMessageReadCompose);

    public void Dispose() => Draft.Dispose();

    /// <summary>What was begun in another conversation is kept there, and is no part of this one.</summary>
    private void TakeAnotherSheet()
    {
        Draft.Dispose();
        (Thread, Draft, Closed, CanBeAdded) = (null, new(operations, time), null, []);
        Form.Clear();
    }

    private async Task LearnPatientAsync(Guid patientId)
    {
        Title = await names.OfAsync(patientId);
        try
        {
            var patient = await operations.RunAsync<IPatientAppService, PatientDto>((patients, ct) => patients.GetAsync(patientId, ct));
            Closed = patient switch
            {
                { DiedAt: { } died } => $"This patient died on {Show.Day(clock.Zone.LocalDate(died))}. Messages still go to the team and into the record.",
                { DischargedOn: { } on } => $"This patient was discharged on {Show.Day(on)}. Messages still go to the team and into the record.",
                _ => null,
            };
        }
        catch (BusinessException)
        {
            Closed = null;
        }
    }

    private Task<bool> ActAsync(Func<IMessageAppService, CancellationToken, Task> act) => Form.TryAsync(async () =>
    {
        await desk.DoAsync(Thread!, act);
        await RefreshAsync();
    });
}
