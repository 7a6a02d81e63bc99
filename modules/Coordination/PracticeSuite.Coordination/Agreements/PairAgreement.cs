using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Agreements;

/// <summary>
/// What one therapist and one prescriber have agreed on (K-010): versions that follow each other, one draft at a time. Each is agreed on when both
/// have signed it, and holds from its first day on until a later one does (K-023).
/// </summary>
internal sealed class PairAgreement : AggregateRoot, IPracticeWide
{
    private readonly List<AgreementVersion> _versions = [];

    private PairAgreement()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid TherapistId { get; private init; }

    public Guid PrescriberId { get; private init; }

    public DateTimeOffset BegunAt { get; private init; }

    public IReadOnlyList<AgreementVersion> Versions => _versions;

    private AgreementVersion Latest => _versions.MaxBy(version => version.Number)!;

    public static PairAgreement Begin(PracticeId practice, Guid therapistId, Guid prescriberId, Guid by, DateTimeOffset now)
    {
        if (therapistId == prescriberId)
            throw AgreementErrors.OnePerson();
        var agreement = new PairAgreement { PracticeId = practice, TherapistId = therapistId, PrescriberId = prescriberId, BegunAt = now };
        agreement._versions.Add(new AgreementVersion(agreement, 1, new AgreementTerms(), by, now));
        return agreement;
    }

    /// <exception cref="BusinessException">The member of staff is neither of the two.</exception>
    public PairRole RoleOf(Guid? staffId) =>
        staffId == TherapistId ? PairRole.Therapist : staffId == PrescriberId ? PairRole.Prescriber : throw AgreementErrors.NotOfPair();

    public bool IsOf(Guid? staffId) => staffId == TherapistId || staffId == PrescriberId;

    /// <summary>What waits for a second signature may be drafted anew: whoever did not sign it may want it otherwise.</summary>
    public AgreementVersion Draft(Guid by, DateTimeOffset now)
    {
        RoleOf(by);
        if (_versions.Find(version => version.IsDraft) is { } draft)
            throw AgreementErrors.HasDraft(draft.Number);
        var next = new AgreementVersion(this, Latest.Number + 1, Latest.Terms with { EffectiveOn = null }, by, now);
        _versions.Add(next);
        return next;
    }

    public AgreementVersion Keep(Guid versionId, int revision, AgreementTerms terms, Guid by, DateTimeOffset now)
    {
        RoleOf(by);
        var version = Get(versionId);
        version.Keep(revision, terms, by, now);
        return version;
    }

    public AgreementVersion Sign(Guid versionId, int revision, AgreementPen pen, DateOnly today)
    {
        var version = Get(versionId);
        if (StateOf(version, today) is not (AgreementState.Draft or AgreementState.AwaitsSignature))
            throw AgreementErrors.VersionOver(version.Number);
        version.Sign(revision, RoleOf(pen.StaffId), pen, today);
        return version;
    }

    public AgreementVersion Get(Guid versionId) => _versions.Find(version => version.Id == versionId) ?? throw AgreementErrors.NotFound(versionId);

    public AgreementVersion? ActiveOn(DateOnly day) => _versions.Where(version => version.ActiveFrom <= day).MaxBy(version => version.Number);

    /// <summary>An earlier one that nobody finished is over when a later one is agreed on.</summary>
    public AgreementState StateOf(AgreementVersion version, DateOnly today)
    {
        var later = _versions.Where(one => one.Number > version.Number && one.ActiveFrom is not null).ToList();
        if (version.ActiveFrom is { } from)
            return later.Exists(one => one.ActiveFrom <= today) ? AgreementState.Superseded : from <= today ? AgreementState.Active : AgreementState.Upcoming;
        if (later.Count > 0)
            return AgreementState.Superseded;
        return version.IsDraft ? AgreementState.Draft : AgreementState.AwaitsSignature;
    }
}
