using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Allergies;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Platform.Access;

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
}

/// <summary>
/// Reads it in one operation: one transaction, one look at what connects the caller with the patient, one view in the trail. What the
/// caller may not see is asked of nobody.
/// </summary>
internal sealed class ChartReading(
    IAccess access, IPatientAppService patients, IContactWishAppService contacts, IAllergyAppService allergies, IUrgentFlagAppService flags, IChartNewsAppService news,
    ICareTeamAppService teams, IConnectedStaff connected, IChartCoordination coordination)
{
    private readonly ChartHeadReading _head = new(access, teams, connected, coordination);

    public async Task<ChartOpening> ReadAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var contact = await contacts.GetAsync(patientId, cancellationToken);
        var patient = await patients.GetAsync(patientId, cancellationToken);
        return new ChartOpening(patient, contact.Contact, await _head.ReadAsync(patientId, cancellationToken))
        {
            MayClose = await MayAsync(ChartingPermissions.Patients.Close),
            OpensTimeline = await MayAsync(ChartingPermissions.Timeline.View),
            Allergies = await MayAsync(ChartingPermissions.Medications.View) ? await allergies.GetAsync(patientId, cancellationToken) : null,
            // Which of them the caller sees is the filter's: a flag is also for whom it was addressed to.
            Flags = access.May(ChartingPermissions.Flags.View) ? await flags.GetOpenAsync(patientId, cancellationToken) : [],
            News = await MayAsync(ChartingPermissions.News.View) ? await news.GetAsync(patientId, cancellationToken) : null,
        };

        async Task<bool> MayAsync(string permission) => (await access.DecideAsync(permission, patientId, cancellationToken)).IsGranted;
    }
}
