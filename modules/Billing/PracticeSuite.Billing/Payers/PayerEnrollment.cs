using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Payers;

/// <summary>The days on which a practitioner may bill a payer; none means not enrolled, or opted out (B-038). The payer keeps them.</summary>
internal sealed class PayerEnrollment : IPracticeWide
{
    internal PayerEnrollment(PracticeId practiceId, Guid payerId, Guid practitionerId, DateOnly from, DateOnly? to) =>
        (PracticeId, PayerId, PractitionerId, From, To) = (practiceId, payerId, practitionerId, from, to);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PayerId { get; private init; }

    public Guid PractitionerId { get; private init; }

    public DateOnly From { get; private init; }

    public DateOnly? To { get; private set; }

    internal void End(DateOnly lastDay) => To = lastDay;

    internal bool SharesADayWith(PayerEnrollment other, DateOnly? to) =>
        other.PractitionerId == PractitionerId && other.From <= (to ?? DateOnly.MaxValue) && From <= (other.To ?? DateOnly.MaxValue);

    public PayerEnrollmentFact ToFact() => new(PractitionerId, PayerId, From, To);
}
