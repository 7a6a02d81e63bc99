using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Coordination.Agreements;

/// <summary>What waits for the person's signature between them and a colleague.</summary>
public sealed class ToSignModel(IOperations operations, PracticeClock clock, StaffNames staff)
{
    public IReadOnlyList<ToSignRow>? Rows { get; private set; }

    public StaffNames Staff => staff;

    public string DayOf(ToSignRow row) => Show.Day(clock.Zone.LocalDate(row.Since));

    public async Task LoadAsync()
    {
        await clock.LoadAsync();
        await staff.LoadAsync();
        Rows = await operations.RunAsync<IAgreementAppService, IReadOnlyList<ToSignRow>>((agreements, ct) => agreements.GetToSignAsync(ct));
    }
}
