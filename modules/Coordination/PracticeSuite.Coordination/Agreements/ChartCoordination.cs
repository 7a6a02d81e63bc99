using PracticeSuite.Charting.Contracts;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Agreements;

/// <summary>The same facts for the head of a chart and for the patient's card, so that both say the same (K-182).</summary>
internal sealed class ChartCoordination(SharedCare care, CrisisCard card, IPracticeDirectory practices, IAccess access) : IChartCoordination
{
    public async Task<ChartCoordinationDto?> GetAsync(Guid patientId, CancellationToken cancellationToken) =>
        (await access.DecideAsync(ChartingPermissions.CareTeams.View, patientId, cancellationToken)).IsGranted
            ? await ReadAsync(patientId, cancellationToken)
            : null;

    public async Task<byte[]> MakeCardAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.CareTeams.View, patientId, cancellationToken);
        var known = await ReadAsync(patientId, cancellationToken) ?? throw AgreementErrors.NotShared();
        return await card.DrawAsync(known, cancellationToken);
    }

    private async Task<ChartCoordinationDto?> ReadAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var shared = await care.GetPairsAsync([patientId], cancellationToken);
        if (shared.Count == 0)
            return null;
        var now = await care.ClockAsync(cancellationToken);
        var pair = PairPatient.First(await care.ReadAsync(shared, now, cancellationToken))!;
        var hides = !(await access.DecideAsync(CoordinationPermissions.Contacts.ViewTerms, patientId, cancellationToken)).IsGranted;
        var practice = await practices.GetAsync(cancellationToken);
        var lastOn = hides ? null : pair.LastOn;
        return new(
            patientId, pair.Terms.CrisisLeadId, pair.Terms.BackupId, pair.Held?.AgreementId, pair.Held?.IsExpired == true, pair.Terms.Rhythm, lastOn,
            lastOn is { } last ? now.Today.DayNumber - last.DayNumber : null, practice.Phone)
        {
            AfterHoursPhone = practice.AfterHoursPhone ?? practice.Phone, HidesContact = hides, TherapistId = pair.Shared.TherapistId, PrescriberId = pair.Shared.PrescriberId,
            MayName = access.May(CoordinationPermissions.Contacts.ChangeTerms) && shared.Any(one => one.IsOf(access.Caller.StaffId)),
        };
    }
}
