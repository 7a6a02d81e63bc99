using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Consents;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.PsychotherapyNotes;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.PsychotherapyNotes;

/// <summary>SUD counseling notes go out on the patient's word only by a consent of their own kind (P-074, P-075).</summary>
internal sealed class SudCounselingConsents(IChartFacts charts, ChartClock clock)
{
    public async Task DemandAsync(SessionNoteKind kind, PsychotherapyExportBasis basis, Guid patientId, CancellationToken cancellationToken)
    {
        if (kind != SessionNoteKind.SudCounseling || basis != PsychotherapyExportBasis.Authorization)
            return;
        var facts = await charts.GetAsync(IdRange.Of([patientId]), cancellationToken);
        var day = await clock.ReadAsync(cancellationToken);
        var today = day.DateOf(day.Now, locationId: null);
        if (!facts.TryGetValue(patientId, out var chart) || !chart.Consents.Any(consent => IsInForce(consent, day.Now, today)))
            throw ConsentErrors.SudCounselingConsentMissing();
    }

    private static bool IsInForce(ConsentFact consent, DateTimeOffset now, DateOnly today) => consent.Kind == ConsentKind.Part2CounselingNotes
        && consent.GivenAt <= now && (consent.RevokedAt is null || consent.RevokedAt > now) && (consent.ExpiresOn is null || consent.ExpiresOn >= today);
}
