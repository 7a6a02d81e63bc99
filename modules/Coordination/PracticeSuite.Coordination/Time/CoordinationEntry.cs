using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Time;

/// <summary>
/// One version of logged work. What it says is never changed: a correction or a voiding is the next version (B-080). What happens to
/// a version later is set once beside its content: that it was superseded, attested, confirmed, approved.
/// </summary>
[Access(AccessObject.CareMinutes, Own = nameof(StaffId))]
internal sealed class CoordinationEntry : AggregateRoot, IPart2Item, IAboutPatient
{
    private CoordinationEntry()
    {
    }

    public PracticeId PracticeId { get; private init; }

    /// <summary>The same for all versions.</summary>
    public Guid EntryId { get; private init; }

    public int Revision { get; private init; }

    public bool IsLatest { get; private set; } = true;

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public Guid StaffId { get; private init; }

    /// <summary>The author's credential on the day of the work, by name: what counts is what they were then (B-030i).</summary>
    public string Credential { get; private init; } = "";

    public DateTimeOffset Start { get; private init; }

    public DateTimeOffset End { get; private init; }

    public CareActivity Activity { get; private init; }

    public CareProgram Program { get; private init; }

    public EntrySource Source { get; private init; }

    public bool Unallocated { get; private init; }

    public bool Voided { get; private init; }

    public string? Instrument { get; private init; }

    public string? Note { get; private init; }

    public string? CallReference { get; private init; }

    /// <summary>The key under which it was imported; on the first version only, where it is unique.</summary>
    public string? Reference { get; private init; }

    /// <summary>Why this version replaced the one before it.</summary>
    public string? Reason { get; private init; }

