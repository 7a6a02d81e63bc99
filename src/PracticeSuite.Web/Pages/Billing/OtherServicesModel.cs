using PracticeSuite.Billing.Contracts.Services;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>What else is billed for our patients in a month, and which of it a biller has to ask about (§6, B-092).</summary>
public sealed class OtherServicesModel(IOperations operations, PracticeClock clock, PatientNames names, StaffNames staff)
{
    public const int PageSize = 100;

    private OtherServiceQuery _query = new(default);
    private ProcedureCodeTable _codes = ProcedureCodeTable.Empty;

    public OtherServicePageDto? Page { get; private set; }

    public FormState Form { get; } = new();

    /// <summary>Of the acts in the list; the form that adds has its own.</summary>
    public FormState Acts { get; } = new();

    public bool IsOpen { get; private set; }

    public PatientName? Patient { get; private set; }

    public DateOnly On { get; set; }

    public string Code { get; set; } = "";

    public Guid? PractitionerId { get; set; }

    public string? Instrument { get; set; }

    public PatientNames Names => names;

    public StaffNames Staff => staff;

    public PracticeClock Clock => clock;

    /// <summary>What may be reported on the chosen day.</summary>
    public IEnumerable<ProcedureCodeDto> Codes => _codes.All.Where(code => code.IsInForce(On));

    public string LabelOf(string code) => _codes.LabelOf(code);

    /// <returns>False when no month has that name; without a name it is the last full one.</returns>
    public async Task<bool> LoadAsync(string? month, bool toConfirm, int from)
    {
        await clock.LoadAsync();
        if (!BillingMonth.TryParse(month ?? clock.Month.Previous.ToString(), out var of))
            return false;
        await staff.LoadAsync();
        _codes = await operations.RunAsync<IProcedureCodes, ProcedureCodeTable>((codes, ct) => codes.ReadAsync(ct));
        if (of != _query.Month)
            On = clock.Month == of ? clock.Today : of.LastDay;
        _query = new OtherServiceQuery(of, toConfirm, from, PageSize);
        await RefreshAsync();
        return true;
    }

    public BillingMonth Month => _query.Month;

    public void Open() => IsOpen = true;

    public void Close() => IsOpen = false;

    public void Pick(PatientName? patient) => Patient = patient;

    public async Task AddAsync()
    {
        if (Patient is not { } patient)
        {
            Form.Clear();
            Form.Refuse(nameof(OtherServiceInput.PatientId), "Choose the patient from the list that opens while you type.");
            return;
        }

        var input = new OtherServiceInput(patient.Id, On, Code, PractitionerId, string.IsNullOrWhiteSpace(Instrument) ? null : Instrument);
        if (await Form.TryAsync(() => operations.RunAsync<IOtherServiceAppService>((services, ct) => services.AddAsync(input, ct))))
        {
            (Patient, Code, Instrument, IsOpen) = (null, "", null, false);
            await RefreshAsync();
        }
    }

    public Task<bool> ConfirmAsync(Guid id, string reason) => DoAsync((services, ct) => services.ConfirmAsync(id, reason, ct));

    public Task<bool> WithdrawAsync(Guid id, string reason) => DoAsync((services, ct) => services.WithdrawAsync(id, reason, ct));

    private async Task<bool> DoAsync(Func<IOtherServiceAppService, CancellationToken, Task> act)
    {
        var done = await Acts.TryAsync(() => operations.RunAsync(act));
        if (done)
            await RefreshAsync();
        return done;
    }

    private async Task RefreshAsync()
    {
        Page = await operations.RunAsync<IOtherServiceAppService, OtherServicePageDto>((services, ct) => services.GetMonthAsync(_query, ct));
        await names.LearnAsync(Page.Rows.Select(service => service.PatientId));
    }
}
