using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Coverages;

/// <summary>A patient's cover by one payer, as the card says it; made and changed by <see cref="PatientCoverages"/>, which knows the others.</summary>
[Access(AccessObject.Demographics)]
internal sealed class Coverage : IBelongsToPractice, IAboutPatient
{
    private Coverage(PracticeId practiceId, Guid patientId, Guid payerId, int rank, DateOnly from, DateOnly? to) =>
        (PracticeId, PatientId, PayerId, Rank, From, To) = (practiceId, patientId, payerId, rank, from, to);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

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

    public string? SubscriberMiddleName { get; private set; }

    public string? SubscriberSuffix { get; private set; }

    /// <summary>"Luis M Alvarez Jr"; null where nobody is named.</summary>
    public string? SubscriberWholeName => Coverages.SubscriberName.Whole(this);

    public string? GroupNumber { get; private set; }

    public string? PlanName { get; private set; }

    /// <summary>SBR05: why Medicare is asked after another payer; null of any other coverage (C-106).</summary>
    public string? MedicareSecondaryType { get; private set; }

    internal static Coverage Of(PatientCoverages patient, CoverageInput input)
    {
        Check.That(input.Rank is >= 1 and <= 9, nameof(input.Rank), "Rank is from 1 (primary) to 9.");
        if (input.To < input.From)
            throw BillingErrors.EndBeforeStart(nameof(To));
        var coverage = new Coverage(patient.PracticeId, patient.Id, input.PayerId, input.Rank, input.From, input.To);
        coverage.Read(input);
        return coverage;
    }

    internal void Correct(CoverageInput input)
    {
        PayerId = input.PayerId;
        Read(input);
    }

    internal void End(DateOnly lastDay) => To = lastDay;

    internal bool SharesADayWith(Coverage other, DateOnly? to) =>
        other.Rank == Rank && other.From <= (to ?? DateOnly.MaxValue) && From <= (other.To ?? DateOnly.MaxValue);

    private void Read(CoverageInput input)
    {
        MemberId = Check.Optional(input.MemberId, nameof(input.MemberId), BillingLimits.MemberId);
        AuthorizationNumber = Check.Optional(input.AuthorizationNumber, nameof(input.AuthorizationNumber), BillingLimits.AuthorizationNumber);
        SubscriberName = Check.Optional(input.SubscriberName, nameof(input.SubscriberName), BillingLimits.PersonName);
        SubscriberMiddleName = Check.Optional(input.SubscriberMiddleName, nameof(input.SubscriberMiddleName), PersonNames.MiddleName);
        SubscriberSuffix = Check.Optional(input.SubscriberSuffix, nameof(input.SubscriberSuffix), PersonNames.Suffix);
        GroupNumber = Check.Optional(input.GroupNumber, nameof(input.GroupNumber), BillingLimits.GroupNumber);
        PlanName = Check.Optional(input.PlanName, nameof(input.PlanName), BillingLimits.PlanName);
        Check.That(
            input.Relationship == SubscriberRelationship.Self || SubscriberName is not null,
            nameof(input.SubscriberName),
            "SubscriberName is missing; give the name of the person whose insurance it is.");
        MedicareSecondaryType = Check.Optional(input.MedicareSecondaryType, nameof(input.MedicareSecondaryType), BillingLimits.MedicareSecondaryType);
        Check.That(
            MedicareSecondaryType is null || MedicareSecondaryTypes.All.ContainsKey(MedicareSecondaryType), nameof(input.MedicareSecondaryType),
            $"MedicareSecondaryType is none of {string.Join(", ", MedicareSecondaryTypes.All.Keys)}.");
        Relationship = input.Relationship;
        Qmb = input.Qmb;
    }
}
