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
/// A copy that goes to somebody else on the patient's signed request is a disclosure. What a Part 2 program keeps is in it only under a
/// consent in force that the officer chose, having read to whom and for what it is; the first page then says so (P-072, P-073, P-076).
/// </summary>
internal sealed class CopyRecipient(PrivacyDbContext db, IPracticeDirectory practices, IDisclosureLog disclosures, IChartFacts charts, IAccess access)
{
    /// <summary>What goes with the copy, and what the log is told once the copy is in the audit trail; null = it is nobody else's.</summary>
    /// <exception cref="BusinessException">The chosen consent is not in force, or the whole practice is a program and none was chosen.</exception>
    public async Task<CopyForOthers?> DemandAsync(AccessRequest request, Guid? consentId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (request.By != RequestedBy.ThirdParty)
            return null;
        var consent = consentId is { } chosen ? await ChosenAsync(request.PatientId, chosen, now, cancellationToken) : null;
        if (consent is null && (await practices.GetAsync(cancellationToken)).Part2Program == Part2Program.WholePractice)
            throw PrivacyErrors.CopyNeedsPart2Consent();
        var disclosure = new NewDisclosure(
            request.PatientId, now, DisclosureBasis.Authorization, request.Recipient!, "copy of the record", request.DisclosureId, consent?.Id, IsPart2: consent is not null)
        {
            RecipientAddress = request.RecipientAddress,
        };
        return new CopyForOthers(disclosure, consent is null ? [] : [Part2Notice.Text, consent.Scope], LeavesPart2Out: consent is null);
    }

    /// <summary>The Part 2 consents in force of which the caller may know, the latest first.</summary>
    public async Task<IReadOnlyList<CopyConsent>> ConsentsAsync(Guid patientId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var inForce = await db.Set<Part2Consent>()
            .Where(consent => consent.PatientId == patientId && consent.From <= now && (consent.Until == null || consent.Until > now))
            .Select(consent => consent.SourceId).ToListAsync(cancellationToken);
        if (inForce.Count == 0)
            return [];
        var chart = (await charts.GetAsync(new IdRange(patientId, patientId), cancellationToken)).GetValueOrDefault(patientId);
        return [.. (chart?.Consents ?? []).Where(consent => consent.Scope is not null && inForce.Contains(consent.Id)).OrderByDescending(consent => consent.GivenAt).Select(consent => new CopyConsent(consent.Id, consent.Scope!))];
    }

    public Task RecordAsync(CopyForOthers? copy, CancellationToken cancellationToken) =>
        copy is null ? Task.CompletedTask : disclosures.RecordAsync(copy.Disclosure, cancellationToken);

    /// <summary>A copy that was made and not handed over was no disclosure (P-150), whoever may read of it.</summary>
    public async Task KeepBackAsync(Guid patientId, Guid? source, string why, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (source is null)
            return;
        using var facts = access.ReadFacts();
        foreach (var logged in await db.Disclosures.Where(one => one.PatientId == patientId && one.SourceId == source && one.TakenBackAt == null).ToListAsync(cancellationToken))
            logged.TakeBack(why, access.Caller, now);
    }

    private async Task<CopyConsent> ChosenAsync(Guid patientId, Guid consentId, DateTimeOffset now, CancellationToken cancellationToken) =>
        (await ConsentsAsync(patientId, now, cancellationToken)).FirstOrDefault(consent => consent.Id == consentId) ?? throw PrivacyErrors.ConsentNotInForce(consentId);
}

/// <param name="Notices">Sentences for the first page: the notice of 42 CFR 2.32 and the scope of the consent; none where none is needed.</param>
/// <param name="LeavesPart2Out">What a Part 2 program keeps is not in it, and nothing says so (P-082).</param>
internal sealed record CopyForOthers(NewDisclosure Disclosure, IReadOnlyList<string> Notices, bool LeavesPart2Out);
