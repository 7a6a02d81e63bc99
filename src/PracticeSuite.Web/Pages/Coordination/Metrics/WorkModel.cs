using PracticeSuite.Billing.Contracts;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Coordination.Metrics;

/// <summary>Patients for whom something is to be done: nobody talked about them this month, their pair has no agreement, their month is short of time.</summary>
public sealed class WorkModel(IOperations operations, PracticeClock clock, StaffNames staff, PatientNames patients)
{
    public bool MayPractice { get; private set; }

    public bool MayNear { get; private set; }

    public bool OfPractice { get; private set; }

    public string Tab { get; private set; } = "contact";

    public MetricListDto? List { get; private set; }

    public NearThresholdList? Near { get; private set; }

    public StaffNames Staff => staff;

    public PatientNames Patients => patients;

    public async Task LoadAsync(string? of, string? tab)
    {
        await clock.LoadAsync();
        await staff.LoadAsync();
        (MayPractice, MayNear) = await operations.RunAsync<IAccess, (bool, bool)>((access, _) =>
            Task.FromResult((access.May(CoordinationPermissions.Metrics.ViewPractice), access.May(BillingPermissions.Months.Meter))));
        OfPractice = MetricPaths.IsOfPractice(of, MayPractice);
        Tab = tab is "agreement" || (tab is "near" && MayNear) ? tab : "contact";
        (List, Near) = (null, null);
        if (Tab != "near")
        {
            var key = Tab == "agreement" ? MetricKey.AgreementCoverage : MetricKey.Coverage;
            List = await operations.RunAsync<IMetricsAppService, MetricListDto>((metrics, ct) => metrics.GetListAsync(key, OfPractice, ct));
            return;
        }

        var list = await operations.RunAsync<NearThreshold, NearThresholdList>((near, ct) => near.ReadAsync(OfPractice, clock.Month, whole: false, ct));
        Near = list;
        await patients.LearnAsync(list.Rows.Select(row => row.PatientId));
    }
}
