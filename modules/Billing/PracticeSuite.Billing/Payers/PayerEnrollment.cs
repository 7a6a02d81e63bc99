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

    /// <param name="others">The practitioner's other enrollments with this payer.</param>
    public static PayerEnrollment Record(
        PracticeId practice, Guid payerId, Guid practitionerId, DateOnly from, DateOnly? to, IEnumerable<PayerEnrollment> others)
    {
        if (to < from)
            throw BillingErrors.EndBeforeStart(nameof(To));
        var enrollment = new PayerEnrollment(practice, payerId, practitionerId, from, to);
        if (others.Any(other => enrollment.SharesADayWith(other, to)))
            throw BillingErrors.EnrollmentOverlaps(from);
        return enrollment;
    }

    /// <param name="others">As above: a later last day must not reach into one of them.</param>
    public void End(DateOnly lastDay, IEnumerable<PayerEnrollment> others)
    {
        if (lastDay < From)
            throw BillingErrors.EndBeforeStart(nameof(To));
        if (others.FirstOrDefault(other => other.Id != Id && SharesADayWith(other, lastDay)) is { } next)
            throw BillingErrors.EnrollmentReachesAnother(next.From);
        To = lastDay;
    }

    private bool SharesADayWith(PayerEnrollment other, DateOnly? to) =>
        other.From <= (to ?? DateOnly.MaxValue) && From <= (other.To ?? DateOnly.MaxValue);

    public PayerEnrollmentFact ToFact() => new(PractitionerId, PayerId, From, To);
}