    public string? LateReason { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    public Guid? CreatedById { get; private init; }

    /// <summary>When its time was first written down. A correction that adds nothing keeps it; any other is as late as it is (B-081).</summary>
    public DateTimeOffset LoggedAt { get; private init; }

    public DateTimeOffset? AttestedAt { get; private set; }

    public DateTimeOffset? LongAttestedAt { get; private set; }

    public DateTimeOffset? LateApprovedAt { get; private set; }

    public Guid? LateApprovedById { get; private set; }

    public DateTimeOffset? LateRefusedAt { get; private set; }

    public Guid? LateRefusedById { get; private set; }

    /// <summary>Why a supervisor did not let it count.</summary>
    public string? LateRefusal { get; private set; }

    public Work Work => new(
        PatientId, new Interval(Start, End), Activity, Program, Note, Instrument, Unallocated, LongAttestedAt is not null, CallReference);

    public static CoordinationEntry Record(
        PracticeId practice,
        Author author,
        string credential,
        EntrySource source,
        Work work,
        DateTimeOffset now,
        string? lateReason = null,
        string? reference = null)
    {
        var late = Check.Optional(lateReason, nameof(LateReason), EntryLimits.Reason);
        if (EntryLimits.IsLate(work.When.End, now) && late is null)
            throw CoordinationErrors.LateReasonNeeded();
        return new CoordinationEntry(practice, author, credential, source, work.Checked(now), now)
        {
            LateReason = late,
            Reference = Check.Optional(reference, "Ref", EntryLimits.Reference),
        };
    }

    /// <summary>Time that a timer took and its person says was no work: kept as a void entry with who, when and why (B-080).</summary>
    public static CoordinationEntry Discard(
        PracticeId practice, Author author, string credential, Work work, string reason, DateTimeOffset now) =>
        new(practice, author, credential, EntrySource.Timer, work, now)
        {
            Voided = true,
            Reason = Check.Required(reason, nameof(Reason), EntryLimits.Reason),
        };

    /// <summary>A corrected version that replaces this one; what was first written stays (B-080).</summary>
    public CoordinationEntry Correct(Author author, string credential, Work work, string reason, DateTimeOffset now)
    {
        DemandCurrent(author);
        var corrected = work.Checked(now);
        if (corrected.OnlyTakesFrom(Work))
            return Replace(new CoordinationEntry(this, author, credential, corrected, reason, now)
            {
                LateApprovedAt = LateApprovedAt,
                LateApprovedById = LateApprovedById,
            });

        var isLate = EntryLimits.IsLate(work.When.End, now);
        return Replace(new CoordinationEntry(this, author, credential, corrected, reason, now)
        {
            LoggedAt = now,
            LateReason = LateReason ?? (isLate ? reason.Trim() : null),
        });
    }

    /// <summary>A last version that counts for nothing (B-080).</summary>
    public CoordinationEntry Void(Author author, string reason, DateTimeOffset now)
    {
        DemandCurrent(author);
        return Replace(new CoordinationEntry(this, author, Credential, Work, reason, now) { Voided = true });
    }

    /// <summary>The author stands by this version (B-082); a second time changes nothing.</summary>
    public void Attest(Author author, DateTimeOffset now)
    {
        DemandCurrent(author);
        AttestedAt ??= now;
    }

    /// <summary>The author confirms more than 120 minutes at a stretch (B-079).</summary>
    public void AttestLong(Author author, DateTimeOffset now)
    {
        DemandCurrent(author);
        if (!Work.IsLong)
            throw CoordinationErrors.NotLong(EntryId);
        LongAttestedAt ??= now;
    }

    /// <summary>A supervisor lets it count although its month had closed when it was written (B-081); also after having refused it.</summary>
    /// <param name="approverId">Null when it was approved in the program from which it was imported.</param>
    public void ApproveLate(Guid? approverId, TimeZoneInfo zone, DateTimeOffset now)
    {
        DemandDecidable(approverId, LateApprovedAt is null && CameAfterClose(zone));
        (LateApprovedAt, LateApprovedById) = (now, approverId);
    }

    /// <summary>A supervisor does not let it count; a correction by its author asks again (B-081).</summary>
    public void RefuseLate(Guid supervisorId, string reason, TimeZoneInfo zone, DateTimeOffset now)
    {
        DemandDecidable(supervisorId, IsAwaitingApproval(zone));
        (LateRefusedAt, LateRefusedById) = (now, supervisorId);
        LateRefusal = Check.Required(reason, nameof(Reason), EntryLimits.Reason);
    }

    public bool IsAwaitingApproval(TimeZoneInfo zone) => this is { Voided: false, LateApprovedAt: null, LateRefusedAt: null } && CameAfterClose(zone);

    private bool CameAfterClose(TimeZoneInfo zone) => MonthClose.IsPast(BillingMonth.Of(Start, zone), zone, LoggedAt);

    private void DemandDecidable(Guid? supervisorId, bool isOpen)
    {
        DemandCurrent();
        if (supervisorId == StaffId)
            throw CoordinationErrors.OwnEntry(EntryId);
        if (!isOpen)
            throw CoordinationErrors.NothingToApprove(EntryId);
    }

    /// <summary>A first version.</summary>
    private CoordinationEntry(PracticeId practice, Author author, string credential, EntrySource source, Work work, DateTimeOffset now)
        : this(work, now)
    {
        Id = EntryId = Guid.CreateVersion7();
        Revision = 1;
        (PracticeId, StaffId, Credential, Source) = (practice, author.StaffId, credential, source);
        (CreatedById, LoggedAt) = (author.UserId, now);
    }

    private CoordinationEntry(Work work, DateTimeOffset now)
    {
        PatientId = work.PatientId;
        (Start, End) = (work.When.Start, work.When.End);
        (Activity, Program, Unallocated) = (work.Activity, work.Program, work.Unallocated);
        (Instrument, Note, CallReference) = (work.Instrument, work.Note, work.CallReference);
        CreatedAt = now;
        LongAttestedAt = work.LongAttested && work.IsLong ? now : null;
    }

    /// <summary>The version after another: the same entry of the same author, logged when that was.</summary>
    private CoordinationEntry(CoordinationEntry before, Author author, string credential, Work work, string reason, DateTimeOffset now)
        : this(work, now)
    {
        Id = Guid.CreateVersion7();
        (PracticeId, EntryId, Revision, IsPart2) = (before.PracticeId, before.EntryId, before.Revision + 1, before.IsPart2);
        (StaffId, Credential, Source) = (before.StaffId, credential, before.Source);
        (LoggedAt, LateReason) = (before.LoggedAt, before.LateReason);
        (CreatedById, Reason) = (author.UserId, Check.Required(reason, nameof(Reason), EntryLimits.Reason));
    }

    /// <summary>What is made of the Part 2 program's is the program's (P-071).</summary>
    public CoordinationEntry LabelledAs(bool part2)
    {
        IsPart2 |= part2;
        return this;
    }

    private CoordinationEntry Replace(CoordinationEntry next)
    {
        IsLatest = false;
        return next;
    }

    private void DemandCurrent(Author author)
    {
        if (author.StaffId != StaffId)
            throw CoordinationErrors.NotYourEntry(EntryId);
        DemandCurrent();
    }

    private void DemandCurrent()
    {
        if (!IsLatest)
            throw CoordinationErrors.EntryChanged(EntryId);
        if (Voided)
            throw CoordinationErrors.EntryVoided(EntryId);
    }
}
