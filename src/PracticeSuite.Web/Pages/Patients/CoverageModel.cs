using PracticeSuite.Billing.Contracts.Eligibility;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients;

public sealed class CoverageModel(IOperations operations, PracticeClock clock, StaffNames staff)
    : FactsModel<ICoverageAppService, CoverageDto>(operations, clock, staff)
{
    public IReadOnlyList<PayerDto> Payers { get; private set; } = [];

    /// <summary>What payers said last, by coverage.</summary>
    public IReadOnlyDictionary<Guid, EligibilityDto> Checks { get; private set; } = new Dictionary<Guid, EligibilityDto>();

    /// <summary>Only who may add insurance may see the practice's payers.</summary>
    public bool MayAdd { get; set; }

    public Guid? PayerId { get; set; }

    public int Rank { get; set; } = 1;

    public DateOnly From { get; set; }

    public string? MemberId { get; set; }

    public string? GroupNumber { get; set; }

    public string? PlanName { get; set; }

    public string? AuthorizationNumber { get; set; }

    public string? MedicareSecondaryType { get; set; }

    /// <summary>Medicare, and not the first payer: then it has to be told why (C-106).</summary>
    public bool AsksWhySecond => Rank > 1 && Payers.FirstOrDefault(payer => payer.Id == PayerId)?.Kind == PayerKind.MedicareB;

    public bool Qmb { get; set; }

    public SubscriberRelationship Relationship { get; set; }

    public string? SubscriberName { get; set; }

    public string? SubscriberMiddleName { get; set; }

    public string? SubscriberSuffix { get; set; }

    public Task<bool> AddAsync() => DoAsync((coverages, ct) => coverages.AddAsync(ToInput(), ct));

    public async Task CheckAsync(Guid id)
    {
        await Form.TryAsync(() => Operations.RunAsync<IEligibilityAppService, EligibilityDto>((eligibility, ct) => eligibility.CheckAsync(id, ct)));
        await LoadChecksAsync();
    }

    public Task EndAsync(Guid id) => DoAsync((coverages, ct) => coverages.EndAsync(id, Clock.Today, ct));

    protected override Task<IReadOnlyList<CoverageDto>> ListAsync(ICoverageAppService service, Guid patientId, CancellationToken cancellationToken) =>
        service.GetListAsync(patientId, cancellationToken);

    protected override async Task PrepareAsync()
    {
        From = Clock.Today;
        await LoadChecksAsync();
        if (!MayAdd)
            return;
        Payers = await Operations.RunAsync<IPayerAppService, IReadOnlyList<PayerDto>>((payers, ct) => payers.GetListAsync(ct));
    }

    private async Task LoadChecksAsync() => Checks =
        (await Operations.RunAsync<IEligibilityAppService, IReadOnlyList<EligibilityDto>>((eligibility, ct) => eligibility.GetListAsync(PatientId, ct))).ToDictionary(check => check.CoverageId);

    private CoverageInput ToInput() => new(
        PatientId, PayerId ?? throw Check.Invalid(nameof(PayerId), "Choose the payer."), Rank, From, null, MemberId, Qmb, AuthorizationNumber,
        Relationship, Relationship == SubscriberRelationship.Self ? null : SubscriberName, GroupNumber,
        MedicareSecondaryType: AsksWhySecond ? MedicareSecondaryType : null)
    {
        PlanName = PlanName,
        SubscriberMiddleName = Relationship == SubscriberRelationship.Self ? null : SubscriberMiddleName,
        SubscriberSuffix = Relationship == SubscriberRelationship.Self ? null : SubscriberSuffix,
    };
}
