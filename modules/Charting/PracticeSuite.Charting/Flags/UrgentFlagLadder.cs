using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Medications;

namespace PracticeSuite.Charting.Flags;

/// <summary>How far a flag that nobody acknowledges has climbed (K-017, K-043).</summary>
internal sealed partial class UrgentFlag
{
    /// <summary>A column's last year that both databases keep: when a ladder at whose end everybody had been told was looked at again, before places were.</summary>
    internal static readonly DateTimeOffset Never = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Whom it told at first, and each rung since it was opened; whoever was told before that is told again.</summary>
    public IReadOnlySet<Guid> ToldSinceOpened
    {
        get
        {
            var since = _acts.Where(act => act.Act == FlagAct.Escalated && act.At >= OpenSince).SelectMany(act => act.ToStaffIds);
            var before = _acts.Where(act => act.Act == FlagAct.Escalated).SelectMany(act => act.ToStaffIds).ToHashSet();
            return _addressees.Select(one => one.StaffId).Where(one => !before.Contains(one)).Concat(since).ToHashSet();
        }
    }

    /// <summary>With its acts read: the one that opened it keeps the time, whatever opens it again.</summary>
    public void Start(DateTimeOffset due)
    {
        (DueAt, NextStepAt) = (due, due);
        KeepTime();
    }

    /// <summary>K-043: the next ones are told, and whoever was told stays.</summary>
    /// <param name="next">When the rung after this one is.</param>
    public void Escalate(FlagRung rung, IReadOnlyCollection<FlagAddresseeDto> to, DateTimeOffset next, Recorder by)
    {
        (Rungs, NextStepAt) = ([.. Rungs, rung], next);
        TellAlso(to, by);
    }

    /// <summary>Nobody stands on it who was not told: the one after it hears at once.</summary>
    public void PassRung(FlagRung rung) => Rungs = [.. Rungs, rung];

    /// <summary>Everybody was told; it stays open until somebody acts, and is looked at again for whoever comes into the place of one who was told.</summary>
    public void LookAgain(DateTimeOffset next) => NextStepAt = next;

    public bool IsDue(DateTimeOffset now) => NextStepAt <= now || NextStepAt == Never;

    /// <summary>Rungs that were passed, and those on which somebody stands whom it told since it was opened: who comes onto one of them later has not heard.</summary>
    public IReadOnlyCollection<FlagRung> ToldRungs
    {
        get
        {
            var told = ToldSinceOpened;
            var parts = _addressees.Where(one => told.Contains(one.StaffId)).Select(one => one.As).ToHashSet();
            return [.. Rungs.Concat(parts.Contains(FlagRecipient.CrisisLead) ? [FlagRung.CrisisLead] : []).Concat(parts.Contains(FlagRecipient.Director) ? [FlagRung.ClinicalDirector] : []).Distinct()];
        }
    }

    /// <summary>They came into the place of somebody who was told; the ladder stands where it stood.</summary>
    public void TellAlso(IReadOnlyCollection<FlagAddresseeDto> to, Recorder by)
    {
        _addressees.AddRange(to.Where(one => !_addressees.Exists(known => known.StaffId == one.StaffId)).Select(one => new UrgentFlagAddressee(this, one.StaffId, one.As)));
        _acts.Add(new UrgentFlagAct(this, _acts.Count + 1, FlagAct.Escalated, by, null, null) { ToStaffIds = [.. to.Select(one => one.StaffId)] });
    }

    private void Open(DateTimeOffset at)
    {
        // Of a flag of before acts knew their time.
        KeepTime();
        (OpenSince, DueAt, NextStepAt, Rungs) = (at, null, default, []);
    }

    /// <summary>Acts come from the database in any order.</summary>
    private void KeepTime() => _acts.Where(act => act.Act.StartsClock()).MaxBy(act => (act.At, act.Number))?.RunBy(Level, DueAt);
}
