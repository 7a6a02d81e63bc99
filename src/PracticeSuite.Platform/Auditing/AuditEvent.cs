namespace PracticeSuite.Platform.Auditing;

/// <summary>
/// One thing that somebody did. Ids, codes and counts only: no value of a record, no name of a patient, no text that was written (P-142).
/// Who did it, when and from where is the operation's knowledge.
/// </summary>
/// <param name="Action">What was done.</param>
/// <param name="ObjectType">The kind of thing as the code names it, such as <c>PlanVersion</c>; up to 64 characters.</param>
/// <param name="ObjectId">Its id, if it is one thing; up to 100 characters.</param>
public sealed record AuditEvent(AuditAction Action, string ObjectType, string? ObjectId = null)
{
    /// <summary>The version that was seen, or that the change made.</summary>
    public int? ObjectVersion { get; init; }

    public Guid? PatientId { get; init; }

    public AuditOutcome Outcome { get; init; } = AuditOutcome.Done;

    /// <summary>Why it was possible or refused: a code or a word of ours, such as <c>CareTeam</c>; up to 200 characters, never somebody's text.</summary>
    public string? Reason { get; init; }

    /// <summary>How many things, where the event stands for many.</summary>
    public int? ItemCount { get; init; }

    /// <summary>SHA-256 of the stored values before and after a change, 32 bytes: they prove a value without telling it.</summary>
    public byte[]? BeforeHash { get; init; }

    public byte[]? AfterHash { get; init; }
}
