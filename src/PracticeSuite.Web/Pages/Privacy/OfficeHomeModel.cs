using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.Due;
using PracticeSuite.Privacy.Contracts.PrivacyNotices;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Privacy;

/// <summary>What the privacy officer has to do, by the day on which it is due.</summary>
public sealed class OfficeHomeModel(IOperations operations, PracticeClock clock, PatientNames patients)
{
    public IReadOnlyList<DueItem>? Due { get; private set; }

    public int WithoutAcknowledgment { get; private set; }

    public PracticeClock Clock => clock;

    public PatientNames Patients => patients;

    public int Overdue => Due?.Count(item => item.IsOverdue) ?? 0;

    public async Task LoadAsync()
    {
        await clock.LoadAsync();
        var due = await operations.RunAsync<IDueAppService, IReadOnlyList<DueItem>>((service, ct) => service.GetAsync(ct));
        WithoutAcknowledgment = (await operations.RunAsync<IPrivacyNoticeAppService, MissingAcknowledgmentsDto>((service, ct) => service.GetMissingAsync(ct))).Count;
        await patients.LearnAsync(due.Select(item => item.PatientId).OfType<Guid>());
        Due = due;
    }
}
