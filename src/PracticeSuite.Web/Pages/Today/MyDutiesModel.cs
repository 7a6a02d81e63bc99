using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Today;

/// <summary>What is owed to the patients of whoever looks, within a week.</summary>
public sealed class MyDutiesModel(IOperations operations, PatientNames names)
{
    public IReadOnlyList<CareDutyDto>? All { get; private set; }

    public string NameOf(Guid patientId) => names[patientId];

    public async Task LoadAsync()
    {
        var owed = await operations.RunAsync<ICareDutyAppService, IReadOnlyList<CareDutyDto>>((duties, ct) => duties.GetListAsync(ct));
        await names.LearnAsync(owed.Select(one => one.PatientId));
        All = owed;
    }
}
