using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Contracts.Scales;
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

    /// <summary>Of what a patient said, who wrote it down.</summary>
    public string Author(MessageDto message) => (message.Direction, message.AuthorId == Guid.AllBitsSet) switch
    {
        (MessageDirection.FromPatient, true) => "The patient, by the link",
        (MessageDirection.FromPatient, _) => $"The patient, written down by {(message.AuthorId == desk.StaffId ? "you" : staff[message.AuthorId])}",
        _ => Name(message.AuthorId),
    };

    /// <summary>What was measured here and waits for the person's word (K-070).</summary>
    public ReadingDto Reading { get; private set; } = ReadingDto.None;

    public FormState ReadingForm { get; } = new();

    /// <summary>The link that was made last, shown until it is closed and never again.</summary>
    public ThreadInvitationLink? Made { get; private set; }

    public FormState LinkForm { get; } = new();

    public int Hours { get; set; } = ScaleInvitationLimits.Hours;

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
            await OpenDraftAsync(Thread);
        Reading = ReadingDto.None;
    }

    private async Task OpenDraftAsync(MessageThreadDto thread)
    {
        Draft.Direction = thread.Kind == ThreadKind.Patient ? MessageDirection.ToPatient : MessageDirection.Team;
        await Draft.OpenAsync(new DraftPlace(thread.Id, null));
    }

    /// <summary>The person is there and their screen shows this conversation (K-070).</summary>
    public async Task BeatAsync()
    {
        if (Thread is { TakesPart: true, PatientId: not null } shown)
            Reading = await operations.RunAsync<IReadingTime, ReadingDto>((time, ct) => time.BeatAsync(shown.Id, ct));
    }

    public Task ConfirmReadingAsync() => SettleAsync((time, id, ct) => time.ConfirmAsync(id, ct));

    public Task DismissReadingAsync() => SettleAsync((time, id, ct) => time.DismissAsync(id, ct));

    public Task InviteAsync() => LinkForm.TryAsync(async () =>
    {
        var shown = Thread!;
        Made = null;
        Made = await operations.RunAsync<IThreadInvitationAppService, ThreadInvitationLink>((links, ct) => links.InviteAsync(shown.Id, Hours, ct));
        Thread = await desk.AskAsync((messages, ct) => messages.GetAsync(shown.Id, ct));
    });

    public Task WithdrawAsync(Guid invitationId) => LinkForm.TryAsync(async () =>
    {
        var shown = Thread!;
        await operations.RunAsync<IThreadInvitationAppService>((links, ct) => links.WithdrawAsync(invitationId, ct));
        Made = Made?.Invitation.Id == invitationId ? null : Made;
        Thread = await desk.AskAsync((messages, ct) => messages.GetAsync(shown.Id, ct));
    });

    public void CloseLink() => Made = null;

    private Task<bool> SettleAsync(Func<IReadingTime, Guid, CancellationToken, Task> settle) => ReadingForm.TryAsync(async () =>
    {
        var id = Thread!.Id;
        await operations.RunAsync<IReadingTime>((time, ct) => settle(time, id, ct));
        Reading = await operations.RunAsync<IReadingTime, ReadingDto>((time, ct) => time.GetAsync(id, ct));
    });

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

    /// <returns>The draft; null where it was refused, and the page says why.</returns>
    public async Task<Guid?> FileAsync(Guid messageId)
    {
        Guid? draft = null;
        await Form.TryAsync(async () => draft = await operations.RunAsync<IMessageFilingAppService, Guid>((filing, ct) => filing.FileAsync(messageId, ct)));
        return draft;
    }

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
        (Made, Reading) = (null, ReadingDto.None);
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
