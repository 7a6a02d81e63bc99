using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients.Notes;

/// <summary>Notes that wait for the supervisor's signature (P-044).</summary>
public sealed class CoSignModel(IOperations operations, PracticeClock clock, PatientNames names, StaffNames staff)
{
    public IReadOnlyList<NoteLineDto>? All { get; private set; }

    public PatientNames Names => names;

    public StaffNames Staff => staff;

    public TimeZoneInfo Zone => clock.Zone;

    public async Task LoadAsync()
    {
        await staff.LoadAsync();
        var waiting = await operations.RunAsync<INoteAppService, IReadOnlyList<NoteLineDto>>((notes, ct) => notes.GetCoSignListAsync(ct));
        await names.LearnAsync(waiting.Select(note => note.PatientId));
        All = waiting;
    }
}
