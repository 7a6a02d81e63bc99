namespace PracticeSuite.X12.Syntax;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>What was read can be used as it stands.</summary>
    Warning,

    /// <summary>The file, or the part of it that the place names, is not what it says it is.</summary>
    Error,
}

/// <summary>What is wrong with a file and where. Reading never throws for what a file holds; it tells.</summary>
/// <param name="Problem">A sentence without the value.</param>
/// <param name="Fix">What to do about it.</param>
public sealed record Finding(FindingCode Code, Severity Severity, Place Place, string Problem, string Fix)
{
    /// <summary>What stands there, shortened. It may be about a patient: show it to whoever may see the claim, never log it.</summary>
    public string? Value { get; init; }

    /// <summary>Without the value, so that a log that is given the finding tells nothing of a patient.</summary>
    public override string ToString() => $"{Severity} {Code} at {Place}: {Problem} {Fix}";
}

/// <summary>What kinds of findings there are.</summary>
public enum FindingCode
{
    /// <summary>There is nothing in the file.</summary>
    EmptyFile,

    /// <summary>Where an interchange should begin there is something else.</summary>
    NotAnInterchange,

    /// <summary>The ISA is not 106 characters of fixed width with four different delimiters (C-031).</summary>
    BadHeader,

    /// <summary>The file ends inside a segment.</summary>
    Truncated,

    /// <summary>A segment or the blank between two is longer than any of the trade.</summary>
    SegmentTooLong,

    /// <summary>A segment has more elements than any of the trade.</summary>
    TooManyElements,

    /// <summary>A segment does not begin with two or three capitals and digits.</summary>
    BadSegmentId,

    /// <summary>A control character, or a sign outside ASCII.</summary>
    ForeignCharacter,

    /// <summary>A segment that this place does not have.</summary>
    UnexpectedSegment,

    /// <summary>An interchange, group or transaction set that was not closed.</summary>
    NotClosed,

    /// <summary>A count in a trailer is not what was counted (C-032, C-033).</summary>
    WrongCount,

    /// <summary>A trailer's control number is not its header's (C-032, C-033).</summary>
    WrongControlNumber,

    /// <summary>A control number stands twice in one interchange or group (C-034).</summary>
    ControlNumberReused,

    /// <summary>A version, type or qualifier that is not read.</summary>
    Unsupported,

    /// <summary>An element or segment that must be there is not.</summary>
    Missing,

    /// <summary>An element cannot be read as what it is.</summary>
    BadValue,

    /// <summary>What stands there is not what stands elsewhere in the same answer (C-141).</summary>
    Contradiction,

    /// <summary>Hierarchical levels are not numbered 1, 2, 3 with a parent before (C-055).</summary>
    BadHierarchy,

    /// <summary>One claim, payment or response, or one count, is larger than the limit of reading.</summary>
    LimitReached,

    /// <summary>So many errors that the rest of the file was not read.</summary>
    TooManyFindings,
}
