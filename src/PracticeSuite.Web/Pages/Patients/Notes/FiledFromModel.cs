using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients.Notes;

/// <summary>The messages that a note was filed from (K-065).</summary>
public sealed class FiledFromModel(IOperations operations, PracticeClock clock)
{
    public IReadOnlyList<FiledMessageDto> Messages { get; private set; } = [];

    public PracticeClock Clock => clock;

    public async Task LoadAsync(Guid patientId, Guid noteId)
    {
        await clock.LoadAsync();
        Messages = await operations.RunAsync<IMessageFilingAppService, IReadOnlyList<FiledMessageDto>>((filing, ct) => filing.GetOfNoteAsync(patientId, noteId, ct));
    }
}
