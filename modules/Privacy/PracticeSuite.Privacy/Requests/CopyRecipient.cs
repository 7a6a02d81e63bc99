using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Privacy.Data;

namespace PracticeSuite.Privacy.Requests;

/// <summary>
/// A copy that goes to somebody else on the patient's signed request is a disclosure, and of a practice with a Part 2 program one that the
/// patient's Part 2 consent has to cover and that says so on its first page (P-072, P-076).
/// </summary>
internal sealed class CopyRecipient(PrivacyDbContext db, IPracticeDirectory practices, IDisclosureLog disclosures, IChartFacts charts)
{
    /// <summary>What goes with the copy, and what the log is told once the copy is in the audit trail; null = it is nobody else's.</summary>
    /// <exception cref="BusinessException">No consent in force covers it.</exception>
    public async Task<CopyForOthers?> DemandAsync(AccessRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (request.By != RequestedBy.ThirdParty)
            return null;
        var hasProgram = (await practices.GetAsync(cancellationToken)).Part2Program != Part2Program.None;
        var consent = hasProgram ? await ConsentAsync(request.PatientId, now, cancellationToken) ?? throw PrivacyErrors.CopyNeedsPart2Consent() : (Guid?)null;
        var disclosure = new NewDisclosure(request.PatientId, now, DisclosureBasis.Authorization, request.Recipient!, "copy of the record", request.Id, consent, IsPart2: hasProgram)
        {
            RecipientAddress = request.RecipientAddress,
        };
        return new CopyForOthers(disclosure, consent is { } given ? [Part2Notice.Text, await ScopeAsync(request.PatientId, given, cancellationToken)] : []);
    }

    public Task RecordAsync(CopyForOthers? copy, CancellationToken cancellationToken) =>
        copy is null ? Task.CompletedTask : disclosures.RecordAsync(copy.Disclosure, cancellationToken);

    private async Task<string> ScopeAsync(Guid patientId, Guid consent, CancellationToken cancellationToken)
    {
        var chart = (await charts.GetAsync(new IdRange(patientId, patientId), cancellationToken)).GetValueOrDefault(patientId);
        return chart?.Consents.FirstOrDefault(one => one.Id == consent)?.Scope ?? throw PrivacyErrors.CopyNeedsPart2Consent();
    }

    private Task<Guid?> ConsentAsync(Guid patientId, DateTimeOffset now, CancellationToken cancellationToken) => db.Set<Part2Consent>()
        .Where(consent => consent.PatientId == patientId && consent.From <= now && (consent.Until == null || consent.Until > now))
        .OrderByDescending(consent => consent.From).Select(consent => (Guid?)consent.SourceId).FirstOrDefaultAsync(cancellationToken);
}

/// <param name="Notices">Sentences for the first page: the notice of 42 CFR 2.32 and the scope of the consent; none where there is no program.</param>
internal sealed record CopyForOthers(NewDisclosure Disclosure, IReadOnlyList<string> Notices);
