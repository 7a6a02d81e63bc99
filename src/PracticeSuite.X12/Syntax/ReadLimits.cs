namespace PracticeSuite.X12.Syntax;

/// <summary>What a file may ask of memory and patience before reading ends with a finding. The defaults are far above what any file of the trade holds.</summary>
public sealed record ReadLimits
{
    public static ReadLimits Default { get; } = new();

    /// <summary>Bytes of one segment, and of blank between two.</summary>
    public int SegmentBytes { get; init; } = 16 * 1024;

    /// <summary>Elements of one segment.</summary>
    public int Elements { get; init; } = 64;

    /// <summary>Segments that belong to one claim, one payment or one response; as many as are held at a time.</summary>
    public int SegmentsOfOneItem { get; init; } = 20_000;

    /// <summary>Bytes that belong to one claim, one payment or one response.</summary>
    public int BytesOfOneItem { get; init; } = 4 * 1024 * 1024;

    /// <summary>Groups of an interchange, and transaction sets of a group, whose control numbers are compared.</summary>
    public int ControlNumbers { get; init; } = 100_000;

    /// <summary>Errors of one file, after which it is not worth reading on; and warnings, after which no more are told.</summary>
    public int Findings { get; init; } = 1_000;
}
