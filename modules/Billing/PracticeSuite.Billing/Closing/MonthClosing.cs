using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Closing;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Billing.Closing;

/// <summary>One report of a month, signed by one person and approved by another. It ends when it is taken back or the month is opened again, and stays.</summary>
[AuditedAs(AuditAction.Sign)]
internal sealed class MonthClosing : AggregateRoot, IBelongsToPractice
{
    private MonthClosing()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public BillingMonth Month { get; private init; }

    public int Number { get; private init; }

    /// <summary>Empty while it stands, its own id afterwards: so the database lets only one of a month stand.</summary>
    public Guid StandingKey { get; private set; }

    /// <summary>JSON of <c>MonthClosingContent</c>, exactly as it was hashed; after the approval with both signatures.</summary>
    public string Content { get; private set; } = "";

    public string ContentSha256 { get; private set; } = "";

    public string PreparedBy { get; private init; } = "";

    public Guid PreparedByUserId { get; private init; }

    public Guid? PreparedByStaffId { get; private init; }

    public DateTimeOffset PreparedAt { get; private init; }

    public string? ApprovedBy { get; private set; }

    public Guid? ApprovedByUserId { get; private set; }

    [AuditedAs(AuditAction.CoSign)]
    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>The PDF as it was approved: a later program lays out otherwise, and what was signed stays what it was.</summary>
    public byte[]? Paper { get; private set; }

    public string? PaperSha256 { get; private set; }

    public string? EndedBy { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public string? EndReason { get; private set; }

    public ClosingState State => StateOf(ApprovedAt, EndedAt);

    /// <summary>Of columns, too, for lists that do not load it.</summary>
    public static ClosingState StateOf(DateTimeOffset? approvedAt, DateTimeOffset? endedAt) => (approvedAt, endedAt) switch
    {
        (null, null) => ClosingState.Prepared,
        (not null, null) => ClosingState.Closed,
        (null, _) => ClosingState.Withdrawn,
        _ => ClosingState.Reopened,
    };

    public static MonthClosing Prepare(PracticeId practice, MonthClosingContent content, Signer by, DateTimeOffset now)
    {
        var signed = Sha256Text.Of(content);
        return new MonthClosing
        {
            PracticeId = practice,
            Month = content.Report.Month,
            Number = content.Number,
            Content = signed.Text,
            ContentSha256 = signed.Sha256,
            PreparedBy = by.Name,
            PreparedByUserId = by.UserId,
            PreparedByStaffId = by.StaffId,
            PreparedAt = now,
        };
    }

    public bool IsBy(Signer signer) => signer.Is(PreparedByUserId, PreparedByStaffId);

    public MonthClosingContent ApprovedContent(Signer by, DateTimeOffset now) =>
        Sha256Text.Read<MonthClosingContent>(Content) with { ApprovedBy = by.Name, ApprovedAt = now };

    /// <param name="paper">Of the content with both signatures.</param>
    public void Approve(MonthClosingContent content, byte[] paper, Signer by, DateTimeOffset now)
    {
        if (State != ClosingState.Prepared)
            throw BillingErrors.NothingToApprove(Month);
        if (IsBy(by))
            throw BillingErrors.SamePersonSigns();
        var signed = Sha256Text.Of(content);
        (Content, ContentSha256) = (signed.Text, signed.Sha256);
        (Paper, PaperSha256) = (paper, Sha256Text.HashOf(paper));
        (ApprovedBy, ApprovedByUserId, ApprovedAt) = (by.Name, by.UserId, now);
    }

    /// <summary>Taken back, or the month opened again: either way both persons sign anew.</summary>
    public void End(string reason, Signer by, DateTimeOffset now)
    {
        if (EndedAt is not null)
            throw BillingErrors.NothingToReopen(Month);
        EndReason = Check.Required(reason, "Reason", BillingLimits.Reason);
        (EndedBy, EndedAt, StandingKey) = (by.Name, now, Id);
    }
}

/// <summary>Who signs: a person, and never the program.</summary>
internal sealed record Signer(Guid UserId, Guid? StaffId, string Name)
{
    /// <summary>One person with two sign-ins is one person.</summary>
    public bool Is(Guid userId, Guid? staffId) => UserId == userId || (StaffId is { } staff && staff == staffId);
}
