using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Charting.Contracts.Agendas;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Months;

/// <summary>
/// Patients with 15:00 to 19:59 of the month (K-083), by the one evaluation and in the one sentence that there is for it: nothing proposes to
/// log more (B-213, K-124).
/// </summary>
internal sealed class ThresholdAgenda(ICareMonthMeter meter, IAccess access) : IAgendaSource
{
    private static readonly Seconds Near = Seconds.Minutes(15);

    public AgendaReason Reason => AgendaReason.NearThreshold;

    public async Task<IReadOnlyList<AgendaLine>> ReadAsync(AgendaScope scope, CancellationToken cancellationToken)
    {
        if (scope.PatientIds.Count == 0 || !access.May(BillingPermissions.Months.Meter))
            return [];
        return
        [
            .. (await meter.GetListAsync(scope.PatientIds, BillingMonth.Of(scope.Today), cancellationToken)).Where(one => IsNear(one.Counted, one.Remaining)).OrderBy(one => one.Remaining)
                .Select(one => new AgendaLine(one.PatientId, Reason, NearMiss.Of(one.Remaining), "?part=enrollment")),
        ];
    }

    public static bool IsNear(Seconds counted, Seconds remaining) => counted >= Near && remaining > Seconds.Zero;
}
