using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.Breaches;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Privacy;

/// <summary>The register of breaches.</summary>
public sealed class BreachesModel(IOperations operations, PracticeClock clock, PatientNames patients, Downloads downloads) : OfficeModel(operations, clock, patients, downloads)
{
    public IReadOnlyList<BreachDto>? All { get; private set; }

    public bool IsAdding { get; private set; }

    /// <summary>The breach whose assessment is open.</summary>
    public Guid? Assessing { get; private set; }

    public FormState Assessment { get; } = new();

    public DateOnly DiscoveredOn { get; set; }

    public DateOnly? HappenedOn { get; set; }

    public string? What { get; set; }

    public string? Information { get; set; }

    public int Affected { get; set; } = 1;

    public string? Mitigation { get; set; }

    public string? Nature { get; set; }

    public string? Recipient { get; set; }

    public string? Acquired { get; set; }

    public string? Mitigated { get; set; }

    public bool IsLowProbability { get; set; }

    public async Task LoadAsync()
    {
        await Clock.LoadAsync();
        await RefreshAsync();
    }

    public void Begin() => (IsAdding, DiscoveredOn, HappenedOn, What, Information, Affected, Mitigation) = (true, Clock.Today, null, null, null, 1, null);

    public void Close()
    {
        IsAdding = false;
        Form.Clear();
    }

    public async Task RecordAsync()
    {
        if (await DoAsync<IBreachAppService>(
            "Recorded. Assess the risk next.", (s, ct) => s.RecordAsync(new BreachInput(DiscoveredOn, HappenedOn, What, Information, Affected, Mitigation), ct)))
            IsAdding = false;
    }

    public void BeginAssessment(BreachDto breach) => (Assessing, Nature, Recipient, Acquired, Mitigated, IsLowProbability) =
        (breach.Id, breach.Nature, breach.Recipient, breach.Acquired, breach.Mitigated, breach.IsLowProbability ?? false);

    public void CloseAssessment()
    {
        Assessing = null;
        Assessment.Clear();
    }

    public async Task AssessAsync()
    {
        if (await DoAsync<IBreachAppService>(
            IsLowProbability ? "Assessed: nobody need be told." : "Assessed: those affected must be told.",
            (s, ct) => s.AssessAsync(Assessing!.Value, new RiskAssessmentInput(Nature, Recipient, Acquired, Mitigated, IsLowProbability), ct),
            Assessment))
            Assessing = null;
    }

    public Task LinkAsync(Guid id, PatientName patient) => DoAsync<IBreachAppService>("Linked.", (s, ct) => s.LinkAsync(id, patient.Id, ct));

    public Task ToldAsync(Guid id, BreachNotice whom) => DoAsync<IBreachAppService>($"Recorded: {OfficeWords.Of(whom)} were told today.", (s, ct) => s.NotifiedAsync(id, whom, Clock.Today, ct));

    protected override async Task RefreshAsync()
    {
        All = await AskAsync<IBreachAppService, IReadOnlyList<BreachDto>>((s, ct) => s.GetListAsync(ct));
        await Patients.LearnAsync(All.SelectMany(breach => breach.Patients));
    }
}
