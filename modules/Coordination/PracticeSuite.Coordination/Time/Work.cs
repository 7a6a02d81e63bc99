using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Time;

/// <summary>What one version of an entry says was done (B-070).</summary>
internal sealed record Work(
    Guid PatientId,
    Interval When,
    CareActivity Activity,
    CareProgram Program,
    string? Note,
    string? Instrument = null,
    bool Unallocated = false,
    bool LongAttested = false,
    string? CallReference = null)
{
    private static readonly Seconds Short = Seconds.Minutes(1);

    public bool IsLong => When.Length > EntryLimits.LongestUnconfirmed;

    /// <summary>The same work with its texts trimmed, if it can have been done by now.</summary>
    /// <exception cref="BusinessException">It is not done yet, too long to be one stretch, or says too little or too much.</exception>
    public Work Checked(DateTimeOffset now)
    {
        Check.That(IsWholeSecond(When.Start), nameof(When.Start), "Work is logged to the second; leave out the fraction.");
        Check.That(IsWholeSecond(When.End), nameof(When.End), "Work is logged to the second; leave out the fraction.");
        if (When.End > now)
            throw CoordinationErrors.WorkNotYetDone();
        if (When.Length > EntryLimits.Longest)
            throw CoordinationErrors.TooLong();
        if (Instrument is not null && Activity != CareActivity.ScaleAdministerReview)
            throw CoordinationErrors.InstrumentNeedsScale();
        return WithTexts();
    }

    /// <summary>Whether this says no more than the other: the same work, in a part of the same time.</summary>
    public bool OnlyTakesFrom(Work other) =>
        PatientId == other.PatientId && Activity == other.Activity && Program == other.Program && Instrument == other.Instrument
        && Unallocated == other.Unallocated && When.Start >= other.When.Start && When.End <= other.When.End;

    private Work WithTexts()
    {
        var note = Check.Optional(Note, nameof(Note), EntryLimits.Note);
        if (When.Length < Short && note is null)
            throw CoordinationErrors.NoteNeeded();
        return this with
        {
            Note = note,
            Instrument = Check.Optional(Instrument, nameof(Instrument), EntryLimits.Instrument)?.ToUpperInvariant(),
            CallReference = Check.Optional(CallReference, nameof(CallReference), EntryLimits.Reference),
        };
    }

    private static bool IsWholeSecond(DateTimeOffset instant) => instant.UtcTicks % TimeSpan.TicksPerSecond == 0;
}
