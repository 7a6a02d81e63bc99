using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.Disclosures;
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

    /// <summary>Nothing takes it back (P-078, B-046).</summary>
    public static string RevokingMeans(ConsentKind kind) =>
        $"{(kind.IsPart2() ? "In writing, or as the law allows. " : "")}Nothing rests on this consent from then on. Only a new consent takes its place.";

    public ConsentKind Kind { get; private set; }

    /// <summary>Consents about a Part 2 program are for its people (P-070).</summary>
    public IReadOnlyList<ConsentKind> Kinds { get; private set; } = [];

    /// <summary>The elements of a Part 2 consent; null = the kind has none.</summary>
    public Part2Form? Part2 { get; private set; }

    /// <summary>To whom something went under the consent that was just taken back, for whoever tells them (P-078); null = nothing to say.</summary>
    public IReadOnlyList<PastRecipient>? Told { get; private set; }

    public DateTime GivenAt { get; set; }

    public ConsentMethod Method { get; set; }

    public Guid? ObtainedById { get; set; }

    public Guid? BillingPractitionerId { get; set; }

    public ConsentGiver GivenBy { get; set; }

    public string? Relationship { get; set; }

    public ISet<int> ToldItems { get; } = new HashSet<int>();

    public bool NamesPractitioner => Kind is ConsentKind.Bhi or ConsentKind.CareManagement;

    public Task<bool> AddAsync() => DoAsync((consents, ct) => consents.RecordAsync(PatientId, ToInput(), ct));

    public async Task ChooseAsync(ConsentKind kind)
    {
        Kind = kind;
        Part2 = await DefaultsAsync(kind) is { } terms ? Part2Form.Of(terms) : null;
        if (kind.IsPart2() && Method == ConsentMethod.Verbal)
            Method = ConsentMethod.Written;
    }

    public async Task<bool> RevokeAsync(ConsentDto consent, DateTime at)
    {
        // Before it is taken back: afterwards it is not there for everybody who could see it.
        var told = consent.IsPart2
            ? await Operations.RunAsync<IConsentRecipients, IReadOnlyList<PastRecipient>>((recipients, ct) => recipients.GetAsync(consent.Id, ct))
            : null;
        var isDone = await DoAsync((consents, ct) => consents.RevokeAsync(consent.Id, Clock.InstantOf(at), ct));
        Told = isDone ? told : null;
        return isDone;
    }

    protected override string? RecordPart => "consents";

    protected override Task<IReadOnlyList<ConsentDto>> ListAsync(IConsentAppService service, Guid patientId, CancellationToken cancellationToken) =>
        service.GetListAsync(patientId, cancellationToken);

    protected override async Task PrepareAsync()
    {
        GivenAt = Clock.WallClock;
        var isOfProgram = await DefaultsAsync(ConsentKind.Part2Tpo) is not null;
        Kinds = [.. Enum.GetValues<ConsentKind>().Where(kind => isOfProgram || !kind.IsPart2())];
    }

    private Task<Part2Terms?> DefaultsAsync(ConsentKind kind) => kind.IsPart2()
        ? Operations.RunAsync<IConsentAppService, Part2Terms?>((consents, ct) => consents.GetPart2DefaultsAsync(PatientId, kind, ct))
        : Task.FromResult<Part2Terms?>(null);

    private ConsentInput ToInput() => new(
        Kind, Clock.InstantOf(GivenAt), Method, ObtainedById, NamesPractitioner ? BillingPractitionerId : null, GivenBy, Relationship,
        NamesPractitioner ? [.. ToldItems.Order()] : [], Language: null, Interpreter: null, TextVersion: null,
        ExpiresOn: Part2 is { Expiry: Part2Expiry.Day } dated ? dated.ExpiresOn : null)
    {
        Part2 = Part2?.ToTerms(),
    };
}
