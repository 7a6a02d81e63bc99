using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients;

public sealed class ConsentModel(IOperations operations, PracticeClock clock, StaffNames staff)
    : FactsModel<IConsentAppService, ConsentDto>(operations, clock, staff)
{
    /// <summary>What the patient must be told (B-042), in the words of the form.</summary>
    public static IReadOnlyList<(int Number, string Text)> Items { get; } =
    [
        (1, "Specialists, also a psychiatric consultant, may be asked"), (2, "Cost sharing applies, also without a visit"),
        (3, "Only one practitioner is paid for this in a month"), (4, "The patient may stop at any time"),
    ];

    public ConsentKind Kind { get; set; }

    public DateTime GivenAt { get; set; }

    public ConsentMethod Method { get; set; }

    public Guid? ObtainedById { get; set; }

    public Guid? BillingPractitionerId { get; set; }

    public ConsentGiver GivenBy { get; set; }

    public string? Relationship { get; set; }

    public ISet<int> Told { get; } = new HashSet<int>();

    public bool NamesPractitioner => Kind is ConsentKind.Bhi or ConsentKind.CareManagement;

    public Task<bool> AddAsync() => DoAsync((consents, ct) => consents.RecordAsync(PatientId, ToInput(), ct));

    public Task<bool> RevokeAsync(Guid id, DateTime at) => DoAsync((consents, ct) => consents.RevokeAsync(id, Clock.InstantOf(at), ct));

    protected override Task<IReadOnlyList<ConsentDto>> ListAsync(IConsentAppService service, Guid patientId, CancellationToken cancellationToken) =>
        service.GetListAsync(patientId, cancellationToken);

    protected override Task PrepareAsync()
    {
        GivenAt = Clock.WallClock;
        return Task.CompletedTask;
    }

    private ConsentInput ToInput() => new(
        Kind, Clock.InstantOf(GivenAt), Method, ObtainedById, NamesPractitioner ? BillingPractitionerId : null, GivenBy, Relationship,
        NamesPractitioner ? [.. Told.Order()] : [], Language: null, Interpreter: null, TextVersion: null, ExpiresOn: null);
}
