using System.Security.Cryptography;
using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Calls;

/// <summary>
/// A call between clinicians: who speaks, in which order patients come, and from when to when each was talked about. It names no patient: whom a
/// line is about stands in <see cref="CallPatient"/>, under the matrix. Two who act at once meet at its version, so that at any moment at
/// most one patient is talked about (K-084).
/// </summary>
internal sealed class CoordinationCall : AggregateRoot, IBelongsToPractice
{
    private readonly List<CallMember> _members = [];
    private readonly List<CallSegment> _segments = [];

    private CoordinationCall()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public bool HasAppointment { get; private init; }

    /// <summary>The same for all calls of the same people, whoever called.</summary>
    public Guid PeopleId { get; private set; }

    public DateTimeOffset Start { get; private set; }

    public DateTimeOffset End { get; private set; }

    public string TimeZoneId { get; private init; } = "";

    /// <summary>Lines, in order.</summary>
    public IReadOnlyList<Guid> Agenda { get; private set; } = [];

    /// <summary>Lines for which there was no time; with those that were not talked about they stand on the next agenda of these people.</summary>
    public IReadOnlyList<Guid> Rest { get; private set; } = [];

    public DateTimeOffset? EndedAt { get; private set; }

    public DateTimeOffset? MissedAt { get; private set; }

    public Guid? MarkedById { get; private set; }

    public DateTimeOffset? MarkedAt { get; private set; }

    /// <summary>Since when it is known to have taken place.</summary>
    public DateTimeOffset? HeldAt { get; private set; }

    public IReadOnlyList<CallMember> Members => _members;

    public IReadOnlyList<CallSegment> Segments => _segments;

    public IReadOnlyList<Guid> StaffIds => [.. _members.Where(one => one.Position >= 0).OrderBy(one => one.Position).Select(one => one.StaffId)];

    /// <summary>Since when the room is open. Who was in it before, when the call was to be at another time, was not in this one.</summary>
    public DateTimeOffset Opens => Start - CallLimits.Early;

    public CallSegment? Running => _segments.Find(one => one.EndedAt is null);

    /// <summary>Somebody talked, or says so.</summary>
    public bool HasTalk => _segments.Count > 0 || HeldAt is not null || MarkedAt is not null;

    public bool HasBegun => HasTalk || EndedAt is not null;

    public DateTimeOffset? ConfirmableUntil => HeldAt is null ? MarkedAt + CallLimits.Confirming : null;

    /// <summary>Whoever has not said by then that it was held says it too late (K-085).</summary>
    public DateTimeOffset LapsesAt => (MarkedAt ?? End) + CallLimits.Confirming;

    public static CoordinationCall Open(PracticeId practice, Guid? appointmentId, IReadOnlyList<Guid> staffIds, DateTimeOffset start, DateTimeOffset end, string timeZoneId)
    {
        var call = new CoordinationCall
        {
            Id = appointmentId ?? Guid.CreateVersion7(), PracticeId = practice, HasAppointment = appointmentId is not null, Start = start, End = end, TimeZoneId = timeZoneId,
        };
        call.Seat(staffIds);
        return call;
    }

    /// <summary>The appointment was moved, or is with other people: as long as nobody has talked, the call follows it.</summary>
    public void Follow(DateTimeOffset start, DateTimeOffset end, IReadOnlyList<Guid> staffIds)
    {
        if (HasBegun)
            return;
        (Start, End) = (start, end);
        if (!StaffIds.SequenceEqual(staffIds))
            Seat(staffIds);
    }

    public void Arrange(IReadOnlyList<Guid> agenda, IReadOnlyList<Guid> rest)
    {
        DemandOpen();
        Check.That(agenda.Count <= CallLimits.Patients, "PatientIds", $"PatientIds has {agenda.Count} patients; at most {CallLimits.Patients} stand on one agenda.");
        if (_segments.Exists(one => !agenda.Contains(one.LineId)))
            throw CallErrors.TalkedAbout();
        (Agenda, Rest) = (agenda, rest);
    }

    /// <summary>A segment that was left running ended when the last one left the room.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Recover(DateTimeOffset? lastSeen, DateTimeOffset now)
    {
        if (Running is not { } running || lastSeen is not { } seen || now - seen <= CallLimits.Gone)
            return false;
        running.Close(WholeSecond(seen));
        return true;
    }

