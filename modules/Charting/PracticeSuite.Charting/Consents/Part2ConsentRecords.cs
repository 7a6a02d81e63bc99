using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Consents;

/// <summary>Keeps what Part 2 consents open where the filter asks for it, in the transaction in which they are saved (P-072, P-078).</summary>
internal sealed class Part2ConsentRecords(IPart2Access part2, TimeProvider clock)
{
    public Task KeepNewAsync(IEnumerable<(Consent Consent, PatientKey Patient)> recorded, ChartDay today, CancellationToken cancellationToken) =>
        part2.KeepNewAsync([.. recorded.Select(one => one.Consent.Opens(one.Patient, today)).OfType<Part2Consent>()], cancellationToken);

    /// <summary>At this moment, whenever the patient said so: until now it did open them, and who could see is a question of that.</summary>
    public Task EndAsync(Consent revoked, CancellationToken cancellationToken) => part2.EndConsentAsync(revoked.Id, clock.GetUtcNow(), cancellationToken);
}
