using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Privacy;

/// <summary>What left the practice about one patient, and the form in which somebody writes down what they told.</summary>
public sealed class DisclosureModel(IOperations operations, PracticeClock clock, PatientNames patients, Downloads downloads) : OfficeModel(operations, clock, patients, downloads)
{
    private Guid _patientId;

    public IReadOnlyList<DisclosureDto>? All { get; private set; }

    public bool IsAdding { get; private set; }

    /// <summary>On the practice's clock.</summary>
    public DateTime At { get; set; }

    public DisclosureBasis Basis { get; set; }

    public string? Recipient { get; set; }

    public string? RecipientAddress { get; set; }

    public string? What { get; set; }

    public string? Purpose { get; set; }

    public string? Explanation { get; set; }

    public string? DisclosedBy { get; set; }

    public bool IsPart2 { get; set; }

    public string? RecipientAffiliation { get; set; }

    public string? EmergencyNature { get; set; }

    public async Task LoadAsync(Guid patientId)
    {
        _patientId = patientId;
        await Clock.LoadAsync();
        await RefreshAsync();
    }

    public void Begin()
    {
        var now = TimeZoneInfo.ConvertTime(Clock.Now, Clock.Zone).DateTime;
        (IsAdding, At, Basis) = (true, now.AddSeconds(-now.Second).AddMilliseconds(-now.Millisecond), DisclosureBasis.MedicalEmergency);
        (Recipient, RecipientAddress, What, Purpose, Explanation, DisclosedBy, IsPart2, RecipientAffiliation, EmergencyNature) = (null, null, null, null, null, null, false, null, null);
    }

    public void Close()
    {
        IsAdding = false;
        Form.Clear();
    }

    public async Task RecordAsync()
    {
        var isEmergency = Basis == DisclosureBasis.MedicalEmergency;
        var input = new DisclosureInput(
            Kernel.LocationClock.InstantOf(Clock.Zone, At), Basis, Recipient, RecipientAddress, What, Purpose, Explanation, DisclosedBy, IsPart2,
            isEmergency ? RecipientAffiliation : null, isEmergency ? EmergencyNature : null);
        if (await DoAsync<IDisclosureAppService>("Recorded.", (s, ct) => s.RecordAsync(_patientId, input, ct)))
            IsAdding = false;
    }

    public Task<bool> TakeBackAsync(Guid id, string reason) => DoAsync<IDisclosureAppService>("Taken back.", (s, ct) => s.TakeBackAsync(id, reason, ct));

    public Task PrintAsync(AccountingFormat format) => SaveAsync<IDisclosureAppService>((s, ct) => s.PrintAccountingAsync(_patientId, withPart2Consents: false, format, ct));

    protected override async Task RefreshAsync() => All = await AskAsync<IDisclosureAppService, IReadOnlyList<DisclosureDto>>((s, ct) => s.GetListAsync(_patientId, ct));
}
