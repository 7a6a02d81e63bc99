using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Auditing;

/// <summary>An event as it is stored: who, when, from where, and its place in the chain (P-142, P-143). Never changed, never deleted.</summary>
public sealed class AuditRow : IBelongsToPractice
{
    /// <summary>Version 7, of the time of the event: in order of id is in order of time.</summary>
    public Guid Id { get; init; }

    public PracticeId PracticeId { get; init; }

    public int Lane { get; internal set; }

    /// <summary>From 1, without a gap, in each lane.</summary>
    public long Seq { get; internal set; }

    public DateTimeOffset OccurredAt { get; init; }

    public Guid? UserId { get; init; }

    /// <summary>The person's name as it was then, or "system".</summary>
    public string Actor { get; init; } = "";

    public string? Roles { get; init; }

    public string? Credential { get; init; }

    public string? Session { get; init; }

    public string? Address { get; init; }

    public string? Device { get; init; }

    public string? Correlation { get; init; }

    public AuditAction Action { get; init; }

    public AuditOutcome Outcome { get; init; }

    public string ObjectType { get; init; } = "";

    public string? ObjectId { get; init; }

    public int? ObjectVersion { get; init; }

    public Guid? PatientId { get; init; }

    public string? Reason { get; init; }

    public int? ItemCount { get; init; }

    public byte[]? BeforeHash { get; init; }

    public byte[]? AfterHash { get; init; }

    /// <summary>SHA-256 of the hash before it in its lane and of everything above.</summary>
    public byte[] Hash { get; internal set; } = [];
}

/// <summary>The end of one lane of a practice's chain. A writer holds it from just before COMMIT to its end.</summary>
internal sealed class AuditLane : IBelongsToPractice
{
    public PracticeId PracticeId { get; init; }

    public int Lane { get; init; }

    /// <summary>Of the last row; 0 = none yet.</summary>
    public long Seq { get; init; }

    public byte[] Head { get; init; } = [];
}

/// <summary>Where all lanes of a practice ended on a day, in one hash that can be printed and kept elsewhere (P-143).</summary>
public sealed class AuditAnchor : IBelongsToPractice
{
    public PracticeId PracticeId { get; init; }

    /// <summary>The day in UTC.</summary>
    public DateOnly Day { get; init; }

    public DateTimeOffset TakenAt { get; init; }

    /// <summary>The lanes that have rows and the last seq of each, as <c>0:17 1:4</c>.</summary>
    public string Ends { get; init; } = "";

    /// <summary>SHA-256 of the anchor before, the day, the instant, and the ends of all lanes.</summary>
    public byte[] Hash { get; init; } = [];
}
