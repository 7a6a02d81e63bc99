using PracticeSuite.Platform.Operations;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients;

public sealed class VisitModel(IOperations operations, PracticeClock clock, StaffNames staff)
    : FactsModel<IVisitAppService, VisitDto>(operations, clock, staff)
{
    /// <summary>Who the visit must be with; null = who records it chooses.</summary>
    public Guid? Only { get; private set; }

    public DateOnly On { get; set; }

    public string Code { get; set; } = "";

    public Guid? PractitionerId { get; set; }

    public string? OutsidePractitioner { get; set; }

    /// <summary>Where in the practice; on its clock stand start and end.</summary>
    public Guid? LocationId { get; set; }

    public VisitMode Mode { get; set; }

    /// <summary>Where it is joined; nowhere, once it is in person.</summary>
    public string? Link { get; set; }

    public TimeOnly? Start { get; set; }

    public TimeOnly? End { get; set; }

    public async Task<bool> AddAsync()
    {
        var added = await DoAsync((visits, ct) => visits.RecordAsync(ToInput(), ct));
        if (added)
            (Code, Link) = ("", null);
        return added;
    }

    public bool MayChange(VisitDto visit) => Only is null || visit.PractitionerId == Only;

    public Task MarkKeptAsync(Guid id, bool kept) => DoAsync((visits, ct) => visits.MarkKeptAsync(id, kept, ct));

    public async Task ArrangeAsync(Guid id, VisitArrangement how, FormState form)
    {
        if (await form.TryAsync(() => Operations.RunAsync<IVisitAppService>((visits, ct) => visits.ArrangeAsync(id, how, ct))))
            await RefreshAsync();
    }

    protected override Task<IReadOnlyList<VisitDto>> ListAsync(IVisitAppService service, Guid patientId, CancellationToken cancellationToken) =>
        service.GetListAsync(patientId, cancellationToken);

    protected override async Task PrepareAsync()
    {
        (On, LocationId) = (Clock.Today, Clock.Location?.Id);
        PractitionerId = Only = await Operations.RunAsync<IVisitAppService, Guid?>((visits, ct) => visits.GetOnlyPractitionerAsync(ct));
    }

    private RecordVisit ToInput() => new(
        PatientId, On, Code, PractitionerId, PractitionerId is null ? OutsidePractitioner : null,
        PractitionerId is null ? null : LocationId, At(Start), At(End), Mode: Mode, Link: Mode == VisitMode.InPerson ? null : Link);

    private DateTimeOffset? At(TimeOnly? time) => time is { } given ? ClockOf(PractitionerId is null ? null : LocationId).InstantOf(On.ToDateTime(given)) : null;

    /// <summary>The clock on which a visit's hours stand: its location's, or the patient's own for one elsewhere.</summary>
    public PatientClock ClockOf(Guid? locationId) => Clock.At(locationId);
}
