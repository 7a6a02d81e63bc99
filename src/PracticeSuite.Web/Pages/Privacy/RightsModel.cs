using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Privacy.Contracts.PrivacyNotices;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Privacy;

/// <summary>What one patient asked of the record, and the form in which somebody writes it down.</summary>
public sealed class RightsModel(IOperations operations, PracticeClock clock, PatientNames patients, Downloads downloads) : OfficeModel(operations, clock, patients, downloads)
{
    public Guid PatientId { get; private set; }

    public bool IsLoaded { get; private set; }

    public IReadOnlyList<AccessRequestDto> Access { get; private set; } = [];

    public IReadOnlyList<AmendmentDto> Amendments { get; private set; } = [];

    public IReadOnlyList<AccountingRequestDto> Accountings { get; private set; } = [];

    public IReadOnlyList<RestrictionDto> Restrictions { get; private set; } = [];

    public IReadOnlyList<AcknowledgmentDto> Acknowledgments { get; private set; } = [];

    /// <summary>Which request is being written down: access, amendment, accounting, restriction; null = none.</summary>
    public string? Taking { get; private set; }

    public DateOnly ReceivedOn { get; set; }

    public RequestedBy By { get; set; }

    public string? Name { get; set; }

    public string? Relationship { get; set; }

    public string? RequestForm { get; set; }

    public string? Recipient { get; set; }

    public string? RecipientAddress { get; set; }

    public DateOnly? SignedOn { get; set; }

    public string? Wanted { get; set; }

    public string? Why { get; set; }

    /// <summary>"part/item" of the entry that is to be amended; empty for the record as a whole.</summary>
    public string Entry { get; set; } = "";

    public bool WithPart2Consents { get; set; }

    public RestrictionKind Kind { get; set; }

    public string? What { get; set; }

    /// <summary>Requests are open to more than what left the practice: whoever takes them at the desk has to do with no one patient.</summary>
    public bool SeesDisclosures { get; private set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public async Task LoadAsync(Guid patientId)
    {
        (PatientId, Taking) = (patientId, null);
        await Clock.LoadAsync();
        await RefreshAsync();
        SeesDisclosures = (await Operations.RunAsync<IAccess, AccessDecision>((access, ct) => access.DecideAsync(PrivacyPermissions.Disclosures.View, patientId, ct))).IsGranted;
        IsLoaded = true;
    }

    public void Begin(string kind)
    {
        (Taking, ReceivedOn, By, Name, Relationship, RequestForm, Recipient, RecipientAddress, SignedOn) = (kind, Clock.Today, RequestedBy.Patient, null, null, null, null, null, null);
        (Wanted, Why, Entry, WithPart2Consents, Kind, What, From, Until) = (null, null, "", false, RestrictionKind.PaidInFull, null, null, null);
        Form.Clear();
    }

    public void Close()
    {
        Taking = null;
        Form.Clear();
    }

    public async Task TakeAsync()
    {
        var head = new RequestHead(ReceivedOn, By, Name, Relationship);
        var isDone = Taking switch
        {
            "amendment" => await DoAsync<IAmendmentAppService>("Taken. It is answered within 60 days.", (s, ct) => s.TakeAsync(PatientId, Amendment(head), ct)),
            "accounting" => await DoAsync<IAccountingRequestAppService>(
                "Taken. It is answered within 60 days.", (s, ct) => s.TakeAsync(PatientId, new AccountingRequestInput(head, WithPart2Consents), ct)),
            "restriction" => await DoAsync<IRestrictionAppService>(
                Kind == RestrictionKind.PaidInFull ? "Taken. The insurer is not told of these days." : "Taken. It holds once the privacy officer agrees.",
                (s, ct) => s.TakeAsync(PatientId, new RestrictionInput(head, Kind, What, From, Until), ct)),
            _ => await DoAsync<IAccessRequestAppService>(
                "Taken. The copy is due within 30 days.", (s, ct) => s.TakeAsync(PatientId, new AccessRequestInput(head, RequestForm, Recipient, RecipientAddress, SignedOn), ct)),
        };
        if (isDone)
            Taking = null;
    }

    public Task AcknowledgeAsync() =>
        DoAsync<IPrivacyNoticeAppService>("Acknowledged.", (s, ct) => s.AcknowledgeAsync(PatientId, new AcknowledgmentInput(Clock.Today, IsDeclined: false, null), ct));

    public Task<bool> DeclineNoticeAsync(string reason) =>
        DoAsync<IPrivacyNoticeAppService>("Declined, with the reason.", (s, ct) => s.AcknowledgeAsync(PatientId, new AcknowledgmentInput(Clock.Today, IsDeclined: true, reason), ct));

    protected override async Task RefreshAsync()
    {
        Access = await AskAsync<IAccessRequestAppService, IReadOnlyList<AccessRequestDto>>((s, ct) => s.GetOfPatientAsync(PatientId, ct));
        Amendments = await AskAsync<IAmendmentAppService, IReadOnlyList<AmendmentDto>>((s, ct) => s.GetOfPatientAsync(PatientId, ct));
        Accountings = await AskAsync<IAccountingRequestAppService, IReadOnlyList<AccountingRequestDto>>((s, ct) => s.GetOfPatientAsync(PatientId, ct));
        Restrictions = await AskAsync<IRestrictionAppService, IReadOnlyList<RestrictionDto>>((s, ct) => s.GetOfPatientAsync(PatientId, ct));
        Acknowledgments = await AskAsync<IPrivacyNoticeAppService, IReadOnlyList<AcknowledgmentDto>>((s, ct) => s.GetOfPatientAsync(PatientId, ct));
    }

    private AmendmentInput Amendment(RequestHead head) => Entry.Split('/', 2) is [var part, var item]
        ? new AmendmentInput(head, part, item, Wanted, Why)
        : new AmendmentInput(head, null, null, Wanted, Why);
}
