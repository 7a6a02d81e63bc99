using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Eligibility;
using PracticeSuite.Billing.Coverages;
using PracticeSuite.Billing.Submissions.Clearinghouses;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.X12.Eligibility;

namespace PracticeSuite.Billing.Eligibility;

/// <summary>One question about one coverage, and what the payer said to it (C-345). A later one takes its place and leaves it as it was.</summary>
[Access(AccessObject.Demographics)]
internal sealed class EligibilityCheck : AggregateRoot, IBelongsToPractice, IAboutPatient
{
    /// <summary>Days after which it is asked anew (C-345).</summary>
    private const int FreshDays = 30;

    private EligibilityCheck()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public Guid CoverageId { get; private init; }

    public Guid ClearinghouseId { get; private init; }

    public bool IsSimulated { get; private init; }

    /// <summary>BHT03 and TRN02, with which the answer comes back.</summary>
    public string Reference { get; private init; } = "";

    public EligibilityState State { get; private set; }

    /// <summary>The day that is asked about.</summary>
    public DateOnly CheckedOn { get; private init; }

    public DateTimeOffset AskedAt { get; private init; }

    public string AskedBy { get; private init; } = "";

    /// <summary>ISA13 of the file that it went with; while it waits, of one that was begun and may lie there in part.</summary>
    public int? Control { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public bool? IsActive { get; private set; }

    public string? Plan { get; private set; }

    public DateOnly? PlanFrom { get; private set; }

    public DateOnly? PlanTo { get; private set; }

    public long? CopayCents { get; private set; }

    public long? DeductibleLeftCents { get; private set; }

    public string? Problem { get; private set; }

    public static EligibilityCheck Ask(Coverage coverage, Clearinghouse by, DateOnly on, string asker, DateTimeOffset now)
    {
        var check = new EligibilityCheck
        {
            PracticeId = coverage.PracticeId,
            PatientId = coverage.PatientId,
            CoverageId = coverage.Id,
            ClearinghouseId = by.Id,
            IsSimulated = by.IsSimulated,
            Reference = Guid.CreateVersion7().ToString("N").ToUpperInvariant(),
            CheckedOn = on,
            AskedAt = now,
            AskedBy = asker,
        };
        return check;
    }

    public bool IsStale(DateOnly today) => CheckedOn.AddDays(FreshDays) < today;

    /// <summary>A file with it is begun. Whoever finds it waiting all the same begins another.</summary>
    public void Begin(int control) => Control = control;

    public void Send(int control) => (State, Control) = (EligibilityState.Sent, control);

    public void Fail(string problem, DateTimeOffset now) =>
        (State, Problem, AnsweredAt) = (EligibilityState.Failed, problem.Length <= BillingLimits.Reason ? problem : problem[..BillingLimits.Reason], now);

    /// <summary>The same answer a second time says the same.</summary>
    public void Take(EligibilityAnswer answer, DateTimeOffset now)
    {
        (State, Problem, AnsweredAt) = (EligibilityState.Answered, null, now);
        (IsActive, Plan, PlanFrom, PlanTo) = (answer.IsActive, Cut(answer.Plan), answer.PlanFrom, answer.PlanTo);
        (CopayCents, DeductibleLeftCents) = (answer.Copay?.Cents, answer.DeductibleLeft?.Cents);
    }

    private static string? Cut(string? text) => text is null || text.Length <= BillingLimits.PayerName ? text : text[..BillingLimits.PayerName];
}
