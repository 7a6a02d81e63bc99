using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients.Notes;

public sealed class NoteListModel(IOperations operations, PracticeClock clock, StaffNames staff)
    : FactsModel<INoteAppService, NoteLineDto>(operations, clock, staff)
{
    protected override Task<IReadOnlyList<NoteLineDto>> ListAsync(INoteAppService service, Guid patientId, CancellationToken cancellationToken) =>
        service.GetListAsync(patientId, cancellationToken);
}

/// <summary>What billing needs of a chart's notes.</summary>
public sealed class BilledNotesModel(IOperations operations, PracticeClock clock, StaffNames staff)
    : FactsModel<INoteAppService, BilledNoteDto>(operations, clock, staff)
{
    protected override Task<IReadOnlyList<BilledNoteDto>> ListAsync(INoteAppService service, Guid patientId, CancellationToken cancellationToken) =>
        service.GetBilledAsync(patientId, cancellationToken);
}
