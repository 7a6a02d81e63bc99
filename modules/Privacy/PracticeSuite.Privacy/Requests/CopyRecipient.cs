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
/// consent in force that names the recipient, and then says so on its first page (P-072, P-073, P-076).
/// </summary>
internal sealed class CopyRecipient(PrivacyDbContext db, IPracticeDirectory practices, IDisclosureLog disclosures, IChartFacts charts, IAccess access)
{
    /// <summary>What goes with the copy, and what the log is told once the copy is in the audit trail; null = it is nobody else's.</summary>
    /// <exception cref="BusinessException">The whole practice is a program, and no consent names the recipient.</exception>
    public async Task<CopyForOthers?> DemandAsync(AccessRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (request.By != RequestedBy.ThirdParty)
            return null;
        var program = (await practices.GetAsync(cancellationToken)).Part2Program;
        var consent = program == Part2Program.None ? null : await ConsentAsync(request, now, cancellationToken);
        if (program == Part2Program.WholePractice && consent is null)
            throw PrivacyErrors.CopyNeedsPart2Consent();
        var disclosure = new NewDisclosure(
            request.PatientId, now, DisclosureBasis.Authorization, request.Recipient!, "copy of the record", request.DisclosureId, consent?.Id, IsPart2: consent is not null)
        {
            RecipientAddress = request.RecipientAddress,
        };
        return new CopyForOthers(disclosure, consent is null ? [] : [Part2Notice.Text, consent.Scope!], LeavesPart2Out: consent is null);
    }

    public Task RecordAsync(CopyForOthers? copy, CancellationToken cancellationToken) =>
        copy is null ? Task.CompletedTask : disclosures.RecordAsync(copy.Disclosure, cancellationToken);

    /// <summary>A copy that was made and not handed over was no disclosure (P-150).</summary>
    public async Task KeepBackAsync(AccessRequest request, string why, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (request.KeepBack() is not { } source)
            return;
        foreach (var logged in await db.Disclosures.Where(one => one.PatientId == request.PatientId && one.SourceId == source && one.TakenBackAt == null).ToListAsync(cancellationToken))
            logged.TakeBack(why, access.Caller, now);
    }

    /// <summary>The latest in force whose recipients, in the patient's words, name this one.</summary>
    private async Task<ConsentFact?> ConsentAsync(AccessRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var inForce = await db.Set<Part2Consent>()
            .Where(consent => consent.PatientId == request.PatientId && consent.From <= now && (consent.Until == null || consent.Until > now))
            .Select(consent => consent.SourceId).ToListAsync(cancellationToken);
        if (inForce.Count == 0)
            return null;
        var chart = (await charts.GetAsync(new IdRange(request.PatientId, request.PatientId), cancellationToken)).GetValueOrDefault(request.PatientId);
        return chart?.Consents.Where(consent => inForce.Contains(consent.Id) && Names(consent, request.Recipient!)).MaxBy(consent => consent.GivenAt);
    }

    private static bool Names(ConsentFact consent, string recipient) =>
        consent is { Scope: not null, Recipients: { } named } && named.Contains(recipient.Trim(), StringComparison.OrdinalIgnoreCase);
}

/// <param name="Notices">Sentences for the first page: the notice of 42 CFR 2.32 and the scope of the consent; none where none is needed.</param>
/// <param name="LeavesPart2Out">What a Part 2 program keeps is not in it, and nothing says so (P-082).</param>
internal sealed record CopyForOthers(NewDisclosure Disclosure, IReadOnlyList<string> Notices, bool LeavesPart2Out);
