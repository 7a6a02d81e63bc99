using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Months;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Privacy.Contracts.Disclosures;

namespace PracticeSuite.Billing.Eligibility;

/// <summary>
/// That a practice asks tells the payer that the person is its patient; where the practice is a Part 2 program, that needs a consent (P-073, P-081),
/// when it is asked and again when the question leaves.
/// </summary>
internal sealed class EligibilityTelling(BillingDbContext db, IChartFacts charts, IDisclosureLog log, IPracticeDirectory practices, IAuditTrail trail, TimeProvider clock)
{
    /// <returns>Those of whom no payer may be asked.</returns>
    public async Task<IReadOnlySet<Guid>> UntellableAsync(IReadOnlyCollection<Guid> patients, CancellationToken cancellationToken)
    {
        if (patients.Count == 0 || !await db.IsProgramWholeAsync(cancellationToken))
            return new HashSet<Guid>();
        var consents = await ConsentsAsync(patients, cancellationToken);
        return patients.Where(patient => consents[patient] is null).ToHashSet();
    }

    /// <summary>The questions have left: that is a disclosure of each (P-080), and stands in the trail (P-141).</summary>
    public async Task RecordSentAsync(IReadOnlyCollection<EligibilityCheck> sent, CancellationToken cancellationToken)
    {
        foreach (var check in sent)
            trail.Record(new AuditEvent(AuditAction.Transmit, nameof(EligibilityCheck), $"{check.Id}") { PatientId = check.PatientId, Reason = "270" });
        if (sent.Count == 0 || !await db.IsProgramWholeAsync(cancellationToken))
            return;
        var consents = await ConsentsAsync([.. sent.Select(check => check.PatientId).Distinct()], cancellationToken);
        var coverages = sent.Select(check => check.CoverageId).ToList();
        var names = await db.Coverages.AsNoTracking().Where(c => coverages.Contains(c.Id))
            .Join(db.Payers, c => c.PayerId, payer => payer.Id, (c, payer) => new { c.Id, payer.Name }).ToDictionaryAsync(one => one.Id, one => one.Name, cancellationToken);
        await log.RecordAsync([.. sent.Select(check => Of(check, names.GetValueOrDefault(check.CoverageId) ?? "The payer", consents[check.PatientId]))], cancellationToken);
    }

    private async Task<Dictionary<Guid, ConsentFact?>> ConsentsAsync(IReadOnlyCollection<Guid> patients, CancellationToken cancellationToken)
    {
        var (now, chartOf) = (clock.GetUtcNow(), await charts.GetAsync(IdRange.Of([.. patients]), cancellationToken));
        var today = (await practices.GetAsync(cancellationToken)).Today(now);
        return patients.ToDictionary(patient => patient, patient => chartOf.TryGetValue(patient, out var chart) ? Part2Payment.ConsentOf(chart, now, today) : null);
    }

    /// <summary>Whoever withdrew at the moment of sending is told of it without a consent, for it has left.</summary>
    private NewDisclosure Of(EligibilityCheck check, string payer, ConsentFact? consent) => new(
        check.PatientId, clock.GetUtcNow(), consent is null ? DisclosureBasis.Payment : DisclosureBasis.Part2Consent, payer, "Question whether the insurance holds", check.Id, consent?.Id,
        IsPart2: true)
    {
        Purpose = "Payment for services",
    };
}
