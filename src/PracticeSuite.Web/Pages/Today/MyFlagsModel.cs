using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Today;

/// <summary>The flags that wait for whoever looks.</summary>
public sealed class MyFlagsModel(IOperations operations, PracticeClock clock, PatientNames names)
{
    public MyFlagsDto? Mine { get; private set; }

    public FormState Form { get; } = new();

    public PracticeClock Clock => clock;

    public string NameOf(Guid patientId) => names[patientId];

    public async Task LoadAsync()
    {
        await clock.LoadAsync();
        Mine = await operations.RunAsync<IUrgentFlagAppService, MyFlagsDto>((flags, ct) => flags.GetMineAsync(ct));
        await names.LearnAsync(Mine.Flags.Select(flag => flag.PatientId));
    }

    public async Task AcknowledgeAsync(UrgentFlagDto flag)
    {
        if (await Form.TryAsync(() => operations.RunAsync<IUrgentFlagAppService>((flags, ct) => flags.AcknowledgeAsync(flag.Id, null, ct))))
            await LoadAsync();
    }
}
