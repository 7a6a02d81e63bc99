using System.Globalization;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.WhoCouldSee;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Privacy;

/// <summary>Who could see a kind of record of a patient at an instant of the practice's clock.</summary>
public sealed class WhoCouldSeeModel(IOperations operations, PracticeClock clock, StaffNames staff)
{
    public WhoCouldSeeDto? Answer { get; private set; }

    public FormState Form { get; } = new();

    public PracticeClock Clock => clock;

    public StaffNames Staff => staff;

    public PatientName? Patient { get; set; }

    public RecordKind What { get; set; }

    /// <summary>On the practice's clock; null = now.</summary>
    public DateTime? At { get; set; }

    public Task LoadAsync() => staff.LoadAsync();

    public Task AskAsync() => Form.TryAsync(async () =>
    {
        var query = new WhoCouldSeeQuery(Patient?.Id, What, At is { } wall ? clock.Zone.InstantOf(wall) : clock.Now);
        Answer = await operations.RunAsync<IWhoCouldSeeAppService, WhoCouldSeeDto>((who, ct) => who.GetAsync(query, ct));
    });

    public string Why(SightReason reason) => WhoCouldSeeWords.Of(reason, clock.Zone, id => staff[id]);

    public string CsvPath => Answer is { } answer
        ? $"/privacy/who-could-see.csv?patient={answer.PatientId}&what={answer.What}&at={Uri.EscapeDataString(answer.At.ToString("O", CultureInfo.InvariantCulture))}"
        : "";

    public string TrailOf(DidSee one)
    {
        var day = clock.Zone.LocalDate(one.First);
        return new AuditQuery(one.UserId, Answer!.PatientId, null, null, day, day, null).PathTo(null);
    }
}
