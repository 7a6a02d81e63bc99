using PracticeSuite.Charting.Contracts.Timeline;

namespace PracticeSuite.Charting.Contracts.Attachments;

/// <param name="FileName">Null where the file is in error and the caller may not open it: it may name another patient (P-046).</param>
/// <param name="Size">In bytes.</param>
public sealed record AttachmentDto(
    Guid Id, Guid PatientId, ChartItemKind ItemKind, Guid ItemId, string? FileName, AttachmentType Type, long Size, DateTimeOffset AddedAt, string AddedBy)
{
    /// <summary>Of the practice's Part 2 program (P-071).</summary>
    public bool IsPart2 { get; init; }

    /// <summary>As a browser is told.</summary>
    public string MediaType { get; init; } = "";

    /// <summary>A picture that browsers draw themselves; everything else is saved by whoever opens it.</summary>
    public bool IsPicture => Type is AttachmentType.Png or AttachmentType.Jpeg;

    public DateTimeOffset? ErrorAt { get; init; }

    public string? ErrorBy { get; init; }

    public bool MayOpen => FileName is not null;

    /// <summary>The caller may say that it is in error.</summary>
    public bool MayMark { get; init; }
}
