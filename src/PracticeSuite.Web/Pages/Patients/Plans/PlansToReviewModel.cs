using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients.Plans;

public sealed class PlansToReviewModel(IOperations operations, PatientNames names)
{
    public IReadOnlyList<PlanDueDto>? All { get; private set; }

    public PatientNames Names => names;

    public async Task LoadAsync()
    {
        var due = await operations.RunAsync<IPlanReviewAppService, IReadOnlyList<PlanDueDto>>((reviews, ct) => reviews.GetListAsync(ct));
        await names.LearnAsync(due.Select(one => one.PatientId));
        All = due;
    }
}
