using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Coordination.Messages;

/// <summary>The first message of a conversation: about whom, and to whom.</summary>
public sealed class NewMessageModel(IOperations operations, MessageDesk desk, PracticeClock clock, StaffNames staff, PatientNames names, TimeProvider time) : IDisposable
{
    public ComposeModel Draft { get; private set; } = new(operations, time);

    public AddresseesDto? Addressees { get; private set; }

    /// <summary>Whom the draft was meant for and who cannot be written to any more.</summary>
    public IReadOnlyList<Guid> LeftOut { get; private set; } = [];

    public Guid? PatientId { get; private set; }

    public ThreadKind Kind { get; private set; }

    public string About { get; private set; } = "";

    public PracticeClock Clock => clock;

    public StaffNames Staff => staff;

    public IEnumerable<AddresseeDto> ByName => (Addressees?.All ?? []).OrderByDescending(one => Addressees!.Team.Contains(one.StaffId)).ThenBy(one => staff[one.StaffId], StringComparer.Ordinal);

    /// <summary>About a patient, the care team is chosen already; what was begun before stands as it was, and what was begun about nobody goes on about the patient who was chosen then.</summary>
    /// <param name="kind">With the patient, or of the team alone (K-069).</param>
    public async Task LoadAsync(Guid? patientId, ThreadKind kind)
    {
        await desk.IdentifyAsync();
        await staff.LoadAsync();
        // A patient whom the writer may not open is refused here, and what was begun stands where it stood.
        var addressees = await desk.AskAsync((messages, ct) => messages.GetAddresseesAsync(patientId, ct));
        var begun = Addressees is not null && PatientId is null && patientId is not null && kind == ThreadKind.Team ? Draft.TakeOut() : null;
        (PatientId, Kind, Addressees, LeftOut) = (patientId, patientId is null ? ThreadKind.Team : kind, addressees, []);
        About = patientId is { } patient ? await names.OfAsync(patient) : "";
        Draft.Dispose();
        Draft = new(operations, time) { Direction = Kind == ThreadKind.Patient ? MessageDirection.ToPatient : MessageDirection.Team };
        var wasThere = await Draft.OpenAsync(new DraftPlace(null, patientId) { Kind = Kind });
        if (begun is not null && (begun.Text.Length > 0 || begun.To.Count > 0))
            await Draft.ContinueAsync(begun);
        LeaveOutWhoReadsNoMore(Addressees);
        if (!wasThere && Kind == ThreadKind.Team)
            Draft.To.UnionWith(Addressees.Team);
    }

    public Task PickAsync(Guid staffId, bool isIn)
    {
        if (isIn)
            Draft.To.Add(staffId);
        else
            Draft.To.Remove(staffId);
        return Draft.ChangeAsync();
    }

    /// <returns>The conversation; null = refused, and the form says why.</returns>
    public async Task<Guid?> SendAsync()
    {
        MessageThreadDto? begun = null;
        var (about, to, kind) = (PatientId, Draft.To.ToList(), Kind);
        await Draft.SendAsync(async message => begun = await desk.DoAsync((messages, ct) => messages.StartAsync(new NewThread(about, to, message) { Kind = kind }, ct)));
        if (begun is { PatientId: not null })
            await Draft.Form.TryAsync(() => operations.RunAsync<IReadingTime>((reading, ct) => reading.JoinAsync(begun.Id, ct)));
        return begun?.Id;
    }

    /// <summary>The person is there and writes (K-070).</summary>
    public Task BeatAsync() => PatientId is { } patient
        ? operations.RunAsync<IReadingTime, ReadingDto>((reading, ct) => reading.BeatNewAsync(patient, ct))
        : Task.CompletedTask;

    public void Dispose() => Draft.Dispose();

    private void LeaveOutWhoReadsNoMore(AddresseesDto now)
    {
        LeftOut = [.. Draft.To.Except(now.All.Select(one => one.StaffId))];
        Draft.To.ExceptWith(LeftOut);
    }
}