    public void Discuss(Guid lineId, Guid staffId, DateTimeOffset now)
    {
        DemandOpen();
        if (!Agenda.Contains(lineId))
            throw CallErrors.NotOnAgenda();
        if (Running?.LineId == lineId)
            return;
        Running?.Close(WholeSecond(now));
        _segments.Add(new CallSegment(this, lineId, staffId, WholeSecond(now)));
    }

    public void Pause(DateTimeOffset now)
    {
        DemandOpen();
        Running?.Close(WholeSecond(now));
    }

    /// <summary>A second time changes nothing.</summary>
    public void Finish(DateTimeOffset now)
    {
        if (EndedAt is not null)
            return;
        DemandOpen();
        Running?.Close(WholeSecond(now));
        EndedAt = WholeSecond(now);
    }

    /// <summary>Nobody ended it, and everybody has left: it ended when the last one was seen.</summary>
    public void Leave(DateTimeOffset lastSeen) => Finish(lastSeen < Opens ? Opens : lastSeen);

    /// <summary>Both were in the room for long enough.</summary>
    public void Meet(DateTimeOffset now)
    {
        if (MissedAt is null)
            HeldAt ??= now;
    }

    /// <summary>One marks it, another one confirms it within 48 hours (K-085).</summary>
    public void Confirm(Guid staffId, DateTimeOffset now)
    {
        if (MissedAt is not null)
            throw CallErrors.WasMissed();
        if (HeldAt is not null || MarkedById == staffId)
            return;
        if (MarkedAt is null)
            (MarkedById, MarkedAt) = (staffId, now);
        else if (now > ConfirmableUntil)
            throw CallErrors.ConfirmedTooLate(ConfirmableUntil.Value);
        else
            HeldAt = now;
        Member(staffId).Confirm(now);
        Member(MarkedById!.Value).Confirm(MarkedAt ?? now);
    }

    public void Miss(DateTimeOffset now)
    {
        if (HeldAt is not null || _segments.Count > 0)
            throw CallErrors.WasHeld();
        if (Start > now)
            throw CallErrors.NotBegun();
        (MissedAt, EndedAt) = (MissedAt ?? now, EndedAt ?? now);
    }

    /// <summary>Nobody confirmed it in time, so it was not held (K-085); what one of them said alone stays as it was logged.</summary>
    public void Lapse(DateTimeOffset now) => (MissedAt, EndedAt) = (MissedAt ?? now, EndedAt ?? now);

    /// <summary>It was canceled before anybody came.</summary>
    public void Close(DateTimeOffset now) => EndedAt ??= now;

    /// <returns>False = they have attested it before.</returns>
    public bool Attest(Guid staffId, IReadOnlyList<CallParticipant> took, DateTimeOffset now)
    {
        if (EndedAt is null)
            throw CallErrors.GoesOn();
        if (HeldAt is null)
            throw CallErrors.NotHeld();
        if (took.All(one => one.StaffId != staffId))
            throw CallErrors.TookNoPart();
        return Member(staffId).Attest(now);
    }

    /// <summary>How long a line was talked about, each stretch once and what has no length not at all.</summary>
    public IEnumerable<Interval> TimesOf(Guid lineId) =>
        _segments.Where(one => one.LineId == lineId).OrderBy(one => one.StartedAt).Select(one => one.When).OfType<Interval>();

    public Seconds TalkedAbout(Guid lineId) => new(TimesOf(lineId).Sum(time => time.Length.Value));

    public CallMember Member(Guid staffId) => _members.Find(one => one.StaffId == staffId && one.Position >= 0) ?? throw CallErrors.CallNotFound(Id);

    public static Guid PeopleOf(IEnumerable<Guid> staffIds) => new(SHA256.HashData([.. staffIds.Distinct().Order().SelectMany(id => id.ToByteArray())])[..16]);

    public static DateTimeOffset WholeSecond(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);

    private void Seat(IReadOnlyList<Guid> staffIds)
    {
        foreach (var gone in _members.Where(one => !staffIds.Contains(one.StaffId)))
            gone.Sit(CallMember.Nowhere);
        foreach (var (position, staff) in staffIds.Index())
        {
            if (_members.Find(one => one.StaffId == staff) is { } known)
                known.Sit(position);
            else
                _members.Add(new CallMember(this, staff, position));
        }

        PeopleId = PeopleOf(staffIds);
    }

    private void DemandOpen()
    {
        if (MissedAt is not null)
            throw CallErrors.WasMissed();
        if (EndedAt is not null)
            throw CallErrors.IsOver();
    }
}
