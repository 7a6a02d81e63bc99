using PracticeSuite.Charting.Contracts.Attachments;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Charting.Attachments;

/// <summary>
/// A file that belongs to one thing of a chart (K-066). It stands in no row of the matrix: who may read the thing is asked each time
/// (<see cref="IAttachmentHost"/>).
/// </summary>
internal sealed class Attachment : AggregateRoot, IPart2Item, IAboutPatient
{
    private Attachment()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public ChartItemKind ItemKind { get; private init; }

    public Guid ItemId { get; private init; }

    public string FileName { get; private init; } = "";

    public AttachmentType Type { get; private init; }

    public long Size { get; private init; }

    /// <summary>SHA-256 of the bytes, held against them at each reading.</summary>
    public byte[] ContentHash { get; private init; } = [];

    public DateTimeOffset AddedAt { get; private init; }

    public string AddedBy { get; private init; } = "";

    public Guid? AddedByUserId { get; private init; }

    public string? ErrorReason { get; private set; }

    public string? ErrorBy { get; private set; }

    public DateTimeOffset? ErrorAt { get; private set; }

    public bool IsInError => ErrorAt is not null;

    public static Attachment Add(PracticeId practice, Guid patientId, NewAttachment given, AttachmentItem item, FileRead read, Recorder by)
    {
        var form = FileForm.Demand(read, given);
        return new Attachment
        {
            PracticeId = practice,
            PatientId = patientId,
            IsPart2 = item.IsPart2,
            ItemKind = given.ItemKind,
            ItemId = item.Id,
            FileName = FileNames.Clean(given.FileName, form),
            Type = form.Type,
            Size = read.Size,
            ContentHash = read.Sha256,
            AddedAt = by.At,
            AddedBy = by.Name,
            AddedByUserId = by.UserId,
        };
    }

    public void MarkInError(string? reason, Recorder by)
    {
        if (IsInError)
            throw AttachmentErrors.AlreadyInError(Id);
        (ErrorReason, ErrorBy, ErrorAt) = (Check.Required(reason, "Reason", AttachmentLimits.Reason), by.Name, by.At);
    }
}

/// <summary>
/// A piece of a file's bytes: small enough for what either database takes in one statement, and for the memory of whoever reads it. Reached
/// through its file alone, whose hash stands in the trail.
/// </summary>
internal sealed class AttachmentChunk : IBelongsToPractice, IRecordedAsEvents
{
    public const int Most = 1024 * 1024;

    private AttachmentChunk()
    {
    }

    public AttachmentChunk(Attachment of, int number, byte[] content) => (PracticeId, AttachmentId, Number, Content) = (of.PracticeId, of.Id, number, content);

    public PracticeId PracticeId { get; private init; }

    public Guid AttachmentId { get; private init; }

    public int Number { get; private init; }

    public byte[] Content { get; private init; } = [];
}
