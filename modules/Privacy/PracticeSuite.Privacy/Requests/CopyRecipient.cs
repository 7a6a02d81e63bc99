using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Platform.Access;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Privacy.Data;

namespace PracticeSuite.Privacy.Requests;

/// <summary>
/// A copy that goes to somebody else on the patient's signed request is a disclosure, and of a practice with a Part 2 program one that the
/// patient's Part 2 consent has to cover (P-072, P-076).
/// </summary>
internal sealed class CopyRecipient(PrivacyDbContext db, IPracticeDirectory practices, IDisclosureLog disclosures)
{
    /// <summary>What the log is told once the copy is in the audit trail; null = it is nobody else's.</summary>
    /// <exception cref="Kernel.BusinessException">No consent in force covers it.</exception>
    public async Task<NewDisclosure?> DemandAsync(AccessRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (request.By != RequestedBy.ThirdParty)
            return null;
        var hasProgram = (await practices.GetAsync(cancellationToken)).Part2Program != Part2Program.None;
        var consent = hasProgram ? await ConsentAsync(request.PatientId, now, cancellationToken) ?? throw PrivacyErrors.CopyNeedsPart2Consent() : (Guid?)null;
        return new NewDisclosure(request.PatientId, now, DisclosureBasis.Authorization, request.Recipient!, "copy of the record", request.Id, consent, IsPart2: hasProgram)
        {
            RecipientAddress = request.RecipientAddress,
        };
    }

    public Task RecordAsync(NewDisclosure? disclosure, CancellationToken cancellationToken) =>
        disclosure is null ? Task.CompletedTask : disclosures.RecordAsync(disclosure, cancellationToken);

    private Task<Guid?> ConsentAsync(Guid patientId, DateTimeOffset now, CancellationToken cancellationToken) => db.Set<Part2Consent>()
        .Where(consent => consent.PatientId == patientId && consent.From <= now && (consent.Until == null || consent.Until > now))
        .OrderByDescending(consent => consent.From).Select(consent => (Guid?)consent.SourceId).FirstOrDefaultAsync(cancellationToken);
}
