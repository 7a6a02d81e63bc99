using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Allergies;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.Pages.Patients;

/// <summary>What stands on every part of a chart when it is opened; each piece of the page takes its own from here and follows it by itself afterwards.</summary>
public sealed record ChartOpening(PatientDto Patient, PatientContact? Contact, ChartHead Head)
{
    /// <summary>Whether the person may discharge this patient or record the death: the role alone does not.</summary>
    public bool MayClose { get; init; }

    /// <summary>Whether the person treats the patient, and comes to what happened.</summary>
    public bool OpensTimeline { get; init; }

    public AllergyListDto? Allergies { get; init; }

    public IReadOnlyList<UrgentFlagDto> Flags { get; init; } = [];

    public ChartNewsDto? News { get; init; }

    /// <summary>How far the month has come; null where the caller may not see it, or no enrollment touches the month.</summary>
    public CareMonthMeterDto? Meter { get; init; }

    /// <summary>The first page; null where another part of the chart is opened.</summary>
    public ChartTimelineDto? Timeline { get; init; }
}

/// <summary>What of a chart is opened when.</summary>
/// <param name="Part">As the address names it; empty = where the caller comes to.</param>
/// <param name="ZoneOf">On whose clock the days of a chart begin, by the patient's location.</param>
public sealed record ChartAsked(string? Part, BillingMonth Month, Func<Guid?, TimeZoneInfo> ZoneOf);

/// <summary>
/// Reads it in one operation: one transaction, one look at what connects the caller with the patient, one view in the trail. What the
/// caller may not see is asked of nobody.
/// </summary>
internal sealed class ChartReading(
    IAccess access, IPatientAppService patients, IContactWishAppService contacts, IAllergyAppService allergies, IUrgentFlagAppService flags, IChartNewsAppService news,
    ICareTeamAppService teams, IConnectedStaff connected, IChartCoordination coordination, ICareMonthMeter meters, IChartTimelineAppService timeline, IReadTogether together)
{
    private readonly ChartHeadReading _head = new(access, teams, connected, coordination);

    private readonly ChartMeterReading _meter = new(access, meters);

    public async Task<ChartOpening> ReadAsync(Guid patientId, ChartAsked asked, CancellationToken cancellationToken)
    {
        // By itself: whoever may not open the chart is told so once.
        var contact = await contacts.GetAsync(patientId, cancellationToken);
        var opening = new ChartOpening(await patients.GetAsync(patientId, cancellationToken), contact.Contact, new ChartHead(null, []))
        {
            MayClose = await MayAsync(ChartingPermissions.Patients.Close), OpensTimeline = await MayAsync(ChartingPermissions.Timeline.View),
        };
        await together.RunAsync(
        [
            async () =>
            {
                var meter = await _meter.ReadAsync(patientId, asked.Month, cancellationToken);
                opening = opening with { Meter = meter };
            },
            async () =>
            {
                var head = await _head.ReadAsync(patientId, cancellationToken);
                opening = opening with { Head = head };
            },
            async () =>
            {
                var known = await MayAsync(ChartingPermissions.Medications.View) ? await allergies.GetAsync(patientId, cancellationToken) : null;
                opening = opening with { Allergies = known };
            },
            async () =>
            {
                // Which of them the caller sees is the filter's: a flag is also for whom it was addressed to.
                var open = access.May(ChartingPermissions.Flags.View) ? await flags.GetOpenAsync(patientId, cancellationToken) : [];
                opening = opening with { Flags = open };
            },
            async () =>
            {
                var said = await MayAsync(ChartingPermissions.News.View) ? await news.GetAsync(patientId, cancellationToken) : null;
                opening = opening with { News = said };
            },
            async () =>
            {
                var first = opening.OpensTimeline && (asked.Part is null or "" or "timeline")
                    ? await timeline.GetAsync(patientId, new ChartTimelineQuery(asked.ZoneOf(opening.Patient.LocationId)), cancellationToken) : null;
                opening = opening with { Timeline = first };
            },
        ]);
        return opening;

        async Task<bool> MayAsync(string permission) => (await access.DecideAsync(permission, patientId, cancellationToken)).IsGranted;
    }
}
