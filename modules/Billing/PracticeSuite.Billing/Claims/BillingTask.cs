using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Claims;

/// <summary>Work that a claim leaves to a person.</summary>
[Access(AccessObject.Claims)]
internal sealed class BillingTask : AggregateRoot, IPart2Item, IAboutPatient
{
    private BillingTask()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public Guid ClaimId { get; private init; }

    public string ClaimNumber { get; private init; } = "";

    public BillingMonth Month { get; private init; }

    public BillingTaskKind Kind { get; private init; }

    public string Text { get; private init; } = "";

    /// <summary>Hash of the result that called for it, so that the same finding of the next night opens no second task; empty when that finding has fallen.</summary>
    public string Basis { get; private set; } = "";

    public DateOnly OpenedOn { get; private init; }

    public DateOnly? DueOn { get; private init; }

    public DateTimeOffset? DoneAt { get; private set; }

    public string? DoneBy { get; private set; }

    public string? DoneReason { get; private set; }

    public static BillingTask Open(Claim claim, BillingTaskKind kind, string text, string basis, DateOnly on, DateOnly? dueOn) => new()
    {
        PracticeId = claim.PracticeId,
        PatientId = claim.PatientId,
        IsPart2 = claim.IsPart2,
        ClaimId = claim.Id,
        ClaimNumber = claim.Number,
        Month = claim.Month,
        Kind = kind,
        Text = text,
        Basis = basis,
        OpenedOn = on,
        DueOn = dueOn,
    };

    /// <param name="reason">What was done: an overpayment that was returned has to be shown for years (B-166).</param>
    public void Complete(string reason, string by, DateTimeOffset now)
    {
        if (DoneAt is not null)
            throw BillingErrors.TaskDone(Id);
        DoneReason = Check.Required(reason, "Reason", BillingLimits.Reason);
        (DoneAt, DoneBy) = (now, by);
    }

    /// <summary>What called for it is not so any more; should it be found again, that is new work.</summary>
    public void Fall(string by, DateTimeOffset now)
    {
        Complete("Nothing is left to do: the month reads again as it was sent.", by, now);
        Basis = "";
    }
}
