using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Coverages;

/// <summary>A patient's cover by one payer, as the card says it.</summary>
internal sealed class Coverage : AggregateRoot, IBelongsToPractice, IAboutPatient
{
    private Coverage(PracticeId practiceId, Guid patientId, Guid payerId, int rank, DateOnly from, DateOnly? to) =>
        (PracticeId, PatientId, PayerId, Rank, From, To) = (practiceId, patientId, payerId, rank, from, to);

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public Guid PayerId { get; private set; }

    public int Rank { get; private init; }

    public DateOnly From { get; private init; }

    public DateOnly? To { get; private set; }

    public string? MemberId { get; private set; }

    public bool Qmb { get; private set; }

    public string? AuthorizationNumber { get; private set; }

    public SubscriberRelationship Relationship { get; private set; }

    public string? SubscriberName { get; private set; }

    public string? GroupNumber { get; private set; }

    /// <param name="others">The patient's other coverages.</param>
    public static Coverage Record(PracticeId practice, CoverageInput input, IEnumerable<Coverage> others)
    {
        Check.That(input.Rank is >= 1 and <= 9, nameof(input.Rank), "Rank is from 1 (primary) to 9.");
        if (input.To < input.From)
            throw BillingErrors.EndBeforeStart(nameof(To));
        var coverage = new Coverage(practice, input.PatientId, input.PayerId, input.Rank, input.From, input.To);
        if (others.Any(other => coverage.SharesADayWith(other, input.To)))
            throw BillingErrors.CoverageOverlaps(input.Rank, input.From);
        coverage.Read(input);
        return coverage;
    }

    /// <summary>Mends what was read off the card wrongly; rank and days stay.</summary>
    public void Correct(CoverageInput input)
    {
        PayerId = input.PayerId;
        Read(input);
    }

    /// <param name="others">The patient's other coverages: a later last day must not reach into one of them.</param>
    public void End(DateOnly lastDay, IEnumerable<Coverage> others)
    {
        if (lastDay < From)
            throw BillingErrors.EndBeforeStart(nameof(To));
        if (others.FirstOrDefault(other => other.Id != Id && SharesADayWith(other, lastDay)) is { } next)
            throw BillingErrors.CoverageReachesAnother(Rank, next.From);
        To = lastDay;
    }

    private bool SharesADayWith(Coverage other, DateOnly? to) =>
        other.Rank == Rank && other.From <= (to ?? DateOnly.MaxValue) && From <= (other.To ?? DateOnly.MaxValue);

    private void Read(CoverageInput input)
    {
        MemberId = Check.Optional(input.MemberId, nameof(input.MemberId), BillingLimits.MemberId);
        AuthorizationNumber = Check.Optional(input.AuthorizationNumber, nameof(input.AuthorizationNumber), BillingLimits.AuthorizationNumber);
        SubscriberName = Check.Optional(input.SubscriberName, nameof(input.SubscriberName), BillingLimits.PersonName);
        GroupNumber = Check.Optional(input.GroupNumber, nameof(input.GroupNumber), BillingLimits.GroupNumber);
        Check.That(
            input.Relationship == SubscriberRelationship.Self || SubscriberName is not null,
            nameof(input.SubscriberName),
            "SubscriberName is missing; give the name of the person whose insurance it is.");
        Relationship = input.Relationship;
        Qmb = input.Qmb;
    }
}
