using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Contracts.Time;

public enum TimeStanding
{
    Counted,

    /// <summary>Could count, but another entry already counts these seconds of the patient (B-073).</summary>
    CountedElsewhere,
    Excluded,
}

/// <summary>A part of an entry whose seconds share one fate: the lineage of a month's total, to the second.</summary>
/// <param name="Exclusion">Given when, and only when, the piece is excluded.</param>
public readonly record struct TimePiece(CareEntryFact Entry, Interval When, TimeStanding Standing, TimeExclusion? Exclusion);
