using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients.Notes;

/// <summary>What the person has not signed yet, of one patient or of all.</summary>
public sealed class NoteDraftsModel(IOperations operations, PracticeClock clock, PatientNames names, StaffNames staff)
{
    public IReadOnlyList<NoteDraftLineDto>? All { get; private set; }

    public PatientNames Names => names;

    public StaffNames Staff => staff;

    public TimeZoneInfo Zone => clock.Zone;

    public async Task LoadAsync(Guid? patientId)
    {
        await clock.LoadAsync();
        var drafts = await operations.RunAsync<INoteDraftAppService, IReadOnlyList<NoteDraftLineDto>>((service, ct) => service.GetListAsync(patientId, ct));
        if (drafts.Any(draft => draft.Returned is not null))
            await staff.LoadAsync();
        if (patientId is null)
            await names.LearnAsync(drafts.Select(draft => draft.PatientId));
        All = drafts;
    }
}
