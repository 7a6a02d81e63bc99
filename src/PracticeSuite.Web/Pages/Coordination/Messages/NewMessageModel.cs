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

    public string About { get; private set; } = "";

    public PracticeClock Clock => clock;

    public StaffNames Staff => staff;

    public IEnumerable<AddresseeDto> ByName => (Addressees?.All ?? []).OrderByDescending(one => Addressees!.Team.Contains(one.StaffId)).ThenBy(one => staff[one.StaffId], StringComparer.Ordinal);

    /// <summary>With the patient, the care team is chosen already; what was begun before stands as it was.</summary>
    public async Task LoadAsync(Guid? patientId)
    {
        (PatientId, Addressees, LeftOut) = (patientId, null, []);
        await desk.IdentifyAsync();
        await staff.LoadAsync();
        Addressees = await desk.AskAsync((messages, ct) => messages.GetAddresseesAsync(patientId, ct));
        About = patientId is { } patient ? await names.OfAsync(patient) : "";
        Draft.Dispose();
        Draft = new(operations, time);
        if (await Draft.OpenAsync(new DraftPlace(null, patientId)))
            LeaveOutWhoReadsNoMore(Addressees);
        else
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
        var (about, to) = (PatientId, Draft.To.ToList());
        await Draft.SendAsync(async message => begun = await desk.DoAsync((messages, ct) => messages.StartAsync(new NewThread(about, to, message), ct)));
        return begun?.Id;
    }

    public void Dispose() => Draft.Dispose();

    private void LeaveOutWhoReadsNoMore(AddresseesDto now)
    {
        LeftOut = [.. Draft.To.Except(now.All.Select(one => one.StaffId))];
        Draft.To.ExceptWith(LeftOut);
    }
}
