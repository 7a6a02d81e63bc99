using PracticeSuite.Charting.Contracts.Timeline;

namespace PracticeSuite.Charting.Contracts.Attachments;

/// <summary>
/// Files that belong to one thing of a chart each (K-066). Whoever may read that thing may open its files, and whoever may not is answered as if
/// there were none; that is asked each time.
/// </summary>
public interface IAttachmentAppService
{
    /// <summary>Of all things of the kind in the chart that the caller may see, the oldest file first.</summary>
    Task<IReadOnlyList<AttachmentDto>> GetListAsync(Guid patientId, ChartItemKind kind, CancellationToken cancellationToken);

    /// <summary>Refused where the content is no type of <see cref="AttachmentType"/>, or is none that the name and the browser say.</summary>
    /// <param name="content">Read from its beginning, twice.</param>
    Task<AttachmentDto> AttachAsync(Guid patientId, NewAttachment file, Stream content, CancellationToken cancellationToken);

    /// <summary>Writes the file; where it is not what was attached, the refusal comes after something was written: <c>Charting:AttachmentDamaged</c>.</summary>
    Task<AttachmentDto> WriteAsync(Guid patientId, Guid id, Stream output, CancellationToken cancellationToken);

    /// <summary>A wrong file stays, and nobody but who attached it and the privacy officer opens it any more (P-003).</summary>
    Task<AttachmentDto> MarkInErrorAsync(Guid patientId, Guid id, string? reason, CancellationToken cancellationToken);
}

/// <param name="FileName">As the person's computer has it, be it with a path.</param>
/// <param name="ClaimedType">What the browser calls it; null or <c>application/octet-stream</c> = it does not know.</param>
public sealed record NewAttachment(ChartItemKind ItemKind, Guid ItemId, string? FileName, string? ClaimedType);
