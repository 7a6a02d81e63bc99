using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Records;
using PracticeSuite.Privacy.Contracts.Records;
using PracticeSuite.Privacy.Data;

namespace PracticeSuite.Privacy.Records;

/// <summary>
/// A patient's whole record, whatever module keeps it and whoever may see it on a page: the patient's right does not end where a role does.
/// What is held is left out and counted, and amendments stand beside their entry. Whoever asks has the permission for copies already.
/// </summary>
internal sealed class RecordReader(PrivacyDbContext db, IEnumerable<IPatientRecordPart> parts, IAccess access)
{
    public IReadOnlyList<IPatientRecordPart> Parts { get; } = [.. parts.Where(part => part.NotInCopy is null)];

    /// <param name="forRepresentative">What is kept from whoever acts for a minor is left out, too.</param>
    /// <param name="leavesPart2Out">Nothing of the Part 2 program is in it.</param>
    public async Task<CopyTerms> TermsAsync(Guid patientId, bool forRepresentative, bool leavesPart2Out, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        var held = await db.HeldItems.AsNoTracking().Where(item => item.PatientId == patientId && item.ReleasedAt == null).ToListAsync(cancellationToken);
        var amendments = await db.Amendments.AsNoTracking()
            .Where(one => one.PatientId == patientId && one.Part != null)
            .OrderBy(one => one.ClosedOn).ToListAsync(cancellationToken);
        return new CopyTerms([.. held.Where(item => item.Kind != HoldKind.MinorConfidential || forRepresentative)], amendments, leavesPart2Out);
    }

    public async IAsyncEnumerable<RecordItem> ReadAsync(
        IPatientRecordPart part, Guid patientId, CopyTerms terms, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        await foreach (var item in part.ReadAsync(patientId, cancellationToken))
        {
            if (!terms.LeavesOut(item) && !terms.Holds(part.Name, item))
                yield return terms.Amended(part.Name, item);
        }
    }

    /// <summary>Of an entry that was read; false = it is damaged.</summary>
    public async Task<bool> WriteAsync(RecordFile file, Stream output, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        return await file.WriteAsync(output, cancellationToken);
    }
}
