using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Privacy;

/// <summary>The requests of one kind, open ones first, and what the officer does with them.</summary>
public sealed class RequestsModel(IOperations operations, PracticeClock clock, PatientNames patients, Downloads downloads) : OfficeModel(operations, clock, patients, downloads)
{
    private readonly Downloads _downloads = downloads;

    public string Kind { get; private set; } = "access";

    public IReadOnlyList<AccessRequestDto>? Access { get; private set; }

    public IReadOnlyList<AmendmentDto>? Amendments { get; private set; }

    public IReadOnlyList<AccountingRequestDto>? Accountings { get; private set; }

    public IReadOnlyList<RestrictionDto>? Restrictions { get; private set; }

    public async Task LoadAsync(string? kind)
    {
        Kind = kind is "amendment" or "accounting" or "restriction" ? kind : "access";
        await Clock.LoadAsync();
        await RefreshAsync();
    }

    public Task<bool> ExtendAsync(Guid id, string reason) => Kind switch
    {
        "amendment" => DoAsync<IAmendmentAppService>("Extended by 30 days. Tell the patient in writing.", (s, ct) => s.ExtendAsync(id, reason, ct)),
        "accounting" => DoAsync<IAccountingRequestAppService>("Extended by 30 days. Tell the patient in writing.", (s, ct) => s.ExtendAsync(id, reason, ct)),
        _ => DoAsync<IAccessRequestAppService>("Extended by 30 days. Tell the patient in writing.", (s, ct) => s.ExtendAsync(id, reason, ct)),
    };

    /// <summary>Written to a file of our own first: a refusal is then a sentence on this page, and no half of a record leaves.</summary>
    public async Task<bool> CopyAsync(Guid id, Guid? consentId)
    {
        await using var written = PrivateFile.Temporary();
        var isMade = await Form.TryAsync(async () =>
        {
            await Operations.Once.RunAsync<IAccessRequestAppService>((requests, ct) => requests.WriteCopyAsync(id, consentId, written, ct));
            written.Position = 0;
            await _downloads.SaveAsync("record.zip", "application/zip", written);
        });
        await RefreshAsync();
        return isMade;
    }

    public Task<IReadOnlyList<CopyConsent>> ConsentsAsync(Guid id) =>
        AskAsync<IAccessRequestAppService, IReadOnlyList<CopyConsent>>((requests, ct) => requests.GetConsentsAsync(id, ct));

    public Task<bool> DenyAsync(Guid id, AccessDenialInput denial) => DoAsync<IAccessRequestAppService>("Denied. Print the letter.", (s, ct) => s.DenyAsync(id, denial, ct));

    public Task<bool> ReviewAsync(Guid id, DenialReviewInput review) =>
        DoAsync<IAccessRequestAppService>(review.IsUpheld ? "The denial is upheld." : "The request is open again.", (s, ct) => s.ReviewAsync(id, review, ct));

    public Task<bool> FulfillAsync(Guid id, FulfillmentInput given) => Kind == "accounting"
        ? DoAsync<IAccountingRequestAppService>("Handed over.", (s, ct) => s.GrantAsync(id, given, ct))
        : DoAsync<IAccessRequestAppService>("Handed over.", (s, ct) => s.FulfillAsync(id, given, ct));

    public Task<bool> WithdrawAsync(Guid id, string reason) => DoAsync<IAccessRequestAppService>("Withdrawn.", (s, ct) => s.WithdrawAsync(id, reason, ct));

    public Task PrintDenialAsync(Guid id) => Kind == "amendment"
        ? SaveAsync<IAmendmentAppService>((s, ct) => s.PrintDenialAsync(id, ct))
        : SaveAsync<IAccessRequestAppService>((s, ct) => s.PrintDenialAsync(id, ct));

    public Task<bool> AcceptAsync(Guid id, AmendmentAcceptance given) => DoAsync<IAmendmentAppService>("Accepted; the addendum stands beside the entry.", (s, ct) => s.AcceptAsync(id, given, ct));

    public Task<bool> DenyAsync(Guid id, AmendmentDenial denial) => DoAsync<IAmendmentAppService>("Denied. Print the letter.", (s, ct) => s.DenyAsync(id, denial, ct));

    public Task<bool> DisagreeAsync(Guid id, string text) => DoAsync<IAmendmentAppService>("The statement goes with the entry from now on.", (s, ct) => s.DisagreeAsync(id, text, ct));

    public Task<bool> RebutAsync(Guid id, string text) => DoAsync<IAmendmentAppService>("The rebuttal goes with the entry. Send the patient a copy.", (s, ct) => s.RebutAsync(id, text, ct));

    public Task<bool> AgreeAsync(Guid id) => DoAsync<IRestrictionAppService>("Agreed.", (s, ct) => s.AgreeAsync(id, ct));

    public Task<bool> DenyRestrictionAsync(Guid id, string reason) => DoAsync<IRestrictionAppService>("Denied.", (s, ct) => s.DenyAsync(id, reason, ct));

    public Task<bool> EndAsync(Guid id, string reason) => DoAsync<IRestrictionAppService>("Ended.", (s, ct) => s.EndAsync(id, reason, ct));

    public Task PrintAccountingAsync(AccountingRequestDto request, AccountingFormat format) =>
        SaveAsync<IDisclosureAppService>((s, ct) => s.PrintAccountingAsync(request.PatientId, request.WithPart2Consents, format, ct));

    protected override async Task RefreshAsync()
    {
        switch (Kind)
        {
            case "amendment":
                Amendments = await AskAsync<IAmendmentAppService, IReadOnlyList<AmendmentDto>>((s, ct) => s.GetListAsync(ct));
                await Patients.LearnAsync(Amendments.Select(one => one.PatientId));
                break;
            case "accounting":
                Accountings = await AskAsync<IAccountingRequestAppService, IReadOnlyList<AccountingRequestDto>>((s, ct) => s.GetListAsync(ct));
                await Patients.LearnAsync(Accountings.Select(one => one.PatientId));
                break;
            case "restriction":
                Restrictions = await AskAsync<IRestrictionAppService, IReadOnlyList<RestrictionDto>>((s, ct) => s.GetListAsync(ct));
                await Patients.LearnAsync(Restrictions.Select(one => one.PatientId));
                break;
            default:
                Access = await AskAsync<IAccessRequestAppService, IReadOnlyList<AccessRequestDto>>((s, ct) => s.GetListAsync(ct));
                await Patients.LearnAsync(Access.Select(one => one.PatientId));
                break;
        }
    }
}
