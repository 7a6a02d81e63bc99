using PracticeSuite.Charting.Contracts.Attachments;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients.Attachments;

/// <summary>The files of one kind of thing in a chart: read once for a part of it, drawn beside each thing.</summary>
public sealed class AttachmentModel(IOperations operations, PracticeClock clock, Downloads downloads)
{
    private ILookup<Guid, AttachmentDto> _files = Array.Empty<AttachmentDto>().ToLookup(file => file.ItemId);
    private Guid _patientId;
    private ChartItemKind _kind;

    public IEnumerable<AttachmentDto> this[Guid itemId] => _files[itemId];

    public PracticeClock Clock => clock;

    public async Task LoadAsync(Guid patientId, ChartItemKind kind)
    {
        (_patientId, _kind) = (patientId, kind);
        await clock.LoadAsync();
        await ReadAsync();
    }

    public async Task ReadAsync() =>
        _files = (await operations.RunAsync<IAttachmentAppService, IReadOnlyList<AttachmentDto>>((all, ct) => all.GetListAsync(_patientId, _kind, ct))).ToLookup(file => file.ItemId);

    /// <summary>Where a file for it is sent.</summary>
    public string AddressFor(Guid itemId) => $"/patients/{_patientId}/attachments/{_kind}/{itemId}";

    public static string AddressOf(AttachmentDto file) => $"/patients/{file.PatientId}/attachments/{file.Id}";

    public Task SaveAsync(AttachmentDto file) => downloads.FetchAsync(AddressOf(file));

    public async Task MarkInErrorAsync(AttachmentDto file, string reason, FormState form)
    {
        if (await form.TryAsync(() => operations.RunAsync<IAttachmentAppService>((all, ct) => all.MarkInErrorAsync(file.PatientId, file.Id, reason, ct))))
            await ReadAsync();
    }
}
