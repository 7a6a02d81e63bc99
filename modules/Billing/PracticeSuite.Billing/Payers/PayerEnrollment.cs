using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Payers;

/// <summary>The days on which a practitioner may bill a payer; none means not enrolled, or opted out (B-038).</summary>
internal sealed class PayerEnrollment : AggregateRoot, IBelongsToPractice
{
    private PayerEnrollment(PracticeId practiceId, Guid payerId, Guid practitionerId, DateOnly from, DateOnly? to) =>
        (PracticeId, PayerId, PractitionerId, From, To) = (practiceId, payerId, practitionerId, from, to);

    public PracticeId PracticeId { get; private init; }

    public Guid PayerId { get; private init; }

    public Guid PractitionerId { get; private init; }

    public DateOnly From { get; private init; }

    public DateOnly? To { get; private set; }

    /// <param name="others">The practitioner's other enrolments with this payer.</param>
    public static PayerEnrollment Record(
        PracticeId practice, Guid payerId, Guid practitionerId, DateOnly from, DateOnly? to, IEnumerable<PayerEnrollment> others)
    {
        if (to < from)
            throw BillingErrors.EndBeforeStart("to");
        var overlaps = others.Any(other => other.From <= (to ?? DateOnly.MaxValue) && from <= (other.To ?? DateOnly.MaxValue));
        if (overlaps)
            throw BillingErrors.EnrollmentOverlaps(from);
        return new PayerEnrollment(practice, payerId, practitionerId, from, to);
    }

    public void End(DateOnly lastDay)
    {
        if (lastDay < From)
            throw BillingErrors.EndBeforeStart("to");
        To = lastDay;
    }

    public PayerEnrollmentFact ToFact() => new(PractitionerId, PayerId, From, To);
}
