using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Coordination.Data;

namespace PracticeSuite.Coordination.Contacts;

/// <summary>A plan that both have signed is a contact (K-032).</summary>
internal sealed class PlanContacts(CoordinationDbContext db, ContactBook book) : IHearOfPlanSignatures
{
    public async Task HearAsync(PlanSignedTogether version, CancellationToken cancellationToken)
    {
        await book.RecordAsync(version.PatientId, version.StaffIds, ContactKind.PlanSignOff, version.VersionId, version.At, version.IsPart2, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
