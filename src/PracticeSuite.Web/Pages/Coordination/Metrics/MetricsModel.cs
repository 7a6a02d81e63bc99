using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Coordination.Metrics;

/// <summary>How well pairs keep in touch: the figures, or who stands behind one of them.</summary>
public sealed class MetricsModel(IOperations operations, PracticeClock clock, StaffNames staff)
{
    /// <summary>What is about patients first, then what the two have agreed on, then how fast things are taken up.</summary>
    public static IReadOnlyList<MetricKey> Order { get; } =
    [
        MetricKey.ZeroCommunication, MetricKey.SilentPairs, MetricKey.Coverage, MetricKey.OverdueContacts, MetricKey.AgreementCoverage, MetricKey.LeadCoverage, MetricKey.PlanJointness,
        MetricKey.AcknowledgeTime, MetricKey.AcknowledgedInTime, MetricKey.MessageReadTime, MetricKey.ChangeSeenTime, MetricKey.CallsHeld, MetricKey.QuestionAge,
    ];

    public bool MayPractice { get; private set; }

    public bool OfPractice { get; private set; }

    public MetricsDto? Metrics { get; private set; }

    /// <summary>Who stands behind the figure that the address names.</summary>
    public MetricListDto? List { get; private set; }

    /// <summary>Of the last whole month (K-151); null = not for the reader.</summary>
    public MonthYieldDto? Yield { get; private set; }

    /// <summary>Whose months stand behind the part of it that the address names.</summary>
    public YieldListDto? YieldList { get; private set; }

    public FormState Form { get; } = new();

    public StaffNames Staff => staff;

    public PracticeClock Clock => clock;

    /// <param name="of">Whose, as the address says it.</param>
    /// <param name="list">The metric whose list is shown, as the address says it.</param>
    /// <param name="yield">The part of what months came to whose list is shown, as the address says it.</param>
    /// <param name="hold">For which code they are held.</param>
    public async Task LoadAsync(string? of, string? list, string? yield = null, string? hold = null)
    {
        await clock.LoadAsync();
        await staff.LoadAsync();
        var (mayPractice, mayYield) = await operations.RunAsync<IAccess, (bool, bool)>((access, _) =>
            Task.FromResult((access.May(CoordinationPermissions.Metrics.ViewPractice), access.May(BillingPermissions.Months.Yield))));
        (MayPractice, OfPractice) = (mayPractice, MetricPaths.IsOfPractice(of, mayPractice));
        YieldList = null;
        if (mayPractice && mayYield && MetricPaths.ReadYield(yield) is { } part)
        {
            OfPractice = true;
            YieldList = await operations.RunAsync<IMonthYieldAppService, YieldListDto>((months, ct) => months.GetListAsync(clock.Month.Previous, part, hold, ct));
            return;
        }

        if (MetricPaths.Read(list) is { } key)
        {
            List = await operations.RunAsync<IMetricsAppService, MetricListDto>((metrics, ct) => metrics.GetListAsync(key, OfPractice, ct));
            return;
        }

        List = null;
        Metrics = await operations.RunAsync<IMetricsAppService, MetricsDto>((metrics, ct) => metrics.GetAsync(OfPractice, ct));
        Yield = OfPractice && mayYield ? await operations.RunAsync<IMonthYieldAppService, MonthYieldDto>((months, ct) => months.GetAsync(clock.Month.Previous, ct)) : null;
    }

    public Task RenewAsync() => Form.TryAsync(async () => Metrics = await operations.RunAsync<IMetricsAppService, MetricsDto>((metrics, ct) => metrics.RenewAsync(ct)));

    /// <summary>What is read and what is written is between those who take part; no list stands behind it.</summary>
    public string? ListPath(MetricKey key) => key is MetricKey.MessageReadTime ? null : MetricPaths.List(key, OfPractice);
}
