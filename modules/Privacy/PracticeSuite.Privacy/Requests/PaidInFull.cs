using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Platform.Access;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Privacy.Data;

namespace PracticeSuite.Privacy.Requests;

/// <summary>
/// What was paid in full and is not to be told to the health plan: the one restriction that holds because it is asked for (P-151). It stands on
/// the patient from the request until it is ended, where claims look (B-179).
/// </summary>
internal sealed class PaidInFull(PrivacyDbContext db, IInsurerRestrictions insurers, IAccess access)
{
    /// <summary>Everybody reads it, also whoever may not know of the request itself (P-082).</summary>
    private const string Reason = "Paid in full";

    public Task KeepAsync(RestrictionRequest request, CancellationToken cancellationToken) => request.Kind == RestrictionKind.PaidInFull
        ? insurers.KeepAsync(request.PatientId, request.From, request.Until, Reason, cancellationToken)
        : Task.CompletedTask;

    /// <summary>What was asked at another time holds on.</summary>
    public async Task EndAsync(RestrictionRequest ended, CancellationToken cancellationToken)
    {
        if (ended is not { Kind: RestrictionKind.PaidInFull, EndedOn: { } on })
            return;
        var others = await OthersAsync(ended, cancellationToken);
        if (others.Exists(other => other.From <= (ended.Until is null ? on : ended.From)))
            return;
        await insurers.EndAsync(ended.PatientId, ended.From, ended.Until, on, cancellationToken);
        if (others is [var next, ..])
            await KeepAsync(next, cancellationToken);
    }

    /// <summary>Those that end on the same day or as little as it, the earliest first; also what the Part 2 program's people wrote down.</summary>
    private async Task<List<RestrictionRequest>> OthersAsync(RestrictionRequest ended, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        return await db.Set<RestrictionRequest>().AsNoTracking()
            .Where(one => one.PatientId == ended.PatientId && one.Id != ended.Id && one.Kind == RestrictionKind.PaidInFull && one.EndedOn == null
                && (one.State == RequestState.Open || one.State == RequestState.Granted) && one.Until == ended.Until && (one.Until == null || one.From == ended.From))
            .OrderBy(one => one.From).ToListAsync(cancellationToken);
    }
}
