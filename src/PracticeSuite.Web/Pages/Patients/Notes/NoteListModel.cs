using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients.Notes;

public sealed class NoteListModel(IOperations operations, PracticeClock clock, StaffNames staff)
    : FactPages<INoteAppService, NoteLineDto>(operations, clock, staff)
{
    protected override async Task<(IReadOnlyList<NoteLineDto> Facts, DayCursor? Next)> PageAsync(
        INoteAppService service, Guid patientId, DayCursor? before, int take, CancellationToken cancellationToken)
    {
        var page = await service.GetPageAsync(patientId, before, take, cancellationToken);
        return (page.Lines, page.Next);
    }
}

/// <summary>What billing needs of a chart's notes.</summary>
public sealed class BilledNotesModel(IOperations operations, PracticeClock clock, StaffNames staff)
    : FactsModel<INoteAppService, BilledNoteDto>(operations, clock, staff)
{
    protected override Task<IReadOnlyList<BilledNoteDto>> ListAsync(INoteAppService service, Guid patientId, CancellationToken cancellationToken) =>
        service.GetBilledAsync(patientId, cancellationToken);
}
