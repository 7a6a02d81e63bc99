using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Worklists;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>All that a chunk of patients changes, before anything is written; a dry run stops here.</summary>
internal sealed class ChunkPlan
{
    public List<StoredResult> NewResults { get; } = [];

    /// <summary>Results that no longer stand.</summary>
    public List<Guid> Superseded { get; } = [];

    public List<Claim> NewClaims { get; } = [];

    public List<Claim> ChangedClaims { get; } = [];

    public List<ClaimVersion> Versions { get; } = [];

    public List<ClaimPiece> Pieces { get; } = [];

    public List<WorkItem> Tasks { get; } = [];

    /// <summary>Open until now, with nothing left to do.</summary>
    public List<WorkItem> ClosedTasks { get; } = [];

    public List<MonthChangeDto> Changes { get; } = [];

    public List<MonthEndResult> Results { get; } = [];

    public MonthRunCounts Counts { get; private set; } = new();

    public void Count(MonthRunCounts counts) => Counts += counts;

    public void Change(IReadOnlyCollection<MonthChangeDto> changes)
    {
        Changes.AddRange(changes);
        Count(new MonthRunCounts(Differences: changes.Count));
    }

    public void Change(Claim claim)
    {
        if (!ChangedClaims.Contains(claim))
            ChangedClaims.Add(claim);
    }

    /// <summary>A claim that somebody moved since it was read stays as they left it; the next run looks at it again.</summary>
    public void LeaveOut(Guid claimId)
    {
        var changed = ChangedClaims.RemoveAll(claim => claim.Id == claimId);
        var versions = Versions.Where(version => version.ClaimId == claimId).Select(version => version.Id).ToHashSet();
        Versions.RemoveAll(version => versions.Contains(version.Id));
        Pieces.RemoveAll(piece => versions.Contains(piece.ClaimVersionId));
        ClosedTasks.RemoveAll(task => task.ClaimId == claimId);
        Count(new MonthRunCounts(ClaimsChanged: -changed, ClaimsUnchanged: changed, TasksOpened: -Tasks.RemoveAll(task => task.ClaimId == claimId)));
    }

    public void Add(ClaimDraft draft, ClaimVersion version)
    {
        Versions.Add(version);
        Pieces.AddRange(draft.ToPieces(version));
    }
}
