using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Coordination.Agreements;

/// <summary>Whom the person is to talk about by now, and with whom.</summary>
public sealed class ContactsDueModel(IOperations operations, StaffNames staff, HalfMinutes minutes) : IDisposable
{
    private const int MostShown = 6;

    private ContactsDueDto? _due;

    public IReadOnlyList<ContactDueRow>? Shown => _due is null ? null : [.. _due.Rows.Take(MostShown)];

    public int More => Math.Max(0, (_due?.Count ?? 0) - MostShown);

    public StaffNames Staff => staff;

    public HalfMinutes Minutes => minutes;

    public async Task LoadAsync()
    {
        await staff.LoadAsync();
        _due = await operations.RunAsync<IContactBoard, ContactsDueDto>((board, ct) => board.GetDueAsync(0, ct));
    }

    public void Dispose() => minutes.Dispose();
}
