using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.Retention;

namespace PracticeSuite.Privacy.Retention;

/// <summary>One record's end: proposed by one person, agreed to by another, and then the certificate of what went (P-146).</summary>
[Access(AccessObject.PrivacyRegisters)]
internal sealed class Disposal : AggregateRoot, IBelongsToPractice, IAboutPatient
{
    private static readonly TimeSpan WaitsAtMost = TimeSpan.FromDays(7);

    private Disposal()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public string Mrn { get; private init; } = "";

    public string Reason { get; private init; } = "";

    public DateOnly FreeFrom { get; private init; }

    public DisposalState State { get; private set; } = DisposalState.Waiting;

    public Guid ProposedById { get; private init; }

    /// <summary>Two users of one person are one person, and a user who is nobody of the staff could be anybody.</summary>
    public Guid? ProposedByStaffId { get; private init; }

    public string ProposedBy { get; private init; } = "";

    public DateTimeOffset ProposedAt { get; private init; }

    public string? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? Decision { get; private set; }

    /// <summary>Rows that went, by part of the record.</summary>
    public IReadOnlyDictionary<string, int> Removed { get; private set; } = new Dictionary<string, int>();

    public static Disposal Propose(Guid patientId, string mrn, DateOnly freeFrom, string? reason, Caller by, DateTimeOffset now) => new()
    {
        PracticeId = by.Practice, PatientId = patientId, Mrn = mrn, FreeFrom = freeFrom, Reason = LegalHold.Checked(reason), ProposedBy = by.Name, ProposedAt = now,
        ProposedById = by.UserId ?? throw PrivacyErrors.DisposalIsForPeople(), ProposedByStaffId = by.StaffId ?? throw PrivacyErrors.DisposalNeedsStaff(),
    };

    public bool IsBy(Caller caller) => ProposedById == caller.UserId || (ProposedByStaffId is { } staff && staff == caller.StaffId);

    public DisposalState StateAt(DateTimeOffset now) => State == DisposalState.Waiting && ProposedAt + WaitsAtMost < now ? DisposalState.Expired : State;

    public void Approve(Caller by, DateTimeOffset now)
    {
        if (by.UserId is null)
            throw PrivacyErrors.DisposalIsForPeople();
        if (by.StaffId is null)
            throw PrivacyErrors.DisposalNeedsStaff();
        if (IsBy(by))
            throw PrivacyErrors.DisposalNeedsAnother();
        Decide(DisposalState.Done, by, null, now);
    }

    public void Decline(string? reason, Caller by, DateTimeOffset now) => Decide(DisposalState.Declined, by, LegalHold.Checked(reason), now);

    public void Certify(IReadOnlyDictionary<string, int> removed) => Removed = removed;

    private void Decide(DisposalState state, Caller by, string? decision, DateTimeOffset now)
    {
        if (StateAt(now) != DisposalState.Waiting)
            throw PrivacyErrors.DisposalOver(Id);
        (State, DecidedBy, DecidedAt, Decision) = (state, by.Name, now, decision);
    }
}
