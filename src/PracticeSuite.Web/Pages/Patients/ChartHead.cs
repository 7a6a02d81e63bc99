using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Web.Pages.Patients;

/// <summary>Who is in charge of a chart, and who stands in for whom.</summary>
/// <param name="Team">Null = the caller may not see it.</param>
/// <param name="Coordination">Null = nobody shares the patient, or the caller may not see who treats them.</param>
public sealed record ChartHead(CareTeamDto? Team, IReadOnlyList<StandInFact> StandIns, ChartCoordinationDto? Coordination = null);

internal sealed class ChartHeadReading(IAccess access, ICareTeamAppService teams, IConnectedStaff connected, IChartCoordination coordination)
{
    public async Task<ChartHead> ReadAsync(Guid patientId, CancellationToken cancellationToken) =>
        (await access.DecideAsync(ChartingPermissions.CareTeams.View, patientId, cancellationToken)).IsGranted
            ? new ChartHead(await teams.GetAsync(patientId, cancellationToken), await connected.GetStandInsAsync(patientId, cancellationToken), await coordination.GetAsync(patientId, cancellationToken))
            : new ChartHead(null, []);
}

/// <summary>How far the month has come, by the evaluation that month end uses.</summary>
internal sealed class ChartMeterReading(IAccess access, ICareMonthMeter meters)
{
    /// <summary>Null where the caller may not see it, or no enrollment touches the month.</summary>
    public async Task<CareMonthMeterDto?> ReadAsync(Guid patientId, BillingMonth month, CancellationToken cancellationToken) =>
        (await access.DecideAsync(BillingPermissions.Months.Meter, patientId, cancellationToken)).IsGranted
            && await meters.GetListAsync([patientId], month, cancellationToken) is [var meter, ..] ? meter : null;
}
