using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months.Gates;

/// <summary>Enough time, and if not, whether time that waits for someone would be enough (B-006, B-074, B-081).</summary>
internal sealed class TimeGate : IMonthGate
{
    public void Judge(MeasuredMonth month, Findings findings)
    {
        var time = month.Time;
        if (time.Missing > Seconds.Zero)
            findings.Hold(HoldCode.TimeShort, $"{time.Missing} missing; {(month.IsClosed ? "the month is over: nothing to do" : "log only work that was done")}.", missing: time.Missing);
        if (Decides(time, TimeExclusion.LateUnapproved, TimeExclusion.StaffOverlap))
            findings.Hold(HoldCode.LateEntry, "Have a supervisor approve the late entries.");
        if (Decides(time, TimeExclusion.StaffOverlap, TimeExclusion.LateUnapproved))
            findings.Hold(HoldCode.StaffOverlap, "Correct the entries in which one person serves two patients at once.");
        else if (time.ExcludedFor(TimeExclusion.StaffOverlap) > Seconds.Zero)
            findings.Advise(AdvisoryCode.StaffOverlap, "One person's entries for two patients overlap; the shared time counts for neither.");
    }

    /// <summary>Alone it would bring the month over the threshold, or the other kind would not do so without it.</summary>
    private static bool Decides(CareMonthTime time, TimeExclusion kind, TimeExclusion other)
    {
        if (time.Missing == Seconds.Zero || time.ExcludedFor(kind) == Seconds.Zero)
            return false;
        var threshold = time.Rules.Threshold;
        return time.TotalWith(kind) >= threshold || (time.TotalWith(kind, other) >= threshold && time.TotalWith(other) < threshold);
    }
}
