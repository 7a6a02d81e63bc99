namespace PracticeSuite.Privacy.Contracts.Disclosures;

/// <summary>
/// For whoever gives something about a patient out of the practice: what left, to whom, why, on which basis (P-076, P-079, P-080, P-150).
/// Kept in the transaction of the act itself. It asks for no permission of its own: the act has asked.
/// </summary>
public interface IDisclosureLog
{
    Task RecordAsync(NewDisclosure disclosure, CancellationToken cancellationToken);

    /// <summary>Many at once, as a release of a month's claims.</summary>
    Task RecordAsync(IReadOnlyCollection<NewDisclosure> disclosures, CancellationToken cancellationToken);

    /// <summary>Who has received something under a consent, as whoever takes it back is told (P-078); the latest first.</summary>
    Task<IReadOnlyList<PastRecipient>> GetRecipientsAsync(Guid consentId, CancellationToken cancellationToken);
}

/// <param name="Recipient">Who received it, such as the payer's name.</param>
/// <param name="What">What it was in words of ours, such as "claim for September 2026"; no clinical text.</param>
/// <param name="SourceId">The row of the module that it stands for, such as the claim; the same source is kept once a patient.</param>
/// <param name="ConsentId">The consent that covers it, where one is needed.</param>
/// <param name="IsPart2">Records of a Part 2 program were in it.</param>
public sealed record NewDisclosure(
    Guid PatientId, DateTimeOffset At, DisclosureBasis Basis, string Recipient, string What, Guid? SourceId = null, Guid? ConsentId = null, bool IsPart2 = false)
{
    /// <summary>As an accounting states it, where it is known (45 CFR 164.528(b)(2)(ii)).</summary>
    public string? RecipientAddress { get; init; }

    /// <summary>Why, in a sentence; the basis in words where none is given.</summary>
    public string? Purpose { get; init; }

    /// <summary>Needed for <see cref="DisclosureBasis.MedicalEmergency"/>, and only there (P-079).</summary>
    public EmergencyDetails? Emergency { get; init; }
}

/// <summary>What 42 CFR 2.51(c) asks beside the recipient's name, who disclosed and when.</summary>
/// <param name="Affiliation">The facility that the recipient works for, or "none".</param>
public sealed record EmergencyDetails(string? Affiliation, string? Nature);

public sealed record PastRecipient(string Recipient, string What, DateTimeOffset At);

/// <summary>Why it was allowed. What is not for treatment, payment, operations, the individual or authorised stands in an accounting (P-150).</summary>
public enum DisclosureBasis
{
    Treatment,
    Payment,
    Operations,
    Individual,
    Authorization,

    /// <summary>By a patient's Part 2 consent for treatment, payment and operations; accounted for three years (P-080).</summary>
    Part2Consent,
    MedicalEmergency,
    RequiredByLaw,
    PublicHealth,
    AbuseReport,
    HealthOversight,
    CourtOrder,
    LawEnforcement,
    CoronerOrFuneral,
    Research,

    /// <summary>To persons able to prevent a serious and imminent threat (P-155).</summary>
    SeriousThreat,
    GovernmentFunction,
    WorkersCompensation,
}
