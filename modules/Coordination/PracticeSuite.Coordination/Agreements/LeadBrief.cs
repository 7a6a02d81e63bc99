using PracticeSuite.Charting.Contracts.Briefs;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Agreements;

/// <summary>Who leads in a crisis, and how close the patient is kept (K-100).</summary>
internal sealed class LeadBrief(ContactClock clock, IStaffDirectory staff, IAccess access) : IBriefSource
{
    public async Task<IReadOnlyList<BriefLine>> ReadAsync(BriefQuestion question, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(CoordinationPermissions.Contacts.ViewTerms, question.PatientId, cancellationToken)).IsGranted)
            return [];
        var clocked = await clock.ReadAsync([question.PatientId], null, cancellationToken);
        if (PairPatient.First(clocked.Select(one => one.Pair)) is not { } pair)
            return [];
        var names = await staff.GetAllAsync(cancellationToken);
        var due = clocked.First(one => one.Pair == pair).Due;
        return [new(BriefPart.Patient, $"Crisis lead: {Name(pair.Terms.CrisisLeadId)}, backup: {Name(pair.Terms.BackupId)} · tier: {AgreementWords.Of(due.Tier).ToLowerInvariant()}")];

        string Name(Guid? id) => id is { } one && names.TryGetValue(one, out var member) ? member.DisplayName : "nobody named";
    }
}
