using PracticeSuite.Charting.Contracts.Timeline;

namespace PracticeSuite.Charting.Contracts.Attachments;

/// <summary>
/// One kind of thing to which files belong; a module that has such a thing registers one. It decides who may see which, by the thing's own
/// permission and through its own filter, so that a file is never open where the thing is not (P-120, P-082).
/// </summary>
public interface IAttachmentHost
{
    ChartItemKind Kind { get; }

    /// <summary>Those of the things that are the patient's and that the caller may see.</summary>
    Task<IReadOnlyList<AttachmentItem>> FindAsync(Guid patientId, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Those of the things whose files go into a copy of the record: as the thing itself does (P-147).</summary>
    Task<IReadOnlySet<Guid>> InCopyAsync(Guid patientId, IReadOnlySet<Guid> ids, CancellationToken cancellationToken) => Task.FromResult(ids);
}

/// <param name="MayAttach">The caller may write to it.</param>
/// <param name="IsPart2">Of the practice's Part 2 program, and so are its files (P-071).</param>
public sealed record AttachmentItem(Guid Id, bool MayAttach, bool IsPart2);
